// Keeps the day's ring, the day picker and the week's bar current while minutes are typed in a weekly review.

const day = 1440;
const turn = 2 * Math.PI * 62;
const columnHeight = 64;
const columnTop = 600;
const headroom = 1.2;
const wholeBar = 100;
const numbers = new Intl.NumberFormat("en-GB");

const whole = input => Math.min(Math.max(0, Math.trunc(Number(input?.value) || 0)), day);
const sumOf = parts => parts.reduce((sum, part) => sum + part.minutes, 0);
const percent = value => `${+value.toFixed(2)}%`;

// As Core's Minutes writes them.
function duration(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${numbers.format(hours)} h` : `${numbers.format(hours)} h ${String(rest).padStart(2, "0")}`;
}

class WeekTotals extends HTMLElement {
  #stop;

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.form = this.closest("form");
    this.form.addEventListener("input", event => this.#changed(event), { signal });
    this.form.addEventListener("change", event => this.#changed(event), { signal });
    this.#show();
  }

  disconnectedCallback() {
    this.#stop?.abort();
  }

  #changed(event) {
    const output = event.target.type === "range" && this.form.querySelector(`output[for="${event.target.id}"]`);
    if (output) output.textContent = event.target.value;
    if (event.target.matches("[data-minutes], [data-hands-on], [data-weekday]")) this.#show();
  }

  #show() {
    const days = [...this.form.querySelectorAll("[data-day]")].map(panel => this.#read(panel));
    for (const one of days) this.#drawColumn(one);
    const chosen = days.find(one => one.picked.checked) ?? days[0];
    this.#showDay(chosen);
    this.#showWeek(days);
  }

  #read(panel) {
    const rows = [...panel.querySelectorAll("minutes-row")];
    const parts = rows.map(row => {
      const minutes = whole(row.querySelector("[data-minutes]"));
      return { key: row.dataset.dim, minutes, handsOn: Math.min(minutes, whole(row.querySelector("[data-hands-on]"))) };
    });
    const picked = this.form.querySelector(`input[data-weekday="${panel.dataset.weekday}"]`);
    return { parts, picked, others: Number(panel.dataset.others) || 0, name: panel.querySelector("h3").textContent };
  }

  #drawColumn({ parts, picked, others }) {
    const sum = sumOf(parts) + others;
    const scale = columnHeight / Math.max(columnTop, sum);
    const label = picked.closest("label");
    let from = 0;
    for (const { key, minutes } of [...parts, { key: "others", minutes: others }]) {
      from += minutes * scale;
      const part = label.querySelector(`[data-part="${key}"]`);
      part.setAttribute("height", String(minutes * scale));
      part.setAttribute("y", String(columnHeight - from));
    }
    const tick = label.querySelector("[data-agreed]");
    for (const end of ["y1", "y2"]) tick?.setAttribute(end, String(columnHeight - Math.min(columnHeight, Number(tick.dataset.agreed) * scale)));
    label.querySelector("[data-total]").textContent = sum > 0 ? String(sum) : "–";
  }

  #showDay({ parts, others, name }) {
    let before = 0;
    for (const { key, minutes } of [...parts, { key: "others", minutes: others }]) {
      const arc = this.querySelector(`[data-ring] [data-part="${key}"]`);
      arc?.setAttribute("stroke-dasharray", `${(turn * Math.min(minutes, day)) / day} ${turn}`);
      arc?.setAttribute("stroke-dashoffset", `${(-turn * before) / day}`);
      const figure = this.querySelector(`[data-of="${key}"]`);
      if (figure) figure.textContent = String(minutes);
      before += minutes;
    }
    this.querySelector("[data-ring] [data-sum]").textContent = numbers.format(before);
    this.querySelector("[data-ring] title").textContent = `${name}: ${numbers.format(before)} of 1,440 minutes recorded`;
    this.querySelector("[data-ring] desc").textContent = `${parts.map(part => `${part.key} ${part.minutes}`).join(", ")}, other entries ${others} minutes.`;
    this.querySelector("[data-day-name]").textContent = `${name.split(" ")[0]} so far`;
    this.querySelector("[data-rest]").textContent = numbers.format(Math.max(0, day - before));
  }

  #showWeek(days) {
    const others = this.dataset.other.split(",").map(pair => pair.split("/").map(Number));
    const parts = days[0].parts.map(({ key }, i) => ({
      key,
      minutes: days.reduce((sum, one) => sum + one.parts[i].minutes, others[i][0]),
      handsOn: days.reduce((sum, one) => sum + one.parts[i].handsOn, others[i][1]),
    }));
    const recorded = sumOf(parts);
    const agreed = Number(this.dataset.agreed) || 0;
    const scale = Math.max(agreed * headroom, recorded, 1);
    let from = 0;
    for (const { key, minutes } of parts) {
      const part = this.querySelector(`[data-week-part="${key}"]`);
      part.setAttribute("x", percent((from * wholeBar) / scale));
      part.setAttribute("width", percent((minutes * wholeBar) / scale));
      from += minutes;
    }
    for (const tick of this.querySelectorAll("[data-agreed-tick], [data-week] text")) {
      const x = percent((agreed * wholeBar) / scale);
      if (tick.localName === "line") tick.setAttribute("x2", x);
      tick.setAttribute(tick.localName === "line" ? "x1" : "x", x);
    }
    this.#sayWeek(parts, recorded, agreed);
  }

  #sayWeek(parts, recorded, agreed) {
    const handsOn = parts.reduce((sum, part) => sum + part.handsOn, 0);
    const against = agreed > 0 ? `${duration(recorded)} recorded of ${duration(agreed)} agreed` : `${duration(recorded)} recorded`;
    const leading = recorded > 0 ? `. Leading share ${Math.round((100 * (recorded - handsOn)) / recorded)} %` : "";
    this.querySelector("[data-week-text]").textContent = `${against}${leading}.`;
    this.querySelector("[data-week] desc").textContent = against + leading;
  }
}

customElements.define("week-totals", WeekTotals);
