// Shows what was being written on a page that js/coaching-live.js had to close, to the account that wrote it. Once it has
// been shown, this browser forgets it.

import { DraftStore, listOf, remove } from "./draft-store.js";
import { send } from "./request.js";

const textsLeft = "texts-left";

class KeptTexts extends HTMLElement {
  async connectedCallback() {
    try {
      await this.#show();
    } catch {
      // Nobody is signed in any more, or this browser keeps nothing.
    }
    this.dataset.ready = "yes";
  }

  async #show() {
    const left = JSON.parse(sessionStorage.getItem(textsLeft) ?? "[]").filter(name => name.startsWith(this.dataset.prefix));
    if (left.length === 0) return;
    const { leader, key } = await (await send("/drafts/key", {})).json();
    if (leader !== this.dataset.leader) return;
    const refused = document.getElementById("not-sent")?.value.trim();
    const store = await DraftStore.open(leader, Uint8Array.from(atob(key), character => character.charCodeAt(0)));
    try {
      const rows = (await listOf(leader)).filter(row => left.includes(row.entry));
      for (const row of rows) {
        const text = row.aside ? null : (await store.get(row.entry))?.fields["Form.Text"];
        if (text?.trim() && text.trim() !== refused) this.#add(text);
      }
      if (!this.isConnected) return;
      await remove(rows.map(row => row.id));
      sessionStorage.removeItem(textsLeft);
    } finally {
      store.close();
    }
  }

  #add(text) {
    const number = this.querySelectorAll("textarea").length + 1;
    const field = this.querySelector("template").content.cloneNode(true);
    const area = field.querySelector("textarea");
    area.id = `kept-${number}`;
    area.value = text;
    field.querySelector("label").htmlFor = area.id;
    this.append(field);
    this.hidden = false;
  }
}

customElements.define("kept-texts", KeptTexts);
