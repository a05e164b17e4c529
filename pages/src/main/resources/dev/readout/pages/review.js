// Forms work without this: it says that a decision is on its way, sends it once, and answers questions by keys.
(function () {
  "use strict";
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.matches("form.decide")) { return; }
    if (form.getAttribute("aria-busy") === "true") { event.preventDefault(); return; }
    form.setAttribute("aria-busy", "true");
    var working = form.querySelector(".working");
    if (working) { working.textContent = "Bringing the record up to date…"; }
  });
  // Going back shows the page as it was left.
  addEventListener("pageshow", function () {
    document.querySelectorAll("form.decide[aria-busy]").forEach(function (form) {
      form.removeAttribute("aria-busy");
      var working = form.querySelector(".working");
      if (working) { working.textContent = ""; }
    });
  });
  // Only while the question has the focus: WCAG 2.1.4.
  var question = document.querySelector(".question");
  if (!question) { return; }
  question.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input, textarea, select")) { return; }
    var answer = question.querySelector("[aria-keyshortcuts='" + CSS.escape(event.key) + "']");
    if (answer) { event.preventDefault(); answer.focus(); answer.click(); }
  });
  question.focus({ preventScroll: true });
})();
