// The page works without this: it only opens and closes reports, and walks by keys.
(function () {
  "use strict";
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
