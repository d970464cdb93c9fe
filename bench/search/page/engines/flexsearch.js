// FlexSearch: words and beginnings of words, filters as tags; facets counted by hand over what it finds. It cannot list all
// documents: without words and filters, its cards are counted as they stand.

import { Charset, Document } from "/peers/flexsearch/dist/flexsearch.bundle.module.min.mjs";
import { Cards, FACETS, TEXTS } from "./cards.js";

const cards = new Cards();
let index;

export default {
  create() {
    index = new Document({
      tokenize: "forward",
      encoder: Charset.LatinBalance,
      document: { id: "position", index: TEXTS, tag: FACETS },
    });
  },
  add(documents) {
    for (const document of documents) index.add({ ...document, position: cards.add(document) });
  },
  search(query) {
    const { text, filters, group } = query;
    const everything = cards.all.length;
    if (!text && !Object.keys(filters).length) return cards.answer([...cards.all.keys()], query);
    const options = { limit: everything, suggest: group === "judged" };
    if (Object.keys(filters).length) options.tag = filters;
    if (text) options.query = text;
    // Each field answers for itself: a document is found once, where it first stands.
    const positions = [...new Set(index.search(options).flatMap(({ result }) => result))];
    const wanted = positions.filter((position) => cards.has(position, filters));
    return cards.answer(wanted, query);
  },
};
