/* «Copier l'adresse»: where the browser lets a page write to the clipboard. */
(function () {
  "use strict";

  if (!navigator.clipboard) {
    return;
  }
  document.querySelectorAll("[data-copy]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var field = document.getElementById(button.getAttribute("data-copy"));
      field.select();
      navigator.clipboard.writeText(field.value).then(function () {
        document.getElementById(button.getAttribute("data-told")).textContent = button.getAttribute("data-words");
      });
    });
  });
})();
