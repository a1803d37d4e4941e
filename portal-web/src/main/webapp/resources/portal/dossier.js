/* «Recopier l'adresse du foyer»: without a script it is typed. */
(function () {
  "use strict";

  function inputs(section) {
    return Array.prototype.slice.call(section.querySelectorAll("input[data-part]"));
  }

  document.querySelectorAll("button[data-copy]").forEach(function (button) {
    var from = document.querySelector('section[id^="s-household-"]');
    var to = document.getElementById(button.getAttribute("data-copy"));
    if (!from || !to || inputs(from).length === 0) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      inputs(to).forEach(function (input) {
        var part = input.getAttribute("data-part");
        var source = from.querySelector('input[data-part="' + part + '"]');
        if (source) {
          input.value = source.value;
        }
      });
      inputs(to)[0].focus();
    });
  });
})();
