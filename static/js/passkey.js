// A passkey needs this script: its button shows only with it. One that was not used says so on the page.
(function () {
  "use strict";

  var login = document.querySelector(".passkey-login");
  if (login) login.hidden = false;

  document.addEventListener("allauth.error", function (event) {
    event.preventDefault();
    var said = document.getElementById("passkey-fout");
    if (said) said.hidden = false;
  });
})();
