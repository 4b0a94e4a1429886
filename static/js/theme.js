// Runs in the head, before anything is drawn: follow the system unless the person chose.
(function () {
  var root = document.documentElement;
  if (root.dataset.theme !== "auto" || !window.matchMedia) return;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  function follow() { root.setAttribute("data-bs-theme", dark.matches ? "dark" : "light"); }
  follow();
  dark.addEventListener("change", follow);
})();
