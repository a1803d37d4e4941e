/* Suivi du paiement: while something still happens by itself the page is read again and what has
   changed replaces what is shown; a screen reader hears the new state only. */
(function () {
  "use strict";

  var EVERY = 3000;
  var LONGEST = 30 * 60 * 1000;
  var start = performance.now();

  function later() {
    var story = document.getElementById("story");
    if (story && story.getAttribute("data-moving") === "true" && performance.now() - start < LONGEST) {
      window.setTimeout(look, EVERY);
    }
  }

  function replace(fresh, id) {
    var now = document.getElementById(id);
    var then = fresh.getElementById(id);
    if (now && then && now.innerHTML !== then.innerHTML) {
      now.replaceChildren.apply(now, Array.prototype.slice.call(then.childNodes));
    }
  }

  function look() {
    window
      .fetch(window.location.href, { credentials: "same-origin" })
      .then(function (answer) {
        return answer.text();
      })
      .then(function (text) {
        var fresh = new DOMParser().parseFromString(text, "text/html");
        var story = fresh.getElementById("story");
        if (story) {
          replace(fresh, "story-state");
          replace(fresh, "story-body");
          document.getElementById("story").setAttribute("data-moving", story.getAttribute("data-moving"));
        }
      })
      .catch(function () {
        /* the network will be back */
      })
      .then(later);
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", later);
  } else {
    later();
  }
})();
