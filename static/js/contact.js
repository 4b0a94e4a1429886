// Snel contact: small help while typing. Without it the page saves just the same.
(function () {
  "use strict";

  var who = document.getElementById("id_label");
  var hits = document.getElementById("wie");
  var count = document.getElementById("wie-aantal");
  if (!who || !hits) return;

  function firstOutcome() { return document.querySelector('button[name="outcome"]'); }

  // Enter picks the hit and goes on to the buttons; it never saves by itself.
  who.form.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    var sure = event.target === who && hits.querySelector("input[data-sure]");
    var chosen = hits.querySelector("input:checked");
    if (sure && (!chosen || chosen.value === "")) sure.checked = true;
    var row = event.target.closest("details.quick-row");
    if (row) row.open = false;
    firstOutcome().focus();
  });

  // Arrow down walks from the text into the names.
  who.addEventListener("keydown", function (event) {
    var first = event.key === "ArrowDown" && hits.querySelector("input");
    if (!first) return;
    event.preventDefault();
    first.focus();
  });

  // An empty text has no hits; what came in is told once.
  who.addEventListener("input", function () { if (!who.value.trim()) { hits.textContent = ""; count.textContent = ""; } });
  new MutationObserver(function () {
    var told = hits.querySelector("[data-count]");
    if (!who.value.trim() && !hits.querySelector("input:checked")) hits.textContent = "";
    count.textContent = told ? told.dataset.count : "";
  }).observe(hits, { childList: true });

  // The folded rows show what was chosen in them.
  function show(name, words) {
    var place = document.querySelector('[data-shows="' + name + '"]');
    if (place && words) place.textContent = words;
    var earlier = name === "place" && document.querySelector(".quick-earlier");
    if (earlier) earlier.remove();
  }
  who.form.addEventListener("change", function (event) {
    var field = event.target;
    if (field.type === "radio" && field.name !== "youth") show(field.name, field.parentElement.textContent.trim());
    if (field.dataset.sets) show(field.dataset.sets, field.value.trim());
  });
})();
