// Stands in the place of the search worker, and gives answers written by hand: what the page does with words that were
// understood, offers and marks is then seen whatever the search makes of its words.
//
// The rows are those of the gallery, three times, so that there is more than a page of them.

const home = new URL(".", self.location.href);
const catalogue = await (await fetch(new URL("catalogue.json", home))).json();
const again = (number) => (row) => ({ ...row, id: number === 0 ? row.id : `${row.id}-${number}` });
const rows = [0, 1, 2].flatMap((number) => catalogue.projects.map(again(number)));

const counted = {
  kind: [["material", 30], ["tool", 12], ["tip", 0]],
  level: [["cycle-2", 18], ["grade-1", 9], ["grade-2", 12], ["grade-3", 18], ["cycle-3", 30], ["grade-4", 21]],
  subject: [["mathematics", 21], ["french", 0]],
  machine: [["laser-cutter", 36], ["no-machine", 6]],
  material: ["plywood", "mdf", "cardboard", "paper", "acrylic", "felt", "cork", "pla", "petg", "wood-screw", "magnet"].map(
    (value, place) => [value, 30 - 3 * place],
  ),
  duration: [["-5", 0], ["10-15", 3], ["20-30", 9], ["30-45", 15], ["60-90", 12], ["90-120", 6], ["480-", 1]],
  cost: [["-0", 6], ["1-2", 24], ["2-5", 12]],
  language: [["fr", 48], ["en", 12]],
};

const understood = (text) => {
  const found = [];
  if (text.includes("ce2")) found.push({ typed: "ce2", facet: "level", value: "grade-3" });
  if (text.includes("moins de 30 min")) found.push({ typed: "moins de 30 min", facet: "duration", value: "-30" });
  return found;
};

const suggestions = (text) => {
  if (text.endsWith("fra")) {
    const word = (more, projects) => ({ text: text + more, from: text.length, filter: null, projects });
    return [word("ctions", 6), word("ise", 3), { ...word("nçais", 9), filter: ["subject", "french"] }];
  }
  if (text.endsWith("cyc")) {
    return [{ text: `${text}le 2`, from: text.length, filter: ["level", "cycle-2"], projects: 18 }];
  }
  return [];
};

const answer = ({ query, facets, count }) => {
  const asked = new URLSearchParams(query);
  const text = asked.get("q") ?? "";
  const nothing = text.includes("xyz");
  const total = nothing ? 0 : text === "" ? rows.length : 30;
  const hits = rows.slice(0, Math.min(total, count ?? total));
  return {
    answer: JSON.stringify({
      total,
      fit: "every-word",
      hits: hits.map((_, row) => ({ row, score: 0, missing: [] })),
      facets: Object.fromEntries(
        Object.entries(counted)
          .filter(([facet]) => (facets ?? facet).split(" ").includes(facet))
          .map(([facet, values]) => [facet, values.map(([value, count]) => ({ value, count }))]),
      ),
      corrections: text.includes("fracton") ? [{ typed: "fracton", used: "fraction" }] : [],
      understood: understood(text).filter((one) => !asked.getAll("words").includes(one.typed)),
      suggestions: suggestions(text),
      marks: text.startsWith("frac") ? [{ form: "frac", begins: true }] : [],
      feasible: null,
    }),
    rows: JSON.stringify(hits),
  };
};

self.onmessage = ({ data }) => {
  if (data.type === "open") {
    self.postMessage({ type: "opened", projects: rows.length, findings: "" });
  } else if (data.type === "query") {
    self.postMessage({ type: "answer", ticket: data.ticket, complete: true, took: 0, ...answer(data) });
  }
};
self.postMessage({ type: "ready" });
