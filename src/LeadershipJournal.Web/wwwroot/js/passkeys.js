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

function words(problem) {
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
    if (this.#answer || (needed && needed.value.trim() === "")) return;
    event.preventDefault();
    if (!this.#isAsking) this.#ask(form, event.submitter);
  }

  async #ask(form, submitter) {
    this.#isAsking = true;
    this.#say("");
    try {
      if (!globalThis.PublicKeyCredential) {
        this.#say("This browser has no passkeys, or the address is not a secure one. Use the password.");
        return;
      }

      const publicKey = fromServer(await this.#options(form));
      this.#answer = forServer(await navigator.credentials[this.dataset.does]({ publicKey }));
      form.requestSubmit(submitter);
    } catch (problem) {
      this.#say(words(problem));
    } finally {
      this.#isAsking = false;
    }
  }

  async #options(form) {
    const answer = await send(this.dataset.options, { method: "POST", token: form.elements[tokenField].value });
    if (!answer.ok) throw new SignedOut();
    return answer.json();
  }

  // Once: the answer belongs to one challenge.
  #add(data) {
    if (!this.#answer) return;
    data.set(this.dataset.field, this.#answer);
    this.#answer = undefined;
  }

  #say(text) {
    const said = this.querySelector("[data-says]");
    said.textContent = text;
    said.classList.toggle("error", text !== "");
  }
}

customElements.define("passkey-form", PasskeyForm);
