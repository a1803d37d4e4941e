/* What pages need beside HTML; every page works without it, except the live parts. */
(function () {
  "use strict";

  /* Refusals are announced: the first message takes the focus once the page or an answer is there. */
  function announce() {
    var first = document.querySelector("#main [data-announce]");
    if (first && first.getAttribute("data-announced") !== "true") {
      document.querySelectorAll("[data-announce]").forEach(function (message) {
        message.setAttribute("data-announced", "true");
      });
      first.focus();
    }
  }

  /* The tab of this page is in view on a narrow screen. */
  function showTab() {
    var current = document.querySelector('.tabs__tab[aria-current="page"]');
    if (current) {
      var list = current.closest(".tabs__list");
      list.scrollLeft = current.offsetLeft - (list.clientWidth - current.offsetWidth) / 2;
    }
  }

  function words(milliseconds) {
    var seconds = Math.max(0, Math.floor(milliseconds / 1000));
    var hours = Math.floor(seconds / 3600);
    var minutes = Math.floor((seconds % 3600) / 60);
    var rest = ("0" + (seconds % 60)).slice(-2);
    return hours > 0
      ? hours + "\u00a0h\u00a0" + ("0" + minutes).slice(-2) + "\u00a0min"
      : minutes + "\u00a0min\u00a0" + rest + "\u00a0s";
  }

  /* Countdowns count from the time left as the server knew it, not from the clock of the device. */
  function countDown() {
    var start = performance.now();
    var all = Array.prototype.slice.call(document.querySelectorAll(".countdown[data-left]"));
    all.forEach(function (countdown) {
      var left = Number(countdown.getAttribute("data-left"));
      var place = countdown.querySelector(".countdown__left");
      var timer;
      function tick() {
        var now = left - (performance.now() - start);
        if (now <= 0) {
          place.textContent = "\u00a0" + countdown.getAttribute("data-over-text");
          window.clearInterval(timer);
        } else {
          place.textContent = "\u00a0" + countdown.getAttribute("data-left-text").replace("{0}", words(now));
        }
      }
      countdown.removeAttribute("data-left");
      timer = window.setInterval(tick, 1000);
      tick();
    });
  }

  /* A double click sends a form once. The button keeps its name in what is sent. */
  function sendOnce(event) {
    var form = event.target;
    if (form.getAttribute("data-sent") === "true") {
      event.preventDefault();
      return;
    }
    form.setAttribute("data-sent", "true");
    window.setTimeout(function () {
      form.removeAttribute("data-sent");
    }, 8000);
  }

  /* A page that answers a form (refused) stands in the history as the page itself: «back» to it and
     a reload ask for the page, not for the form to be sent again. */
  function forgetPost() {
    if (document.body.getAttribute("data-posted") === "true") {
      window.history.replaceState(window.history.state, "", window.location.href);
    }
  }

  function print(event) {
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  }

  /* A page that was opened to be printed is printed once, not again with a reload. */
  function printNow() {
    if (document.querySelector('[data-print="now"]')) {
      window.history.replaceState(
        window.history.state, "", window.location.href.replace(/([?&])print=1&?/, "$1"));
      window.print();
    }
  }

  /* «/» goes to the search of families, from every page of staff. */
  function search(event) {
    var field = document.querySelector('form[role="search"] input[type="search"]');
    var typing = event.target.closest("input, select, textarea, [contenteditable]");
    if (field && event.key === "/" && !typing && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  }

  function ready() {
    forgetPost();
    showTab();
    countDown();
    announce();
    document.addEventListener("submit", sendOnce);
    document.addEventListener("click", print);
    document.addEventListener("keydown", search);
    printNow();
    window.addEventListener("pageshow", function () {
      document.querySelectorAll("form[data-sent]").forEach(function (form) {
        form.removeAttribute("data-sent");
      });
    });
    if (window.jQuery) {
      window.jQuery(document).on("pfAjaxComplete", function () {
        countDown();
        announce();
      });
    }
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", ready);
  } else {
    ready();
  }
})();
