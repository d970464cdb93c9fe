// Orama and its fork ZBSearch: the same calls. Facets and filters are their own; a last word is always a beginning for them.

import { TEXTS, WEIGHTS } from "./cards.js";

// Facets of which a document has one value.
const SINGLE = ["kind", "duration"];

export function oramaLike({ create, insert, search }) {
  let index;
  return {
    async create() {
      const schema = { kind: "enum", level: "enum[]", subject: "enum[]", machine: "enum[]", duration: "enum", cost: "enum" };
      for (const text of TEXTS) schema[text] = "string";
      // Nothing is sorted here: that index is not made.
      index = await create({ schema, language: "french", sort: { enabled: false } });
    },
    async add(documents) {
      for (const document of documents) {
        const inserted = insert(index, document);
        if (inserted instanceof Promise) await inserted;
      }
    },
    async search({ text, filters, facets, count, group }) {
      const where = {};
      for (const [facet, values] of Object.entries(filters)) {
        where[facet] = SINGLE.includes(facet) ? { in: values } : { containsAny: values };
      }
      // Without words, naming the texts would make it look through all of them.
      const words = text && {
        term: text,
        properties: TEXTS,
        boost: WEIGHTS,
        // All words are needed; where rank is judged, those with more of them come first.
        threshold: group === "judged" ? 1 : 0,
        tolerance: group === "typo" || group === "judged" ? 1 : 0,
      };
      const found = await search(index, {
        ...words,
        where,
        limit: count,
        facets: Object.fromEntries(facets.map((facet) => [facet, { limit: 1000 }])),
      });
      const counts = {};
      for (const facet of facets) counts[facet] = found.facets[facet].values;
      const hits = found.hits.map(({ document }) => {
        const { keywords, materials, steps, ...card } = document;
        return card;
      });
      return { total: found.count, hits, facets: counts };
    },
  };
}
