// Asks the device for a passkey before a form is sent, and sends its answer with the form. The server decides; what is
// said here is only why there was nothing to send.

import { Unreachable, SignedOut, send, tokenField } from "./request.js";

const toBytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));

const toText = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const withIds = list => list?.map(one => ({ ...one, id: toBytes(one.id) }));

function fromServer(options) {
  return {
    ...options,
    challenge: toBytes(options.challenge),
    ...(options.user && { user: { ...options.user, id: toBytes(options.user.id) } }),
    ...(options.excludeCredentials && { excludeCredentials: withIds(options.excludeCredentials) }),
    ...(options.allowCredentials && { allowCredentials: withIds(options.allowCredentials) }),
  };
}

// Written out: what extensions put in place of the browser's own credential cannot always turn itself into JSON.
function forServer(credential) {
  const { response } = credential;
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]
    .filter(part => response[part])
    .map(part => [part, toText(response[part])]);
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...Object.fromEntries(parts), ...(response.getTransports && { transports: response.getTransports() }) },
  });
}

class NoPasskeys extends Error {}
class Unproven extends Error {}

function words(problem) {
  if (problem instanceof Unproven) return problem.message;
  if (problem instanceof NoPasskeys) return "This browser has no passkeys, or the address is not a secure one. Use the password.";
  if (problem instanceof SignedOut) return "You are no longer signed in. Load the page again.";
  if (problem instanceof Unreachable) return "The server cannot be reached. Try again in a moment.";
  switch (problem.name) {
    case "NotAllowedError":
    case "AbortError": return "No passkey was used: it was cancelled, or took too long.";
    case "InvalidStateError": return "There is a passkey of yours on this device already.";
    case "SecurityError": return "Passkeys cannot be used at this address.";
    case "NotSupportedError": return "This device cannot make a passkey that is good enough here.";
    default: return "The passkey did not work. Load the page and try again.";
  }
}

function say(element, text) {
  const said = element.querySelector("[data-says]");
  said.textContent = text;
  said.classList.toggle("error", text !== "");
}

// What the device answers to the server's options.
async function ask(element, form, does, body) {
  if (!globalThis.PublicKeyCredential) throw new NoPasskeys();
  const answer = await send(element.dataset.options, { method: "POST", token: form.elements[tokenField].value, body });
  if (!answer.ok) throw new SignedOut();
  const options = await answer.json();
  if (options.refused) throw new Unproven(options.refused);
  return forServer(await navigator.credentials[does]({ publicKey: fromServer(options) }));
}

class PasskeyForm extends HTMLElement {
  #answer;
  #isAsking = false;

  connectedCallback() {
    this.addEventListener("submit", event => this.#submit(event));
    this.addEventListener("formdata", event => this.#add(event.formData));
  }

  #submit(event) {
    const form = event.target;
    const needed = form.querySelector("[data-needed]");
    if (this.#answer !== undefined || (needed && needed.value.trim() === "")) return;
    event.preventDefault();
    if (!this.#isAsking) this.#ask(form, event.submitter);
  }

  // Where the server wants a proof first and the form has no field for it, the form goes without an answer, and comes back with the field.
  async #ask(form, submitter) {
    this.#isAsking = true;
    say(this, "");
    const proof = form.querySelector("[data-proof]");
    try {
      this.#answer = await ask(this, form, this.dataset.does, proof && new URLSearchParams([[proof.name, proof.value]]));
      form.requestSubmit(submitter);
    } catch (problem) {
      if (problem instanceof Unproven && !proof) {
        this.#answer = "";
        form.requestSubmit(submitter);
      } else {
        say(this, words(problem));
      }
    } finally {
      this.#isAsking = false;
    }
  }

  // Once: the answer belongs to one challenge.
  #add(data) {
    if (this.#answer === undefined) return;
    data.set(this.dataset.field, this.#answer);
    this.#answer = undefined;
  }
}

// Stands inside a form that asks who it is, and sends it as the button that follows would.
class PasskeyProof extends HTMLElement {
  #isAsking = false;

  connectedCallback() {
    this.addEventListener("click", event => event.target.closest("button") && !this.#isAsking && this.#ask());
  }

  async #ask() {
    this.#isAsking = true;
    say(this, "");
    try {
      const form = this.closest("form");
      const answer = await ask(this, form, "get");
      form.addEventListener("formdata", event => event.formData.set(this.dataset.field, answer), { once: true });
      form.requestSubmit([...form.querySelectorAll("button[type=submit]")].find(button => this.#precedes(button)));
    } catch (problem) {
      say(this, words(problem));
    } finally {
      this.#isAsking = false;
    }
  }

  #precedes(button) {
    return this.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
  }
}

customElements.define("passkey-form", PasskeyForm);
customElements.define("passkey-proof", PasskeyProof);
