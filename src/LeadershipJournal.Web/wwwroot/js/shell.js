// What every page needs of script: printing, copying, and the browser's time zone as a suggestion.

async function copy(button) {
  const lines = [...document.querySelectorAll(button.dataset.copy)].map(line => line.textContent.trim());
  await navigator.clipboard.writeText(lines.join("\n"));
  button.textContent = "Copied";
}

document.addEventListener("click", event => {
  switch (event.target.closest?.("[data-action]")?.dataset.action) {
    case "print": print(); break;
    case "copy": copy(event.target.closest("[data-copy]")); break;
  }
});

function suggestTimeZone() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const select of document.querySelectorAll("select[data-suggest-time-zone]")) {
    if ([...select.options].some(option => option.value === zone)) select.value = zone;
    select.removeAttribute("data-suggest-time-zone");
  }
}

suggestTimeZone();
globalThis.Blazor?.addEventListener("enhancedload", suggestTimeZone);
