// Files may be dragged into the form, and their sending is shown. Without this the form works as it is.
(function () {
  "use strict";
  var MOST = 40;
  var LARGEST = 64 * 1024 * 1024;
  var form = document.getElementById("upload");
  if (!form) {
    return;
  }
  var input = form.querySelector("input[type=file]");
  var drop = form.querySelector(".drop");
  var chosen = form.querySelector(".chosen");
  var fault = form.querySelector(".faulty-choice");
  var sending = form.querySelector(".sending");
  var bar = form.querySelector("progress");
  var button = form.querySelector("button");

  function size(bytes) {
    return Math.ceil(bytes / 1024).toLocaleString(document.documentElement.lang) + " KB";
  }

  function list() {
    chosen.textContent = "";
    Array.prototype.forEach.call(input.files, function (file) {
      var item = document.createElement("li");
      item.textContent = file.name + " (" + size(file.size) + ")";
      chosen.appendChild(item);
    });
    chosen.hidden = input.files.length < 2;
    fault.hidden = true;
  }

  function complain(text) {
    fault.querySelector("p").textContent = text;
    fault.hidden = false;
    fault.focus();
  }

  function wrong() {
    if (input.files.length > MOST) {
      return form.dataset.tooMany;
    }
    var large = Array.prototype.filter.call(input.files, function (file) { return file.size > LARGEST; });
    return large.length > 0 ? form.dataset.tooLarge + " " + large[0].name : "";
  }

  function show(request) {
    if (request.status === 200 && request.responseURL) {
      window.location.assign(request.responseURL);
      return;
    }
    var page = new DOMParser().parseFromString(request.responseText, "text/html");
    var told = page.querySelector("#content .fault p");
    ready();
    complain(told ? told.textContent : form.dataset.cut);
  }

  function ready() {
    sending.hidden = true;
    button.disabled = false;
  }

  drop.classList.add("takes-drags");
  form.querySelector(".drag-about").hidden = false;
  ["dragenter", "dragover"].forEach(function (name) {
    drop.addEventListener(name, function (event) {
      event.preventDefault();
      drop.classList.add("is-over");
    });
  });
  drop.addEventListener("dragleave", function () { drop.classList.remove("is-over"); });
  drop.addEventListener("drop", function (event) {
    event.preventDefault();
    drop.classList.remove("is-over");
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      list();
    }
  });
  input.addEventListener("change", list);

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var reason = wrong();
    if (reason) {
      complain(reason);
      return;
    }
    var request = new XMLHttpRequest();
    request.upload.addEventListener("progress", function (at) {
      if (at.lengthComputable) {
        bar.value = Math.round(100 * at.loaded / at.total);
      }
    });
    request.addEventListener("load", function () { show(request); });
    request.addEventListener("error", function () {
      ready();
      complain(form.dataset.cut);
    });
    fault.hidden = true;
    sending.hidden = false;
    button.disabled = true;
    request.open("POST", form.action);
    request.send(new FormData(form));
  });
})();
