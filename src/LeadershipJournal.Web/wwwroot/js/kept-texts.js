// Shows what was being written where nothing can be sent any more, to the account that wrote it. Once it has been shown,
// this browser forgets it.

import { DraftStore, listOf, remove } from "./draft-store.js";
import { send } from "./request.js";

class KeptTexts extends HTMLElement {
  #shown = [];
  #stop;

  async connectedCallback() {
    this.#stop = new AbortController();
    addEventListener("pagehide", () => this.#forget(), { signal: this.#stop.signal });
    try {
      await this.#show();
    } catch {
      // Nobody is signed in any more, or this browser keeps nothing.
    }
    this.dataset.ready = "yes";
  }

  disconnectedCallback() {
    this.#stop.abort();
    this.#forget();
  }

  async #show() {
    const { leader, key } = await (await send("/drafts/key", {})).json();
    if (leader !== this.dataset.leader) return;
    const refused = document.getElementById("not-sent")?.value.trim();
    const store = await DraftStore.open(leader, Uint8Array.from(atob(key), character => character.charCodeAt(0)));
    try {
      const rows = (await listOf(leader)).filter(row => row.entry.startsWith(this.dataset.prefix));
      for (const row of rows) {
        const text = row.aside ? null : (await store.get(row.entry))?.fields["Form.Text"];
        if (text?.trim() && text.trim() !== refused && this.isConnected) this.#add(text);
        this.#shown.push(row.id);
      }
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

  #forget() {
    if (this.#shown.length > 0) remove(this.#shown.splice(0)).catch(() => {});
  }
}

customElements.define("kept-texts", KeptTexts);
