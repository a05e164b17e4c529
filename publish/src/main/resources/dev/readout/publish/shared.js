// What every page does: it turns the lights, and opens what a link leads to.
(function () {
  "use strict";
  var root = document.documentElement;
  var kept = {
    get: function () { try { return localStorage.getItem("readout-theme"); } catch (e) { return null; } },
    set: function (value) { try { localStorage.setItem("readout-theme", value); } catch (e) { /* a page from disk may not keep anything */ } }
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
    var block = target.matches("span") ? "center" : "start";
    target.scrollIntoView({ block: block });
    // Reports out of sight are laid out only now: look again when they have found their height.
    requestAnimationFrame(function () {
      requestAnimationFrame(function () { target.scrollIntoView({ block: block }); });
    });
  }
  addEventListener("hashchange", reveal);
  reveal();
})();
