// Pages work without this: it walks by keys.
(function () {
  "use strict";
  var entries = Array.from(document.querySelectorAll(".line, .card, .encounter, .difference, .position"));
  var at = -1;
  addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) { return; }
    if (event.target.matches("input, textarea, select")) { return; }
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("q").focus();
    } else if ((event.key === "j" || event.key === "k") && entries.length > 0) {
      at = Math.max(0, Math.min(entries.length - 1, at + (event.key === "j" ? 1 : -1)));
      entries[at].scrollIntoView({ block: "nearest" });
      var link = entries[at].querySelector("a");
      if (link) { link.focus({ preventScroll: true }); }
    }
  });
  // Words that lie over a table go away at Escape, until one goes on.
  var table = document.querySelector(".by-outlet");
  if (table) {
    addEventListener("keydown", function (event) { if (event.key === "Escape") { table.classList.add("quiet"); } });
    ["pointermove", "focusin"].forEach(function (moved) {
      table.addEventListener(moved, function () { table.classList.remove("quiet"); });
    });
  }
})();
