// Pagefind: an index made beforehand (see `pagefind.mjs`), fetched as it is needed. Fetching counts: it is how it answers.

let index;

export default {
  async create(at) {
    const { createInstance } = await import(`${at}/pagefind/pagefind.js`);
    // In this worker, like all others, instead of one more behind it.
    index = createInstance({ basePath: `${at}/pagefind/`, noWorker: true });
    await index.init();
    // Its filters come once, when they are first asked for.
    await index.filters();
  },
  async search({ text, filters, facets, count }) {
    const wanted = Object.fromEntries(Object.entries(filters).map(([facet, values]) => [facet, { any: values }]));
    const found = await index.search(text || null, { filters: wanted });
    const cards = await Promise.all(found.results.slice(0, count).map((result) => result.data()));
    const counts = Object.fromEntries(facets.map((facet) => [facet, found.filters[facet] ?? {}]));
    const hits = cards.map(({ url, meta }) => ({ id: url, ...meta }));
    return { total: found.results.length, hits, facets: counts };
  },
};
