/* Sending documents: sizes before they are sent, drag and drop, progress. Without it the form works as it is. */
(function () {
  "use strict";

  function size(bytes) {
    var kilo = Math.max(1, Math.round(bytes / 1024));
    return kilo < 1024
      ? { number: String(kilo), mega: false }
      : { number: (bytes / 1048576).toFixed(1), mega: true };
  }

  function words(form, bytes) {
    var told = size(bytes);
    var french = document.documentElement.lang === "fr";
    var number = french ? told.number.replace(".", ",") : told.number;
    var unit = french ? (told.mega ? "Mo" : "Ko") : told.mega ? "MB" : "KB";
    return form.getAttribute("data-size-text").replace("{0}", number + "\u00a0" + unit);
  }

  function showChosen(form) {
    var list = form.querySelector(".upload__chosen");
    var most = Number(form.getAttribute("data-most")) * 1048576;
    list.textContent = "";
    Array.prototype.forEach.call(form.querySelector("#files").files, function (file) {
      var line = document.createElement("li");
      line.textContent = file.name + " – " + words(form, file.size);
      if (file.size > most) {
        var warning = document.createElement("span");
        warning.className = "upload__too-large";
        warning.textContent = " " + form.getAttribute("data-large-text");
        line.appendChild(warning);
      }
      list.appendChild(line);
    });
  }

  function tooLarge(form) {
    var most = Number(form.getAttribute("data-most")) * 1048576;
    return Array.prototype.some.call(form.querySelector("#files").files, function (file) {
      return file.size > most;
    });
  }

  /* The answer is this page again with what is wrong, or another page to go to. */
  function show(request, form) {
    var address = new URL(request.responseURL || form.action, window.location.href);
    if (request.status === 200 && address.pathname === new URL(form.action).pathname) {
      var answer = new DOMParser().parseFromString(request.responseText, "text/html");
      document.title = answer.title;
      document.getElementById("main").replaceWith(document.adoptNode(answer.getElementById("main")));
      begin();
      var first = document.querySelector("#main [data-announce]");
      if (first) {
        first.focus();
      }
    } else if (request.status === 200) {
      window.location.assign(address.href);
    } else {
      failed(form);
    }
  }

  function failed(form) {
    form.querySelector(".upload__progress").hidden = true;
    form.removeAttribute("data-sent");
    form.querySelector("#files-message").textContent = form.getAttribute("data-failed-text");
    form.querySelector("#files").focus();
  }

  function send(event) {
    var form = event.currentTarget;
    var files = form.querySelector("#files");
    if (tooLarge(form)) {
      event.preventDefault();
      event.stopPropagation();
      files.focus();
      return;
    }
    if (files.files.length === 0 || !window.FormData || !event.submitter) {
      return;
    }
    event.preventDefault();
    if (form.getAttribute("data-sent") === "true") {
      return;
    }
    form.setAttribute("data-sent", "true");
    event.stopPropagation();
    var content = new FormData(form);
    content.append(event.submitter.name, event.submitter.value);
    var bar = form.querySelector("progress");
    form.querySelector(".upload__progress").hidden = false;
    var request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", function (step) {
      if (step.lengthComputable) {
        bar.value = Math.round((100 * step.loaded) / step.total);
      }
    });
    request.addEventListener("load", function () {
      show(request, form);
    });
    request.addEventListener("error", function () {
      failed(form);
    });
    request.send(content);
  }

  function dropOn(form) {
    var place = form.querySelector("[data-drop]");
    ["dragenter", "dragover"].forEach(function (kind) {
      place.addEventListener(kind, function (event) {
        event.preventDefault();
        place.classList.add("upload__drop--over");
      });
    });
    place.addEventListener("dragleave", function () {
      place.classList.remove("upload__drop--over");
    });
    place.addEventListener("drop", function (event) {
      event.preventDefault();
      place.classList.remove("upload__drop--over");
      form.querySelector("#files").files = event.dataTransfer.files;
      showChosen(form);
    });
  }

  /* «Autre document» is asked for its name only when it is chosen. */
  function showOther(form) {
    var chosen = form.querySelector('input[name="target"]:checked');
    form.querySelector(".other").hidden = !(chosen && chosen.value.indexOf("0-") === 0);
  }

  function begin() {
    document.querySelectorAll("form[data-upload]").forEach(function (form) {
      form.classList.add("upload--live");
      form.addEventListener("submit", send);
      form.querySelector("#files").addEventListener("change", function () {
        showChosen(form);
      });
      form.addEventListener("change", function () {
        showOther(form);
      });
      showOther(form);
      dropOn(form);
    });
  }

  begin();
})();
