// Minutes by quarters of an hour, with buttons and arrow keys, and the running sum of the day.

const step = 15;
const day = 1440;
const turn = 2 * Math.PI * 62;
const numbers = new Intl.NumberFormat("en-GB");

const minutesOf = input => Math.max(0, Math.trunc(Number(input.value) || 0));

class MinutesRow extends HTMLElement {
  #stop;

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.minutes = this.querySelector("[data-minutes]");
    this.handsOn = this.querySelector("[data-hands-on]");
    this.addEventListener("click", event => this.#press(event), { signal });
    this.addEventListener("keydown", event => this.#key(event), { signal });
    this.addEventListener("input", () => this.#describe(), { signal });
    this.#describe();
  }

  disconnectedCallback() {
    this.#stop?.abort();
  }

  #press(event) {
    const button = event.target.closest("button[data-by]");
    if (button) this.#step(button.parentElement.querySelector("input"), Number(button.dataset.by));
  }

  #key(event) {
    const by = { ArrowUp: step, ArrowDown: -step }[event.key];
    if (!by || event.target.type !== "number") return;
    event.preventDefault();
    this.#step(event.target, by);
  }

  // To the next quarter of an hour; minutes that are no such step were typed on purpose and are not rounded otherwise.
  #step(input, by) {
    const now = minutesOf(input);
    const next = by > 0 ? (Math.floor(now / step) + 1) * step : (Math.ceil(now / step) - 1) * step;
    const most = input === this.handsOn ? minutesOf(this.minutes) : day;
    input.value = String(Math.min(Math.max(next, 0), most));
    if (input === this.minutes && minutesOf(this.handsOn) > minutesOf(this.minutes)) this.handsOn.value = this.minutes.value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #describe() {
    const minutes = minutesOf(this.minutes);
    this.querySelector("[data-share]").textContent = minutes > 0 ? `${minutesOf(this.handsOn)} of ${minutes} min` : "";
  }
}

class DayMinutes extends HTMLElement {
  static observedAttributes = ["data-others"];
  #stop;

  connectedCallback() {
    this.#stop = new AbortController();
    const form = this.closest("form") ?? this;
    form.addEventListener("input", () => this.#sum(), { signal: this.#stop.signal });
    form.addEventListener("change", () => this.#sum(), { signal: this.#stop.signal });
    this.#sum();
  }

  disconnectedCallback() {
    this.#stop?.abort();
  }

  attributeChangedCallback() {
    if (this.#stop) this.#sum();
  }

  #sum() {
    const parts = [...this.querySelectorAll("minutes-row")].map(row => ({
      key: row.dataset.dim,
      minutes: this.#isChosen(row) ? minutesOf(row.querySelector("[data-minutes]")) : 0,
      handsOn: this.#isChosen(row) ? minutesOf(row.querySelector("[data-hands-on]")) : 0,
    }));
    const others = Number(this.dataset.others) || 0;
    const here = parts.reduce((sum, part) => sum + part.minutes, 0);
    const handsOn = parts.reduce((sum, part) => sum + part.handsOn, 0);
    this.#draw([...parts, { key: "others", minutes: others }]);
    this.#say(here, handsOn, others);
  }

  #isChosen(row) {
    const choice = this.closest("form")?.querySelector(`[data-choose="${row.dataset.dim}"]`);
    return choice ? choice.checked : true;
  }

  #draw(parts) {
    let before = 0;
    for (const { key, minutes } of parts) {
      const arc = this.querySelector(`[data-part="${key}"]`);
      arc?.setAttribute("stroke-dasharray", `${(turn * Math.min(minutes, day)) / day} ${turn}`);
      arc?.setAttribute("stroke-dashoffset", `${(-turn * before) / day}`);
      before += minutes;
    }
    const sum = this.querySelector("[data-sum]");
    if (sum) sum.textContent = numbers.format(before);
  }

  #say(here, handsOn, others) {
    const line = this.querySelector("[data-sum-text]");
    if (!line) return;
    const sum = here + others;
    const share = here > 0 ? ` ${Math.round((100 * handsOn) / here)} % of it hands-on.` : "";
    const rest = sum > day
      ? `That is ${numbers.format(sum - day)} more than a day has.`
      : "Minutes count from now on, also while this is a draft.";
    line.textContent = `${numbers.format(here)} minutes here, ${numbers.format(others)} in other entries of this day: `
      + `${numbers.format(sum)} of 1,440 in all.${share} ${rest}`;
    line.classList.toggle("error", sum > day);
  }
}

customElements.define("minutes-row", MinutesRow);
customElements.define("day-minutes", DayMinutes);
