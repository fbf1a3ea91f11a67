// Keeps what is typed into a form in this browser until the server has it, and offers it when the form is opened again.

import { DraftStore, listOf, remove } from "./draft-store.js";
import { DraftOffer } from "./draft-offer.js";
import { DraftState } from "./draft-state.js";
import { apply, collect, isSame } from "./form-fields.js";
import { send, tokenField } from "./request.js";

const pause = 250;
const retry = 5000;

class FormDraft extends HTMLElement {
  static observedAttributes = ["data-key"];
  #stop;
  #store;
  #timers = {};
  #keeping = Promise.resolve();

  connectedCallback() {
    this.#start();
  }

  disconnectedCallback() {
    this.#end();
  }

  attributeChangedCallback(_, before, after) {
    if (before && before !== after && this.isConnected) {
      this.#end();
      this.#start();
    }
  }

  async #start() {
    if (this.hasAttribute("data-done")) {
      await this.#forgetSent();
      return;
    }
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.form = this.querySelector("form");
    this.state = new DraftState(this);
    this.changed = this.isKept = false;
    this.form.addEventListener("input", event => this.#typed(event), { signal });
    this.form.addEventListener("submit", event => this.#submitted(event), { signal });
    this.addEventListener("save-now", () => this.changed && this.#keep(), { signal });
    addEventListener("pagehide", () => this.changed && this.#keep(), { signal });
    addEventListener("beforeunload", event => this.changed && !this.isKept && event.preventDefault(), { signal });
    await this.#open(signal);
  }

  #end() {
    this.#stop?.abort();
    delete this.dataset.ready;
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    this.#timers = {};
    const store = this.#store;
    this.#store = null;
    this.#keeping.finally(() => store?.close());
  }

  // The page is about to go: what was typed a moment ago is kept first.
  async keepNow() {
    if (this.changed && !this.isKept) this.#keep();
    await this.#keeping;
  }

  async #open(signal) {
    try {
      const { leader, key, token } = await (await send("/drafts/key", {})).json();
      if (leader !== this.dataset.leader) {
        this.state.someoneElse();
        return;
      }
      this.form.elements[tokenField].value = token;
      // What is typed meanwhile waits: kept at once, it would be written over the very draft that is being offered.
      const store = await DraftStore.open(leader, Uint8Array.from(atob(key), character => character.charCodeAt(0)));
      await this.#offer(store);
      if (signal.aborted) {
        store.close();
        return;
      }
      this.#store = store;
      if (this.changed) await this.#keep();
      this.dataset.ready = "yes";
    } catch {
      if (signal.aborted) return;
      this.state.onlyOnPage();
      this.#timers.open = setTimeout(() => this.#open(signal), retry);
    }
  }

  async #offer(store) {
    if (this.dataset.refused) {
      this.changed = true;
      return;
    }
    const local = await store.get(this.dataset.key);
    if (!local || isSame(local.fields, collect(this.form))) return;
    if (await new DraftOffer(this, store, this.dataset.text).askNewer(local)) apply(this.form, local.fields);
  }

  #typed(event) {
    if (!event.target.name?.startsWith("Form.")) return;
    this.changed = true;
    this.isKept = false;
    // From the first change that is not kept, not from the last one: who types without a pause is kept all the same.
    this.#timers.keep ??= setTimeout(() => {
      this.#timers.keep = null;
      this.#keep();
    }, pause);
  }

  #keep(sent = false) {
    if (this.#store) this.#keeping = this.#put(this.#store, sent);
    return this.#keeping;
  }

  async #put(store, sent) {
    const now = Date.now();
    try {
      await store.put({ entry: this.dataset.key, sequence: now, acknowledged: 0, sent, isNew: false, at: now, fields: collect(this.form) });
      this.isKept = !this.#timers.keep;
      this.state.here();
    } catch {
      this.state.onlyOnPage();
    }
  }

  // What is sent stays here until a page says that the server has it.
  async #submitted(event) {
    if (!this.changed || this.passing) return;
    event.preventDefault();
    clearTimeout(this.#timers.keep);
    this.#timers.keep = null;
    await this.#keep(true);
    this.changed = false;
    this.passing = true;
    this.form.requestSubmit(event.submitter);
    this.passing = false;
  }

  async #forgetSent() {
    const rows = await listOf(this.dataset.leader).catch(() => []);
    await remove(rows.filter(row => row.entry === this.dataset.key && row.sent).map(row => row.id));
    this.dataset.ready = "yes";
  }
}

customElements.define("form-draft", FormDraft);
