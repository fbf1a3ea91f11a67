// Says in one line where the text is kept, and what the leader can do when something is in the way.

const time = instant => new Date(instant).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

export class DraftState {
  #host;
  #isHere = true;

  constructor(host) {
    this.#host = host;
    this.needsSignIn = false;
    this.inConflict = false;
  }

  here() {
    if (!this.needsSignIn && !this.inConflict && !this.isOffline && !this.isRefused) this.#say(`Saved on this device ${time(Date.now())}`);
  }

  notHere() {
    this.#isHere = false;
    this.#say("This browser keeps no drafts (a private window, or no room left): the text is only on the server, once it says so here.", "problem");
  }

  // A form without a draft on the server.
  onlyOnPage() {
    this.#isHere = false;
    this.#say("This browser keeps no drafts (a private window, or no room left): the text is only on this page until you keep it.", "problem");
  }

  there(at) {
    this.needsSignIn = this.isOffline = this.isRefused = false;
    this.#clear();
    this.#say(this.#isHere ? `Saved ${at} · kept in this browser too` : `Saved ${at} · on the server only, this browser keeps no drafts`, "done");
  }

  unreachable() {
    if (this.isOffline) return;
    this.isOffline = true;
    this.#say(`${navigator.onLine ? "The server cannot be reached" : "Offline"} since ${time(Date.now())}. ${this.#kept()} It is sent when the connection is back.`, "problem");
  }

  refused(reason) {
    this.isRefused = true;
    this.#say(`${reason} ${this.#kept()}`, "problem");
  }

  signedOut() {
    this.needsSignIn = true;
    this.#say(`You are signed out. ${this.#kept()}`, "problem");
    this.#notice("Sign in again in a new tab, then come back here: the text is sent by itself.", link("/sign-in", "Sign in again"));
  }

  someoneElse() {
    this.#say("Somebody else is signed in in this browser now.", "problem");
    this.#notice(`This text belongs to the account that opened the page. ${this.#kept()} Sign in with that account to send it.`);
  }

  conflict(at) {
    this.inConflict = true;
    this.#say(`Changed in another place at ${at}. ${this.#kept()}`, "problem");
    const compare = document.createElement("button");
    Object.assign(compare, { type: "submit", name: "Do", value: "compare", className: "btn primary", textContent: "Compare the two" });
    this.#notice(`This entry was changed in another place at ${at}. Nothing was written over; both texts are safe.`, compare);
  }

  cannotSend() {
    this.#notice(`Not sent yet: ${this.needsSignIn ? "you are signed out" : "the server cannot be reached"}. ${this.#kept()} Try again in a moment.`);
  }

  #kept() {
    return this.#isHere ? "Your words are kept in this browser." : "Do not close this window: the text is nowhere else yet.";
  }

  #say(text, kind = "here") {
    const line = this.#host.querySelector("[data-state]");
    line.dataset.kind = kind;
    line.querySelector("[data-state-text]").textContent = text;
  }

  #notice(text, action) {
    this.#clear();
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.dataset.draftNotice = "yes";
    notice.setAttribute("role", "alert");
    const words = document.createElement("p");
    words.textContent = text;
    const inside = document.createElement("div");
    inside.className = "stack-sm";
    inside.append(words, ...(action ? [action] : []));
    notice.append(inside);
    this.#host.querySelector("[data-offer]").append(notice);
  }

  #clear() {
    this.#host.querySelector("[data-draft-notice]")?.remove();
  }
}

function link(address, text) {
  const anchor = document.createElement("a");
  Object.assign(anchor, { href: address, target: "_blank", rel: "noopener", className: "btn", textContent: text });
  return anchor;
}
