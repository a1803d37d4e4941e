/* What a new password still lacks, said while it is typed; it leaves the page with the form alone.
   The numbers come from the page (PasswordRule); whether it may be used is the server's word. */
(function () {
  "use strict";

  var KINDS = [/\p{Lowercase}/u, /\p{Uppercase}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];
  var PAUSE = 700;

  function watch(help) {
    var inputs = help.closest("form").querySelectorAll('input[autocomplete="new-password"]');
    var word = help.querySelector(".strength__word");
    var waiting;

    function number(name) {
      return Number(help.getAttribute("data-" + name));
    }

    function mark(part, met) {
      var line = help.querySelector('[data-part="' + part + '"]');
      line.classList.toggle("strength__part--met", met);
      line.querySelector(".strength__sign").textContent = met ? "✓" : "○";
      line.querySelector(".visually-hidden").textContent = help.getAttribute(met ? "data-met" : "data-missing");
      return met;
    }

    function strength(length, kinds, enough) {
      if (!enough) {
        return "weak";
      }
      return length >= number(kinds === KINDS.length ? "good" : "good-fewer") ? "strong" : "enough";
    }

    function say(text) {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(function () {
        if (word.textContent !== text) {
          word.textContent = text;
        }
      }, PAUSE);
    }

    function look() {
      var text = inputs[0].value;
      var signs = Array.from(text);
      var kinds = KINDS.filter(function (kind) {
        return kind.test(text);
      }).length;
      var parts = [
        mark("length", signs.length >= number("shortest")),
        mark("kinds", kinds >= number("kinds")),
        mark("different", new Set(signs).size >= number("different"))
      ];
      mark("same", text !== "" && text === inputs[1].value);
      var level = strength(signs.length, kinds, parts.every(Boolean));
      help.setAttribute("data-level", text === "" ? "" : level);
      say(text === "" ? "" : help.getAttribute("data-" + level));
    }

    help.hidden = false;
    inputs.forEach(function (input) {
      input.addEventListener("input", look);
    });
    look();
  }

  document.querySelectorAll(".strength").forEach(watch);
})();
