// Adds to a plain text area: toolbar, keyboard shortcuts, counts, and a preview rendered by the server.

import "../lib/markdown-toolbar-element-2.2.3/index.js";
import { send, tokenField } from "./request.js";

const wide = matchMedia("(min-width: 1000px)");
const shortcuts = { b: "bold", i: "italic", k: "link" };
const largeText = 100_000;
const numbers = new Intl.NumberFormat("en-GB");

class MarkdownEditor extends HTMLElement {
  #stop;
  #timer;
  #request;
  #shown;

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.text = this.querySelector("textarea");
    this.querySelector("[data-toolbar]").hidden = false;
    this.querySelector("[data-keys]").hidden = false;
    this.text.addEventListener("input", () => this.#changed(), { signal });
    this.text.addEventListener("keydown", event => this.#shortcut(event), { signal });
    for (const choice of this.#choices()) choice.addEventListener("change", () => this.#layOut(), { signal });
    wide.addEventListener("change", () => this.#layOut(), { signal });
    this.#count();
    this.#layOut();
  }

  disconnectedCallback() {
    this.#stop?.abort();
    this.#request?.abort();
    clearTimeout(this.#timer);
  }

  #choices() {
    return this.querySelectorAll(".editor-switch input");
  }

  #layOut() {
    const reading = !wide.matches && [...this.#choices()].find(choice => choice.checked)?.value === "read";
    const preview = this.querySelector("[data-view]");
    this.text.hidden = reading;
    preview.hidden = !reading && !wide.matches;
    this.querySelector(".editor-panes").classList.toggle("one-pane", preview.hidden || reading);
    if (!preview.hidden) this.#render();
  }

  #changed() {
    this.#count();
    if (this.querySelector("[data-view]").hidden) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#render(), this.text.value.length > largeText ? 1500 : 300);
  }

  #count() {
    const text = this.text.value;
    const words = text.match(/\S+/g)?.length ?? 0;
    const bytes = text.length > largeText / 4 ? new TextEncoder().encode(text).length : 0;
    const most = Number(this.dataset.maxBytes);
    const size = bytes === 0 ? "" : bytes > most
      ? ` · ${(bytes / most).toFixed(2)} MB, more than the 1 MB an entry holds`
      : ` · ${numbers.format(Math.ceil(bytes / 1024))} KB`;
    const line = this.querySelector("[data-count]");
    line.textContent = `${numbers.format(words)} ${words === 1 ? "word" : "words"}${size} · Markdown`;
    line.classList.toggle("error", bytes > most);
  }

  async #render() {
    const text = this.text.value;
    if (text === this.#shown) return;
    this.#request?.abort();
    this.#request = new AbortController();
    try {
      const answer = await send(this.dataset.preview, {
        method: "POST",
        body: text,
        headers: { "Content-Type": "text/plain; charset=utf-8" },
        token: this.closest("form")?.elements[tokenField]?.value,
        signal: this.#request.signal,
      });
      const rendered = await answer.json();
      if (answer.ok) {
        this.#shown = text;
        this.querySelector("[data-html]").innerHTML = rendered.html;
      }
      this.#say(rendered.notice ?? rendered.reason);
    } catch (problem) {
      if (problem.name !== "AbortError") this.#say("The preview comes back with the connection. Your text is not affected.");
    }
  }

  #say(message) {
    const notice = this.querySelector("[data-notice]");
    notice.hidden = !message;
    notice.textContent = message ?? "";
  }

  #shortcut(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const key = event.key.toLowerCase();
    if (key === "s") {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent("save-now", { bubbles: true }));
    } else if (key in shortcuts) {
      event.preventDefault();
      this.querySelector(`[data-md-button="${shortcuts[key]}"]`)?.click();
    }
  }
}

customElements.define("markdown-editor", MarkdownEditor);
