// Keeps an open page of a coaching relationship true: what is not shared any more goes at once, and what the other side
// writes appears. The events carry no content; the server is asked, and it decides.

import { SignedOut, send } from "./request.js";
import { renew } from "./live-regions.js";

const keepingTime = 400;
const ownActionTime = 800;
const hiddenTime = 30_000;
const retry = 5000;

const wait = time => new Promise(resolve => setTimeout(resolve, time));

class CoachingLive extends HTMLElement {
  static observedAttributes = ["data-address"];
  #stop;
  #source;
  #hides;
  #refreshing;
  #again = false;
  #isFirst = true;
  #ownAction = Promise.resolve();

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    addEventListener("pageshow", event => event.persisted && this.#leave(), { signal });
    document.addEventListener("visibilitychange", () => this.#shownOrHidden(), { signal });
    document.addEventListener("submit", () => { this.#ownAction = wait(ownActionTime); }, { signal });
    this.#listen();
  }

  disconnectedCallback() {
    this.#stop.abort();
    this.#hang();
  }

  attributeChangedCallback(_, before, after) {
    if (before && before !== after && this.isConnected) {
      this.#hang();
      this.#isFirst = true;
      this.#listen();
    }
  }

  #listen() {
    const source = this.#source = new EventSource(this.dataset.address);
    source.addEventListener("state", event => this.#state(event.data));
    source.addEventListener("sharing", event => this.dataset.closes ? this.#leave() : this.#state(event.data));
    source.addEventListener("ended", () => this.#leave());
    for (const name of ["comment", "session"]) source.addEventListener(name, event => this.#state(event.data));
    source.onerror = () => source.readyState === EventSource.CLOSED && this.#refused(source);
  }

  #hang() {
    clearTimeout(this.#hides);
    this.#source?.close();
    this.#source = null;
  }

  // A browser has few connections to one server: a window that nobody looks at gives its own back, and asks when it is seen.
  #shownOrHidden() {
    clearTimeout(this.#hides);
    if (document.hidden) {
      this.#hides = setTimeout(() => this.#hang(), hiddenTime);
    } else if (!this.#source) {
      this.#listen();
    }
  }

  // What the page shows was read under one mark; under another one it may not be shown any more.
  #state(mark) {
    this.dataset.listening = "yes";
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    if (mark !== this.dataset.mark && (this.dataset.closes || mark === "ended")) {
      this.#leave();
    } else if (!isFirst) {
      this.#refresh();
    }
  }

  async #refused(source) {
    await this.#refresh();
    await wait(retry);
    if (this.isConnected && this.#source === source) this.#listen();
  }

  async #refresh() {
    if (this.#refreshing) {
      this.#again = true;
      return;
    }
    this.#refreshing = true;
    try {
      do {
        this.#again = false;
        await this.#ask();
      } while (this.#again);
    } finally {
      this.#refreshing = false;
    }
  }

  async #ask() {
    await this.#ownAction;
    let answer;
    try {
      answer = await send(location.pathname + location.search, { signal: this.#stop.signal });
    } catch (problem) {
      if (problem instanceof SignedOut && this.dataset.closes) this.#leave();
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!this.isConnected) return;
    if (!answer.ok || !page.querySelector("coaching-live")) {
      this.#leave();
      return;
    }
    const words = renew(document, page);
    if (words) this.querySelector("[data-words]").textContent = words;
  }

  // Nothing of what stood here stays on the screen, whatever the server then says.
  async #leave() {
    await this.#ownAction;
    if (!this.isConnected) return;
    const main = document.getElementById("main");
    const drafts = [...main.querySelectorAll("form-draft:not([data-done])")];
    const kept = drafts.map(draft => draft.keepNow?.());
    sessionStorage.setItem("texts-left", JSON.stringify(drafts.map(draft => draft.dataset.key)));
    const words = document.createElement("p");
    words.textContent = "What is shared has changed. The page is loaded again.";
    main.replaceChildren(words);
    await Promise.race([Promise.allSettled(kept), wait(keepingTime)]);
    location.replace(location.pathname + location.search);
  }
}

customElements.define("coaching-live", CoachingLive);
