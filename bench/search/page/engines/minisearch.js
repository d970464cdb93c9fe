// MiniSearch: words, prefixes and typos of its own, facets counted by hand over what it finds.

import MiniSearch from "/peers/minisearch/dist/es/index.js";
import { Cards, TEXTS, WEIGHTS, folded } from "./cards.js";

const cards = new Cards();
let index;

export default {
  create() {
    index = new MiniSearch({
      idField: "position",
      fields: TEXTS,
      processTerm: (term) => folded(term),
      searchOptions: { boost: WEIGHTS, combineWith: "AND" },
    });
  },
  add(documents) {
    for (const document of documents) index.add({ ...document, position: cards.add(document) });
  },
  search(query) {
    const { text, filters, group } = query;
    const options = {};
    if (group === "prefix") options.prefix = (_, at, terms) => at === terms.length - 1;
    if (group === "typo") options.fuzzy = 1;
    // As a search box asks it: everything it can do, and one word of several is enough.
    if (group === "judged") Object.assign(options, { prefix: true, fuzzy: 0.2, combineWith: "OR" });
    if (Object.keys(filters).length) options.filter = ({ id }) => cards.has(id, filters);
    const found = index.search(text || MiniSearch.wildcard, options);
    return cards.answer(found.map(({ id }) => id), query);
  },
};
