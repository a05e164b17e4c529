// The page works without this: it only opens what is closed, turns the lights, and walks by keys.
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

  var reports = Array.from(document.querySelectorAll("details.report"));
  var fold = document.querySelector(".fold");
  function setAll(open) {
    reports.forEach(function (report) { report.open = open; });
    if (fold) { fold.textContent = open ? "Close all reports" : "Open all reports"; }
  }
  if (fold) {
    fold.hidden = false;
    fold.addEventListener("click", function () {
      setAll(!reports.some(function (report) { return report.open; }));
    });
  }
  if (reports.length > 3) { setAll(false); }

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

  // On paper nothing opens: the reports are printed, and the sentences that tell of each encounter.
  var sentences = Array.from(document.querySelectorAll("details.all"));
  var before = [];
  addEventListener("beforeprint", function () {
    before = reports.concat(sentences).filter(function (details) { return !details.open; });
    before.forEach(function (details) { details.open = true; });
  });
  addEventListener("afterprint", function () {
    before.forEach(function (details) { details.open = false; });
  });

  var entries = Array.from(document.querySelectorAll(".encounter, .difference, .claim, .position, .statement"));
  addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) { return; }
    if (event.key !== "j" && event.key !== "k") { return; }
    var edge = 40;
    var tops = entries.map(function (entry) { return entry.getBoundingClientRect().top; });
    var next = event.key === "j"
      ? tops.findIndex(function (top) { return top > edge; })
      : tops.findLastIndex(function (top) { return top < -edge / 4; });
    if (next >= 0) {
      entries[next].focus({ preventScroll: true });
      entries[next].scrollIntoView({ block: "start" });
    }
  });
})();
