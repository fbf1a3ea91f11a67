// Shows a text that this browser holds and the server does not, before anything is typed over it. Whichever is chosen,
// the other one is set aside in this browser for a month.

import { collect } from "./form-fields.js";

const shownEnd = 160;

export class DraftOffer {
  #host;
  #store;
  #text;

  // The text field's name is that of the words an offer quotes.
  constructor(host, store, text = "Form.Body") {
    this.#host = host;
    this.#store = store;
    this.#text = text;
  }

  async askNewer(local, keptOnServer) {
    const saved = keptOnServer ? `The saved one is from ${when(Date.parse(keptOnServer))}.` : "It was not sent to the server.";
    const choice = await this.#ask(
      "This browser holds a newer draft,", ` from ${when(local.at)}. ${saved}`, local.fields[this.#text],
      [["newer", "Go on with the newer one", true], ["saved", "Use the saved one"]]);
    const newer = choice === "newer";
    await this.#store.put({ entry: local.entry, aside: true, at: Date.now(), fields: newer ? collect(this.#host.form) : local.fields });
    if (!newer) await this.#store.drop(local.entry);
    this.#showAside(newer ? collect(this.#host.form) : local.fields);
    return newer;
  }

  async askUnsent(local) {
    const choice = await this.#ask(
      "This browser holds an entry that never reached the server,", ` from ${when(local.at)}.`, local.fields[this.#text],
      [["newer", "Go on with it", true], ["new", "Start a new one"]]);
    return choice === "newer";
  }

  #ask(strong, rest, text, choices) {
    const place = this.#host.querySelector("[data-offer]");
    const others = [...place.parentElement.children].filter(element => element !== place);
    place.innerHTML = `
      <div class="notice" role="alertdialog" aria-labelledby="offer"><div class="stack-sm">
        <p id="offer"><span class="strong"></span><span data-rest></span></p>
        <blockquote class="quote sm" dir="auto"></blockquote>
        <div class="row"></div>
        <p class="meta">The other one is set aside in this browser for a month.</p>
      </div></div>`;
    place.querySelector(".strong").textContent = strong;
    place.querySelector("[data-rest]").textContent = rest;
    place.querySelector("blockquote").textContent = endOf(text);
    for (const element of others) element.inert = true;
    return new Promise(resolve => {
      for (const [value, label, isPrimary] of choices) {
        const button = document.createElement("button");
        Object.assign(button, { type: "button", className: `btn${isPrimary ? " primary" : ""}`, textContent: label });
        button.addEventListener("click", () => {
          place.replaceChildren();
          for (const element of others) element.inert = false;
          resolve(value);
        });
        place.querySelector(".row").append(button);
      }
      place.querySelector("button").focus();
    });
  }

  #showAside(fields) {
    const place = this.#host.querySelector("[data-offer]");
    place.innerHTML = `
      <details class="notice"><summary>The text you did not choose</summary>
        <textarea class="textarea" rows="8" readonly aria-label="The text you did not choose"></textarea></details>`;
    place.querySelector("textarea").value = fields[this.#text] ?? "";
  }
}

function endOf(text = "") {
  const trimmed = text.trim();
  return trimmed.length > shownEnd ? `… ${trimmed.slice(-shownEnd)}` : trimmed;
}

function when(instant) {
  const date = new Date(instant);
  const time = date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return date.toDateString() === new Date().toDateString()
    ? `today, ${time}`
    : `${date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })}, ${time}`;
}
