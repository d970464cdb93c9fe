// ItemsJS: whole words and facets of its own; it knows no beginnings of words and no typos.

import itemsjs from "/peers/itemsjs/dist/index.module.js";
import { FACETS, TEXTS, folded } from "./cards.js";

const documents = [];
let index;

export default {
  create() {},
  add(batch) {
    for (const document of batch) {
      documents.push(document);
    }
  },
  finish() {
    const aggregations = Object.fromEntries(
      FACETS.map((facet) => [facet, { size: 1000, conjunction: false }]),
    );
    index = itemsjs(documents, { aggregations, searchableFields: TEXTS, removeStopWordFilter: true });
  },
  search({ text, filters, facets, count }) {
    const found = index.search({ query: text, filters, per_page: count });
    const counts = {};
    for (const facet of facets) {
      const { buckets } = found.data.aggregations[facet];
      counts[facet] = Object.fromEntries(buckets.map(({ key, doc_count }) => [key, doc_count]));
    }
    const hits = found.data.items.map(({ keywords, materials, steps, ...card }) => card);
    return { total: found.pagination.total, hits, facets: counts };
  },
};
