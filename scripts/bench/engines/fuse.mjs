/** Fuse.js as it comes: only the fields are named. */
import Fuse from 'fuse.js';
import { usedFields } from '../engine.mjs';

/** @type {import('../engine.mjs').Engine} */
export const engine = {
  name: 'Fuse.js',
  package: 'fuse.js',
  settings: {},
  slow: true,
  build(records) {
    const fuse = new Fuse(records, { keys: usedFields(records), includeScore: true });
    return (question, limit) =>
      fuse
        .search(question, { limit })
        .map(({ item, score }) => ({ id: item.id, score: 1 - score }));
  },
};
