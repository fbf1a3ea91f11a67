// Saves an assessment, of oneself or of a coachee, answer by answer and lets it be answered by keyboard alone. What could not be saved stays in
// the page, is said there and is tried again. Without script the same form saves a whole group at once.

import { send, SignedOut, tokenField, Unreachable } from "./request.js";

const firstRetry = 1500;
const longestRetry = 30_000;

class AssessmentAnswers extends HTMLElement {
  #stop;
  #pending = new Map();
  #retry = firstRetry;
  #timer;
  #sending = null;

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.form = this.querySelector("form");
    this.addEventListener("change", event => event.target.type === "radio" && this.#answered(event.target), { signal });
    this.addEventListener("keydown", event => this.#key(event), { signal });
    this.addEventListener("click", event => this.#takeBackClicked(event), { signal });
    this.form.addEventListener("submit", () => this.#leaveByForm(), { signal });
    addEventListener("online", () => this.#flush(), { signal });
    addEventListener("focus", () => this.#flush(), { signal });
    addEventListener("pagehide", () => this.#lastTry(), { signal });
    addEventListener("beforeunload", event => this.#pending.size > 0 && !this.leaving && event.preventDefault(), { signal });
    // 0 takes an answer back; the button need not be in the way from one question to the next.
    for (const button of this.querySelectorAll("[data-take-back]")) button.tabIndex = -1;
    this.querySelector("[data-keys]").hidden = false;
    this.querySelector("[autofocus]")?.focus();
    this.dataset.ready = "yes";
  }

  disconnectedCallback() {
    this.#lastTry();
    this.#stop.abort();
    clearTimeout(this.#timer);
  }

  #answered(radio) {
    this.#set(radio.closest("[data-item]"), Number(radio.value));
  }

  #set(question, point) {
    question.querySelector("[data-take-back]").hidden = point === null;
    question.querySelector(".error")?.remove();
    this.#pending.set(question.dataset.item, point);
    this.#flush();
  }

  #takeBack(question) {
    const chosen = question.querySelector("input:checked");
    if (chosen) chosen.checked = false;
    this.#set(question, null);
  }

  #takeBackClicked(event) {
    const question = event.target.closest?.("[data-take-back]")?.closest("[data-item]");
    if (!question) return;
    event.preventDefault();
    this.#takeBack(question);
    question.querySelector("input").focus();
  }

  #key(event) {
    const question = event.target.closest?.("[data-item]");
    if (!question || event.altKey || event.ctrlKey || event.metaKey || !/^[0-7]$/.test(event.key)) return;
    event.preventDefault();
    if (event.key === "0") {
      this.#takeBack(question);
      return;
    }
    const radio = question.querySelectorAll("input")[Number(event.key) - 1];
    radio.checked = true;
    this.#answered(radio);
    this.#goOn(question);
  }

  #goOn(question) {
    const questions = [...this.querySelectorAll("[data-item]")];
    const next = questions[questions.indexOf(question) + 1];
    (next ? next.querySelector("input:checked") ?? next.querySelector("input") : this.querySelector("[data-next]")).focus();
  }

  // One request at a time, so that the last point given to a question is the one that stays.
  async #flush() {
    clearTimeout(this.#timer);
    if (this.#sending) return;
    this.#sending = this.#sendAll();
    try {
      await this.#sending;
    } finally {
      this.#sending = null;
    }
  }

  async #sendAll() {
    while (this.#pending.size > 0) {
      const [[item, point]] = this.#pending;
      try {
        await this.#understand(await this.#put(item, point), item, point);
        this.#retry = firstRetry;
      } catch (problem) {
        this.#failed(problem);
        return;
      }
    }
  }

  async #put(item, point, options = {}, isSecondTry = false) {
    const answer = await send(`${this.dataset.address}/${this.dataset.assessment}/answers/${item}`, {
      ...options, method: "PUT", body: JSON.stringify({ point }), headers: { "Content-Type": "application/json" },
      token: this.form.elements[tokenField].value,
    });
    if (answer.status !== 400 || isSecondTry) return answer;
    const { token } = await (await send("/assessment/token", {})).json();
    this.form.elements[tokenField].value = token;
    return this.#put(item, point, options, true);
  }

  async #understand(answer, item, point) {
    const said = await answer.json().catch(() => ({}));
    const isLatest = this.#pending.get(item) === point;
    if (answer.ok) {
      if (isLatest) this.#pending.delete(item);
      const words = `${said.answered} of ${said.questions} answered`;
      const progress = this.querySelector("progress");
      progress.value = said.answered;
      progress.textContent = words;
      this.querySelector("[data-progress]").textContent = words;
      if (this.#pending.size === 0) this.#say(`Answer saved ${said.at}`);
      return;
    }
    this.#pending.delete(item);
    this.#say(said.reason ?? "The answer was not taken. Reload the page to see what is kept.", true);
  }

  #failed(problem) {
    if (!(problem instanceof SignedOut || problem instanceof Unreachable)) throw problem;
    const count = this.#pending.size === 1 ? "One answer is" : `${this.#pending.size} answers are`;
    this.#say(problem instanceof SignedOut
      ? `${count} not saved yet: you are signed out. Sign in again in another tab, and this page goes on.`
      : `${count} not saved yet: the server cannot be reached. They stay in this page and are tried again.`, true);
    this.#timer = setTimeout(() => this.#flush(), this.#retry);
    this.#retry = Math.min(this.#retry * 2, longestRetry);
  }

  // The form carries every point of the page; what was taken back has to be said.
  #leaveByForm() {
    this.leaving = true;
    for (const [item, point] of this.#pending) {
      if (point !== null) continue;
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name: "TakeBack", value: item });
      this.form.append(field);
    }
  }

  #lastTry() {
    if (this.leaving) return;
    for (const [item, point] of this.#pending) this.#put(item, point, { keepalive: true }, true).catch(() => {});
  }

  #say(text, isProblem = false) {
    const state = this.querySelector("[data-state]");
    state.classList.toggle("error", isProblem);
    state.querySelector("[data-state-text]").textContent = text;
  }
}

customElements.define("assessment-answers", AssessmentAnswers);
