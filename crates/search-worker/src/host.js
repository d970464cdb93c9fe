// What a worker has of JavaScript: messages from the page, and files from a host. The desk decides what is needed; this brings
// it. It is not Rust because a state machine for each wait weighs more than twice as much there.

/** Rows that are kept, so that they need not come again while somebody types. */
const KEPT_ROWS = 4000;

/** A file that is not there. */
class Absent extends Error {}

/** Files of a host, at the address of a folder. */
const host = (base) => async (path, cache) => {
  const response = await fetch(base + path, { cache });
  if (response.status === 404 || response.status === 410) throw new Absent(path);
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return response;
};

/** Files in memory, by their path. */
const library = (files) => async (path) => {
  const file = files.get(path);
  if (!file) throw new Absent(path);
  return new Response(file);
};

const bytes = async (response, packed) => {
  const body = packed ? response.body.pipeThrough(new DecompressionStream("deflate-raw")) : response.body;
  return new Uint8Array(await new Response(body).arrayBuffer());
};

/** Listens to the page as long as the worker lives; one without a builder builds no index. */
export function serve(desk, builder) {
  let read; // (path, cache) => Response
  let generation = "";
  let asked = 0; // questions so far: whoever works on an older one stops
  const rows = new Map();

  const say = (message) => postMessage(message);
  const file = (path) => read(`${generation}/${path}`, "default");

  async function open(source) {
    const current = desk.generation(await (await source("current", "no-cache")).text());
    if (!current) throw new Absent("current");
    const head = await source(`${current}/head`, "default");
    const projects = desk.open(await bytes(head, true));
    read = source;
    generation = current;
    rows.clear();
    return projects;
  }

  async function begin(source, findings) {
    try {
      say({ type: "opened", projects: await open(source), findings });
    } catch (error) {
      // A host that answers every address with a page has no index either.
      say(error instanceof Absent ? { type: "absent" } : { type: "failed", message: String(error.message) });
    }
  }

  const bring = (paths) =>
    Promise.all(
      paths.map(async (path) => desk.give(path, await bytes(await file(path), desk.is_packed(path)))),
    );

  async function rowsOf(wanted) {
    if (rows.size > KEPT_ROWS) rows.clear();
    const files = new Map();
    const isWindow = Array.from(wanted).every((row) => desk.is_in_window(row));
    for (const row of wanted) {
      if (rows.has(row)) continue;
      const [path, line] = desk.card(row, isWindow).split("\n");
      files.set(path, [...(files.get(path) ?? []), [row, Number(line)]]);
    }
    await Promise.all(
      [...files].map(async ([path, places]) => {
        const lines = (await (await file(path)).text()).split("\n");
        for (const [row, line] of places) rows.set(row, lines[line] || "null");
      }),
    );
    return `[${Array.from(wanted, (row) => rows.get(row) ?? "null").join()}]`;
  }

  async function find(number, { ticket, query, facets, count, unmet }) {
    for (let took = 0; ; ) {
      const start = performance.now();
      const [answer, wanted, paths] = desk.ask(query, facets, count, unmet);
      took += performance.now() - start;
      const complete = paths.length === 0;
      if (answer !== undefined) {
        const found = await rowsOf(wanted);
        if (asked !== number) return;
        say({ type: "answer", ticket, answer, rows: found, took, complete });
        if (complete) return;
      }
      await bring(paths);
      if (asked !== number) return;
    }
  }

  async function answer(question) {
    const number = ++asked;
    try {
      await find(number, question);
    } catch (error) {
      if (!(error instanceof Absent)) throw error;
      // The gallery was published anew, and the files of the older index are gone.
      const before = generation;
      const projects = await open(read);
      if (before === generation) throw error;
      say({ type: "opened", projects, findings: "" });
      // Needs are told by their place in the older index: the page asks for the new ones.
      await find(number, { ...question, unmet: undefined });
    }
  }

  const heard = {
    open: ({ base }) => begin(host(base), ""),
    projects: ({ vocabulary, projects }) => {
      if (!builder) throw new Error("this worker builds no index");
      const files = new Map();
      const findings = builder.build(
        vocabulary,
        projects.map((project) => project.id),
        projects.map((project) => project.text),
        (path, content) => files.set(path, content),
      );
      return begin(library(files), findings);
    },
    query: answer,
    needs: async () => {
      if (desk.needs() === undefined) await bring(["facets/needs"]);
      say({ type: "needs", needs: desk.needs() });
    },
    lineage: async ({ ticket, id }) =>
      say({ type: "lineage", ticket, id, lineage: await (await file(desk.lineage(id))).text() }),
  };

  onmessage = async ({ data }) => {
    try {
      const hear = Object.hasOwn(heard, data?.type) && heard[data.type];
      if (!hear) throw new Error(`no message is called \`${data?.type}\``);
      await hear(data);
    } catch (error) {
      say({ type: "failed", ticket: data?.ticket, message: String(error?.message ?? error) });
    }
  };
  say({ type: "ready" });
}
