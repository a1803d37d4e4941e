/* Long tasks: the bar moves while the task does; when it ends the page is read again. */
(function () {
  "use strict";

  var EVERY = 1500;

  function look(progress) {
    window
      .fetch("/staff/task.json?t=" + progress.getAttribute("data-task"), { credentials: "same-origin" })
      .then(function (answer) {
        return answer.json();
      })
      .then(function (task) {
        var bar = progress.querySelector("progress");
        if (task.total > 0) {
          bar.max = task.total;
        }
        bar.value = task.done;
        progress.querySelector(".progress__text").textContent = task.text;
        if (task.moving) {
          later(progress);
        } else {
          window.location.reload();
        }
      })
      .catch(function () {
        /* the network will be back */
        later(progress);
      });
  }

  function later(progress) {
    window.setTimeout(function () {
      look(progress);
    }, EVERY);
  }

  function ready() {
    document.querySelectorAll('.progress[data-moving="true"]').forEach(later);
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", ready);
  } else {
    ready();
  }
})();
