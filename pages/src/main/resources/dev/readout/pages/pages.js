// Pages work without this: it turns the lights, walks by keys and opens what a link leads to.
(function () {
  "use strict";
  var root = document.documentElement;
  var kept = {
    get: function () { try { return localStorage.getItem("readout-theme"); } catch (e) { return null; } },
    set: function (value) { try { localStorage.setItem("readout-theme", value); } catch (e) { /* nothing may be kept */ } }
  };
  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  var theme = document.querySelector(".theme");
  function dress(value) {
    if (value === "dark" || value === "light") { root.dataset.theme = value; }
    theme.textContent = isDark() ? "Light" : "Dark";
    theme.setAttribute("aria-label", isDark() ? "Light colours" : "Dark colours");
  }
  dress(kept.get());
  theme.hidden = false;
  theme.addEventListener("click", function () {
    var next = isDark() ? "light" : "dark";
    kept.set(next);
    dress(next);
  });

  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) { return; }
    for (var up = target; up; up = up.parentElement) {
      if (up.tagName === "DETAILS") { up.open = true; }
    }
    target.scrollIntoView({ block: target.matches("span") ? "center" : "start" });
  }
  addEventListener("hashchange", reveal);
  reveal();

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
})();
