/** MiniSearch as it comes: only the fields are named. */
import MiniSearch from 'minisearch';
import { usedFields } from '../engine.mjs';

/** @type {import('../engine.mjs').Engine} */
export const engine = {
  name: 'MiniSearch',
  package: 'minisearch',
  settings: {},
  build(records) {
    const index = new MiniSearch({ fields: usedFields(records) });
    index.addAll(records);
    return (question, limit) => index.search(question).slice(0, limit);
  },
};
