// Adding works without this: files may be dropped anywhere on the page, and those that are too large are told before they are sent.
(function () {
  "use strict";
  var form = document.querySelector("form[data-largest]");
  var input = document.getElementById("files");
  var chosen = document.getElementById("chosen");
  var largest = Number(form.dataset.largest) * 1024 * 1024;
  var zone = form.querySelector(".drop");
  function tell() {
    var files = Array.from(input.files);
    var large = files.filter(function (file) { return file.size > largest; });
    chosen.textContent = files.length === 0 ? ""
      : (files.length === 1 ? files[0].name : files.length + " files")
        + (large.length === 0 ? "" : ". Too large to be read: "
          + large.slice(0, 5).map(function (file) { return file.name; }).join(", ")
          + (large.length > 5 ? " and " + (large.length - 5) + " more" : ""));
  }
  input.addEventListener("change", tell);
  function carriesFiles(event) { return event.dataTransfer && Array.from(event.dataTransfer.types).includes("Files"); }
  addEventListener("dragover", function (event) {
    if (carriesFiles(event)) { event.preventDefault(); zone.classList.add("over"); }
  });
  addEventListener("dragleave", function (event) {
    if (event.relatedTarget === null) { zone.classList.remove("over"); }
  });
  addEventListener("drop", function (event) {
    if (!carriesFiles(event)) { return; }
    event.preventDefault();
    zone.classList.remove("over");
    input.files = event.dataTransfer.files;
    tell();
  });
  tell();
})();
