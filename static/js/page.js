// Small help on every page. Everything works without it.
(function () {
  "use strict";

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  // Shortcuts: "/" goes to search, "n" to a new contact. Never while typing; can be switched off.
  document.addEventListener("keydown", function (event) {
    if (document.documentElement.dataset.shortcuts === "off") return;
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    var place = document.querySelector('[aria-keyshortcuts="' + event.key + '"]');
    if (!place || !/^[/n]$/.test(event.key)) return;
    event.preventDefault();
    if (place.tagName === "A") place.click(); else place.focus();
  });

  // Ctrl+Enter saves a long form from inside a text.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.target.tagName !== "TEXTAREA") return;
    var form = event.target.form;
    if (form) form.requestSubmit();
  });

  // A second press on the same button does not send twice. The server guards against it as well.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    window.setTimeout(function () { delete form.dataset.sent; }, 5000);
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
  });

  // The error summary has the focus, also where the browser ignores autofocus.
  function showErrors() {
    var summary = document.getElementById("fouten");
    if (summary && document.activeElement !== summary) summary.focus();
  }
  showErrors();
  window.addEventListener("pageshow", showErrors, { once: true });

  // Menus close on Escape and on a press elsewhere.
  function closeMenus(except) {
    document.querySelectorAll("details.menu[open], details.more[open]").forEach(function (menu) {
      if (menu !== except) menu.open = false;
    });
  }
  document.addEventListener("click", function (event) { closeMenus(event.target.closest("details.menu, details.more")); });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    var open = document.querySelector("details.menu[open], details.more[open]");
    closeMenus(null);
    if (open) open.querySelector("summary").focus();
  });

  // What the search in the top bar found goes away on Escape and when the focus leaves it.
  var search = document.querySelector(".topsearch");
  if (search) {
    var found = search.querySelector(".topsearch-found");
    search.addEventListener("focusout", function (event) {
      if (found && event.relatedTarget && !search.contains(event.relatedTarget)) found.replaceChildren();
    });
    search.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !found) return;
      found.replaceChildren();
      search.querySelector("input").focus();
    });
    document.addEventListener("click", function (event) {
      if (found && !search.contains(event.target)) found.replaceChildren();
    });
  }

  // A password may be looked at before it is sent.
  document.querySelectorAll('input[type="password"]').forEach(function (field) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "reveal-button";
    button.setAttribute("aria-controls", field.id);
    button.textContent = "Toon";
    button.setAttribute("aria-label", "Toon wachtwoord");
    button.addEventListener("click", function () {
      var shown = field.type === "text";
      field.type = shown ? "password" : "text";
      button.textContent = shown ? "Toon" : "Verberg";
      button.setAttribute("aria-label", (shown ? "Toon" : "Verberg") + " wachtwoord");
    });
    var line = document.createElement("div");
    line.className = "reveal";
    field.replaceWith(line);
    line.append(field, button);
  });

  // Buttons that print the page.
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) window.print();
  });
})();
