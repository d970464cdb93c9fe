// Établi's own search worker, as the page sees it: the files and the messages that the app uses.

export class Ours {
  #worker;
  #at;
  #ticket = 0;
  // Who waits for a message of a type, and of a ticket where it has one.
  #waiting = new Map();

  constructor(at) {
    this.#at = at;
    this.#worker = new Worker("ours-worker.js?engine=ours", { type: "module" });
    this.ready = this.#next("ready");
    this.#worker.onerror = (event) => this.#fail(event.message || "the worker cannot be loaded");
    this.#worker.onmessage = ({ data }) => {
      if (data.type === "failed" && data.ticket === undefined) return this.#fail(data.message);
      const type = data.type === "absent" ? "opened" : data.type === "failed" ? "answer" : data.type;
      const key = data.ticket === undefined ? type : `${type} ${data.ticket}`;
      const waiting = this.#waiting.get(key);
      if (waiting && waiting.take(data)) this.#waiting.delete(key);
    };
  }

  #fail(message) {
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }

  #next(key, isLast = () => true) {
    const all = [];
    return new Promise((resolve, reject) => {
      const take = (message) => {
        all.push(message);
        if (message.type === "failed") reject(new Error(message.message));
        else if (isLast(message)) resolve(all);
        else return false;
        return true;
      };
      this.#waiting.set(key, { take, reject });
    });
  }

  async build() {
    const start = performance.now();
    const opened = this.#next("opened");
    const base = new URL(`${this.#at}/search/`, location).href;
    this.#worker.postMessage({ type: "open", base });
    const [message] = await opened;
    if (message.type === "absent") throw new Error(`there is no index at ${base}`);
    return { took: performance.now() - start, documents: message.projects };
  }

  // Answers may come in parts; the last one tells the time of all of them, without what was waited for.
  async ask({ text, filters, facets, count }) {
    const pairs = text ? [["q", text]] : [];
    for (const [facet, values] of Object.entries(filters)) {
      for (const value of values) pairs.push([facet, value]);
    }
    const query = new URLSearchParams(pairs).toString();
    const ticket = ++this.#ticket;
    const answers = this.#next(`answer ${ticket}`, (message) => message.complete);
    const asked = { type: "query", ticket, query, facets: facets.join(" "), count, profile: "" };
    this.#worker.postMessage(asked);
    const parts = await answers;
    const last = parts[parts.length - 1];
    const answer = JSON.parse(last.answer);
    const counts = {};
    for (const [facet, values] of Object.entries(answer.facets)) {
      counts[facet] = Object.fromEntries(values.map(({ value, count }) => [value, count]));
    }
    return { took: last.took, total: answer.total, hits: JSON.parse(last.rows), facets: counts, parts: parts.length };
  }

  async wasm() {
    return (await this.#own("wasm"))[0].bytes;
  }

  async fetched() {
    const [{ first, all }] = await this.#own("fetched");
    return { first, all };
  }

  #own(what) {
    const told = this.#next(`bench-${what}`);
    this.#worker.postMessage({ type: `bench-${what}` });
    return told;
  }

  end() {
    this.#worker.terminate();
  }
}
