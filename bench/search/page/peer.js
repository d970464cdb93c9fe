// An engine from npm in a worker, as the page sees it.

export class Peer {
  #worker;
  #waiting = new Map();
  #ticket = 0;
  #at;

  constructor(name, at) {
    this.#at = at;
    this.#worker = new Worker(`peer-worker.js?engine=${name}`, { type: "module" });
    this.ready = new Promise((ready, failed) => {
      this.#worker.onerror = (event) => {
        const error = new Error(event.message || "the worker cannot be loaded");
        failed(error);
        for (const { reject } of this.#waiting.values()) reject(error);
      };
      this.#worker.onmessage = ({ data }) => {
        if (data.type === "ready") return ready();
        const { resolve, reject } = this.#waiting.get(data.ticket);
        this.#waiting.delete(data.ticket);
        if (data.error) reject(new Error(data.error));
        else resolve(data.value);
      };
    });
  }

  #send(type, content) {
    const ticket = this.#ticket++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(ticket, { resolve, reject });
      this.#worker.postMessage({ type, ticket, ...content });
    });
  }

  build() {
    return this.#send("build", { at: this.#at });
  }

  ask(query) {
    return this.#send("query", { query });
  }

  wasm() {
    return this.#send("wasm", {});
  }

  end() {
    this.#worker.terminate();
  }
}
