// Loads the module of a custom element the first time a page holds one. Without script the pages work as plain forms.

const modules = {
  "assessment-answers": "./assessment.js",
  "coaching-live": "./coaching-live.js",
  "kept-texts": "./kept-texts.js",
  "markdown-editor": "./markdown-editor.js",
  "minutes-row": "./minutes.js",
  "day-minutes": "./minutes.js",
  "entry-draft": "./entry-draft.js",
  "form-draft": "./form-draft.js",
  "passkey-form": "./passkeys.js",
  "passkey-proof": "./passkeys.js",
  "week-totals": "./week-totals.js",
  "who-would-see": "./who-would-see.js",
};

function load() {
  for (const [element, module] of Object.entries(modules)) {
    if (document.querySelector(element)) import(module);
  }
}

// Signing out has to look after drafts, wherever it happens.
document.addEventListener("submit", event => {
  if (event.target.matches?.('form[action="/sign-out"]:not([data-settled])')) {
    event.preventDefault();
    const form = event.target;
    import("./sign-out.js").then(module => module.signOut(form), () => form.submit());
  }
});

load();
globalThis.Blazor?.addEventListener("enhancedload", load);
