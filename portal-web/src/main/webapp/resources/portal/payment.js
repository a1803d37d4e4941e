/* Préparation du paiement: the form goes to the bank by itself, once; the button stays. */
(function () {
  "use strict";

  function ready() {
    var form = document.getElementById("bank");
    if (!form) {
      return;
    }
    window.setTimeout(function () {
      if (form.getAttribute("data-sent") !== "true") {
        form.requestSubmit();
      }
    }, 1500);
    window.setTimeout(function () {
      form.classList.add("bank--waiting");
    }, 5000);
  }

  /* Back from the bank: the page that is still in memory must not send a second time. */
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      window.location.reload();
    }
  });

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", ready);
  } else {
    ready();
  }
})();
