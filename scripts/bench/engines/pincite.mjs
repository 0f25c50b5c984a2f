/** Pincite, as `pincite/search` gives it to anybody: no vocabulary and no weights of its own. */
import { createIndex } from 'pincite/search';

/** @type {import('../engine.mjs').Engine} */
export const engine = {
  name: 'Pincite',
  package: 'pincite',
  settings: {},
  groups: true,
  build(records) {
    const index = createIndex(records);
    return (question, limit) => index.search(question, { limit });
  },
};
