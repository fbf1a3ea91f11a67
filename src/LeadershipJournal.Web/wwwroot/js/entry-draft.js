// Keeps what is typed: in this browser and on the server, a moment later, also while the typing goes on. Offers a newer text of this
// browser, and never decides between two texts by itself.

import { DraftStore } from "./draft-store.js";
import { DraftOffer } from "./draft-offer.js";
import { DraftState } from "./draft-state.js";
import { apply, collect, isSame, showRefusals } from "./form-fields.js";
import { send, SignedOut, tokenField, Unreachable } from "./request.js";

const localPause = 250;
const serverPause = 500;
const firstRetry = 2000;
const longestRetry = 60_000;
const keepaliveLimit = 60_000;
const namesOfAKind = ["Form.Week", "Form.Conversation"];

class EntryDraft extends HTMLElement {
  static observedAttributes = ["data-entry"];
  #stop;
  #store;
  #retry = firstRetry;
  #timers = {};
  #saving = null;

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
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.form = this.querySelector("form");
    this.entry = this.dataset.entry;
    this.version = Number(this.dataset.version);
    this.acknowledged = Number(this.dataset.sequence);
    this.sequence = this.acknowledged;
    this.isNew = this.dataset.saved !== "yes" && this.acknowledged === 0;
    this.changed = this.keptHere = this.keptThere = false;
    this.own = new Set();
    this.state = new DraftState(this);
    // Two texts are being compared: nothing is written over the other one before the leader has decided.
    this.state.inConflict = this.querySelector("[data-theirs]") !== null;
    for (const button of this.querySelectorAll("[data-take]")) button.hidden = false;
    this.form.addEventListener("input", event => this.#typed(event), { signal });
    this.form.addEventListener("change", event => this.#typed(event), { signal });
    this.form.addEventListener("submit", event => this.#submitted(event), { signal });
    this.addEventListener("save-now", () => this.#saveNow(), { signal });
    this.addEventListener("click", event => this.#take(event), { signal });
    addEventListener("online", () => this.#saveNow(), { signal });
    addEventListener("focus", () => this.state.needsSignIn && this.#saveNow(), { signal });
    addEventListener("pagehide", () => this.#leaving(), { signal });
    addEventListener("beforeunload", event => this.changed && !this.keptHere && !this.keptThere && event.preventDefault(), { signal });
    // What was typed before this script came is typed all the same.
    if ([...this.form.querySelectorAll("textarea[name^='Form.']")].some(text => text.value !== text.defaultValue)) this.#typed();
    await this.#openStore(signal);
  }

  #end() {
    this.#stop?.abort();
    delete this.dataset.ready;
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    this.#timers = {};
    this.#store?.close();
    this.#store = null;
  }

  async #openStore(signal) {
    for (let pause = firstRetry; !signal.aborted && !this.key; pause = Math.min(pause * 2, longestRetry)) {
      try {
        await this.#fetchKey();
      } catch (problem) {
        if (problem instanceof SignedOut) this.state.signedOut();
        await new Promise(resolve => setTimeout(resolve, pause));
      }
    }
    if (signal.aborted || this.isSomeoneElse) return;
    await this.#openDrafts(signal);
    this.dataset.ready = "yes";
  }

  // What is typed meanwhile waits: kept at once, it would be written over the very draft that is being offered.
  async #openDrafts(signal) {
    try {
      const store = await DraftStore.open(this.dataset.leader, this.key);
      await store.tidy(this.entry);
      await this.#offer(store);
      if (signal.aborted) {
        store.close();
        return;
      }
      this.#store = store;
      if (this.changed) this.#schedule();
    } catch {
      this.state.notHere();
    }
  }

  async #fetchKey() {
    const { leader, key, token } = await (await send("/drafts/key", {})).json();
    this.isSomeoneElse = leader !== this.dataset.leader;
    if (this.isSomeoneElse) {
      this.state.someoneElse();
      return;
    }
    this.key ??= Uint8Array.from(atob(key), character => character.charCodeAt(0));
    this.form.elements[tokenField].value = token;
  }

  async #offer(store) {
    const offer = new DraftOffer(this, store);
    const local = await store.get(this.entry);
    if (local && local.acknowledged < local.sequence && !isSame(local.fields, collect(this.form))) {
      const chosen = await offer.askNewer(local, this.dataset.kept);
      if (chosen) this.#goOnWith(local);
    } else if (this.isNew) {
      // A weekly review names its week and a conversation with whom it is held; an entry names neither.
      const fields = collect(this.form);
      const unsent = (await store.unsentNew(this.entry)).find(row => namesOfAKind.every(name => row.fields[name] === fields[name]));
      if (unsent && await offer.askUnsent(unsent)) this.#goOnWith(unsent);
    }
  }

  #goOnWith(local) {
    this.entry = local.entry;
    this.version = local.basedOn;
    this.own.add(local.sequence);
    this.form.elements["Form.Id"].value = local.entry;
    this.form.elements["Form.Version"].value = String(local.basedOn);
    apply(this.form, local.fields);
    this.#typed();
  }

  #typed(event) {
    if (event && !event.target.name?.startsWith("Form.")) return;
    this.sequence = Math.max(this.sequence + 1, Date.now());
    this.changed = true;
    this.keptHere = this.keptThere = false;
    this.#schedule();
  }

