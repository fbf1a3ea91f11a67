// Says who could read an entry once it is kept, as its day and its dimensions are being chosen. The server decides again when it is kept.

const sentence = new Intl.ListFormat("en-GB");

class WhoWouldSee extends HTMLElement {
  #stop;

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.form = this.closest("form");
    this.form?.addEventListener("input", () => this.#say(), { signal });
    this.form?.addEventListener("change", () => this.#say(), { signal });
    this.#say();
  }

  disconnectedCallback() {
    this.#stop?.abort();
  }

  #say() {
    const day = this.form?.elements["Form.Date"]?.value;
    if (!day) return;
    const about = [...this.form.querySelectorAll("[data-choose]:checked")].map(choice => choice.dataset.choose);
    const names = [...this.querySelectorAll("[data-coach]")].filter(coach => reads(coach.dataset, day, about)).map(coach => coach.dataset.coach);
    this.querySelector("[data-nobody]").hidden = names.length > 0;
    this.querySelector("[data-somebody]").hidden = names.length === 0;
    const said = this.querySelector("[data-names]");
    if (said.textContent !== sentence.format(names)) said.textContent = sentence.format(names);
  }
}

// Days are written so that they compare as text.
function reads({ from, until, dims, marked }, day, about) {
  if (!from || day < from || day > until) return false;
  const chosen = dims?.split(" ") ?? [];
  return marked === "yes" || (about.length > 0 && about.every(dimension => chosen.includes(dimension)));
}

customElements.define("who-would-see", WhoWouldSee);
