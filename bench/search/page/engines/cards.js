// What engines without facets need around them: the cards, and counts made by hand over what was found.

export const FACETS = ["kind", "level", "subject", "machine", "duration"];
export const TEXTS = ["title", "keywords", "summary", "materials", "steps"];
// The weights of ours, for those who can weigh fields.
export const WEIGHTS = { title: 16, keywords: 10, summary: 7, materials: 4, steps: 1 };

// Lower case without accents: all engines that let us choose read the same words.
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export class Cards {
  #cards = [];

  // What is shown of a document, at the position that is its number.
  add(document) {
    const { keywords, materials, steps, ...card } = document;
    return this.#cards.push(card) - 1;
  }

  get all() {
    return this.#cards;
  }

  has(position, filters) {
    const card = this.#cards[position];
    for (const facet in filters) {
      const own = card[facet];
      const wanted = filters[facet];
      const fits = Array.isArray(own) ? own.some((one) => wanted.includes(one)) : wanted.includes(own);
      if (!fits) return false;
    }
    return true;
  }

  // Total, first cards and counts of positions that were found, best first.
  answer(positions, { facets, count }) {
    const counts = {};
    for (const facet of facets) {
      const values = (counts[facet] = {});
      for (const position of positions) {
        const own = this.#cards[position][facet];
        if (Array.isArray(own)) for (const value of own) values[value] = (values[value] ?? 0) + 1;
        else values[own] = (values[own] ?? 0) + 1;
      }
    }
    const hits = positions.slice(0, count).map((position) => this.#cards[position]);
    return { total: positions.length, hits, facets: counts };
  }
}
