// Drafts in this browser: sealed with AES-GCM under a key that only memory holds, one row a leader and entry.

const database = "leadershipjournal";
const table = "drafts";
const keepAside = 30 * 24 * 3600 * 1000;

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const finished = transaction => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onabort = transaction.onerror = () => reject(transaction.error);
});

async function open() {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: "id" });
  return done(request);
}

// What is known about a leader's drafts without opening them.
export async function listOf(leader) {
  const connection = await open();
  try {
    const rows = await done(connection.transaction(table).objectStore(table).getAll());
    return rows.filter(row => row.leader === leader);
  } finally {
    connection.close();
  }
}

export async function remove(ids) {
  const connection = await open();
  try {
    const transaction = connection.transaction(table, "readwrite", { durability: "strict" });
    for (const id of ids) transaction.objectStore(table).delete(id);
    await finished(transaction);
  } finally {
    connection.close();
  }
}

export const isUnsent = row => !row.aside && row.acknowledged < row.sequence;

export class DraftStore {
  #leader;
  #key;
  #connection;

  static async open(leader, key) {
    const store = new DraftStore();
    store.#leader = leader;
    store.#key = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
    store.#connection = await open();
    return store;
  }

  close() {
    this.#connection?.close();
  }

  idOf(entry, aside = false) {
    return `${this.#leader}/${entry}${aside ? "/aside" : ""}`;
  }

  async put({ entry, aside = false, fields, ...rest }) {
    const id = this.idOf(entry, aside);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(this.#algorithm(id, iv), this.#key, new TextEncoder().encode(JSON.stringify(fields)));
    const transaction = this.#connection.transaction(table, "readwrite", { durability: "strict" });
    transaction.objectStore(table).put({ ...rest, id, leader: this.#leader, entry, aside, iv, sealed });
    await finished(transaction);
  }

  async get(entry, aside = false) {
    const row = await done(this.#connection.transaction(table).objectStore(table).get(this.idOf(entry, aside)));
    return row && this.#opened(row);
  }

  // New entries of this leader that never reached the server.
  async unsentNew(except) {
    const rows = await listOf(this.#leader);
    const found = await Promise.all(rows.filter(row => isUnsent(row) && row.acknowledged === 0 && row.isNew && row.entry !== except).map(row => this.#opened(row)));
    return found.filter(Boolean).sort((one, other) => other.at - one.at);
  }

  // The server has these, or nobody asked for them for a month.
  async tidy(current) {
    const rows = await listOf(this.#leader);
    const old = rows.filter(row => row.aside ? Date.now() - row.at > keepAside : !isUnsent(row) && row.entry !== current);
    if (old.length > 0) await remove(old.map(row => row.id));
  }

  async drop(entry) {
    await remove([this.idOf(entry)]);
  }

  async #opened(row) {
    try {
      const plain = await crypto.subtle.decrypt(this.#algorithm(row.id, row.iv), this.#key, row.sealed);
      return { ...row, fields: JSON.parse(new TextDecoder().decode(plain)) };
    } catch {
      return null;
    }
  }

  #algorithm(id, iv) {
    return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(id) };
  }
}
