// Before signing out: drafts that the server has are deleted from this browser; about the others the leader is asked.

import { isUnsent, listOf, remove } from "./draft-store.js";
import { send } from "./request.js";

export async function signOut(form) {
  form.dataset.settled = "yes";
  try {
    const { leader } = await (await send("/drafts/key", {})).json();
    const drafts = await listOf(leader);
    const unsent = drafts.filter(isUnsent);
    const answer = unsent.length === 0 ? "delete" : await ask(unsent.length);
    if (answer === "stay") {
      delete form.dataset.settled;
      return;
    }
    await remove(drafts.filter(draft => answer === "delete" || !isUnsent(draft)).map(draft => draft.id));
  } catch {
    // Nothing kept here, or nobody signed in any more: there is nothing to ask about.
  }
  form.submit();
}

function ask(count) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", "unsent");
  const words = count === 1 ? "One text has" : `${count} texts have`;
  dialog.innerHTML = `
    <form method="dialog" class="stack">
      <h2 id="unsent"></h2>
      <p>They are only in this browser, sealed. Stay signed in to send them, or decide what becomes of them.</p>
      <div class="row">
        <button class="btn primary" value="stay">Stay signed in</button>
        <button class="btn" value="keep">Sign out, keep them here</button>
        <button class="btn danger" value="delete">Sign out and delete them</button>
      </div>
    </form>`;
  dialog.querySelector("h2").textContent = `${words} not reached the server`;
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener("close", () => {
    dialog.remove();
    resolve(dialog.returnValue || "stay");
  }, { once: true }));
}