  // From the first change that is not kept, not from the last one: who types without a pause is kept all the same.
  #schedule() {
    this.#timers.local ??= setTimeout(() => {
      this.#timers.local = null;
      this.#saveHere();
    }, localPause);
    this.#timers.server ??= setTimeout(() => {
      this.#timers.server = null;
      this.#saveThere();
    }, serverPause);
  }

  async #saveNow() {
    if (!this.changed) return;
    await this.#saveHere();
    await this.#saveThere();
  }

  async #saveHere() {
    if (!this.#store) return;
    const { sequence } = this;
    try {
      await this.#store.put({
        entry: this.entry, sequence, acknowledged: this.acknowledged, basedOn: this.version, isNew: this.isNew, at: Date.now(), fields: collect(this.form),
      });
      if (sequence === this.sequence) {
        this.keptHere = true;
        if (!this.keptThere) this.state.here();
      }
    } catch {
      this.state.notHere();
    }
  }

  // Answers "kept", "conflict", "refused", "signed-out" or "unreachable".
  async #saveThere(options = {}) {
    while (this.#saving) await this.#saving;
    if (this.state.inConflict || this.isSomeoneElse) return this.isSomeoneElse ? "signed-out" : "conflict";
    if (this.keptThere) return "kept";
    this.#saving = this.#put(options);
    try {
      return await this.#saving;
    } finally {
      this.#saving = null;
    }
  }

  async #put(options, isSecondTry = false) {
    const { sequence } = this;
    this.own.add(sequence);
    const body = JSON.stringify({ basedOnVersion: this.version, expected: this.acknowledged, sequence, fields: collect(this.form) });
    try {
      const answer = await send(`/drafts/${this.entry}`, {
        ...options, method: "PUT", body, headers: { "Content-Type": "application/json" }, token: this.form.elements[tokenField].value,
        keepalive: options.keepalive === true && body.length < keepaliveLimit,
      });
      if (answer.status === 400 && !isSecondTry) {
        await this.#fetchKey();
        return this.isSomeoneElse ? "signed-out" : this.#put(options, true);
      }
      if (answer.status === 409 && !isSecondTry && await this.#isOwn(answer.clone())) return this.#put(options, true);
      return await this.#understand(answer, sequence);
    } catch (problem) {
      return this.#failed(problem);
    }
  }

  // An answer was lost: what the server holds is an earlier draft from this very browser.
  async #isOwn(answer) {
    const { version, sequence } = await answer.json();
    if (version !== this.version || !this.own.has(sequence)) return false;
    this.acknowledged = sequence;
    return true;
  }

  async #understand(answer, sequence) {
    this.#retry = firstRetry;
    const said = await answer.json().catch(() => ({}));
    switch (answer.status) {
      case 200:
        await this.#acknowledge(sequence, said);
        return "kept";
      case 409:
        this.state.conflict(said.at);
        return "conflict";
      default:
        this.state.refused(said.reason ?? "The server did not take this text.");
        return "refused";
    }
  }

  #takeItsAddress() {
    const address = this.dataset.new ? `${this.dataset.new}/${this.entry}` : `/journal/${this.entry}/edit`;
    history.replaceState(history.state, "", address);
    // The link names the page it is on, and would otherwise lead away to another new entry.
    document.querySelector(".skip").href = `${address}#main`;
  }

  async #acknowledge(sequence, said) {
    this.acknowledged = sequence;
    this.form.elements["Form.Sequence"].value = String(sequence);
    this.isNew = false;
    if (location.pathname === (this.dataset.new ?? "/journal/new")) this.#takeItsAddress();
    showRefusals(this.form, said.refusals);
    this.querySelector("day-minutes")?.setAttribute("data-others", said.otherMinutes);
    this.keptThere = sequence === this.sequence;
    // The last word is the server's: a browser without room would otherwise go on saying that it has none.
    await this.#saveHere();
    if (this.keptThere) this.state.there(said.at);
  }

  #failed(problem) {
    if (problem instanceof SignedOut) {
      this.state.signedOut();
    } else if (problem instanceof Unreachable) {
      this.state.unreachable();
    } else {
      throw problem;
    }
    clearTimeout(this.#timers.retry);
    this.#timers.retry = setTimeout(() => {
      this.#retry = Math.min(this.#retry * 2, longestRetry);
      this.#saveThere();
    }, this.#retry);
    return problem instanceof SignedOut ? "signed-out" : "unreachable";
  }

  #leaving() {
    if (!this.changed) return;
    this.#saveHere();
    this.#saveThere({ keepalive: true });
  }

  // A form is only sent when the server has just answered: a post that finds nobody would leave an error page behind.
  async #submitted(event) {
    if (this.passing) return;
    event.preventDefault();
    const { submitter } = event;
    this.changed = true;
    this.keptThere &&= this.acknowledged === this.sequence;
    await this.#saveHere();
    const outcome = submitter?.value === "compare" ? "kept" : await this.#saveThere();
    if (outcome === "unreachable" || outcome === "signed-out") {
      this.state.cannotSend();
      return;
    }
    this.changed = false;
    this.passing = true;
    this.form.requestSubmit(submitter);
    this.passing = false;
  }

  // The buttons of the conflict view.
  #take(event) {
    const choice = event.target.closest?.("[data-take]")?.dataset.take;
    const theirs = this.querySelector("[data-theirs]")?.content.textContent;
    if (!choice || theirs === undefined) return;
    const text = this.form.elements["Form.Body"];
    text.value = choice === "both" ? `${text.value.trimEnd()}\n\n---\n\n${theirs}` : theirs;
    text.dispatchEvent(new Event("input", { bubbles: true }));
    text.focus();
  }
}

customElements.define("entry-draft", EntryDraft);
