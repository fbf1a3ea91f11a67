// What every page needs of script: the state of the connection, and the browser's time zone as a suggestion.

const notice = () => document.getElementById("components-reconnect-modal");

// The 9.0 script sets a class on the element, the 10.0 script also raises an event; both name the state alike.
const stateOfClass = {
  "components-reconnect-show": "trying",
  "components-reconnect-retrying": "trying",
  "components-reconnect-failed": "failed",
  "components-reconnect-rejected": "rejected",
  "components-reconnect-hide": null,
};
const stateOfEvent = { show: "trying", retrying: "trying", failed: "failed", rejected: "rejected", hide: null };

function show(state) {
  const element = notice();
  if (!element) return;
  element.hidden = state === null;
  for (const part of element.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state;
}

function watch() {
  const element = notice();
  if (!element || element.dataset.watched) return;
  element.dataset.watched = "yes";
  new MutationObserver(() => {
    const found = [...element.classList].findLast(name => name in stateOfClass);
    if (found) show(stateOfClass[found]);
  }).observe(element, { attributeFilter: ["class"] });
  element.addEventListener("components-reconnect-state-changed", event => {
    if (event.detail.state in stateOfEvent) show(stateOfEvent[event.detail.state]);
  });
}

async function retry() {
  show("trying");
  try {
    if (!(await Blazor.reconnect())) show("rejected");
  } catch {
    show("failed");
  }
}

async function copy(button) {
  const lines = [...document.querySelectorAll(button.dataset.copy)].map(line => line.textContent.trim());
  await navigator.clipboard.writeText(lines.join("\n"));
  button.textContent = "Copied";
}

document.addEventListener("click", event => {
  switch (event.target.closest?.("[data-action]")?.dataset.action) {
    case "retry": retry(); break;
    case "reload": location.reload(); break;
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

function prepare() {
  watch();
  suggestTimeZone();
}

prepare();
globalThis.Blazor?.addEventListener("enhancedload", prepare);
