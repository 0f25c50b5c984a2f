/** Orama as it comes: only the fields are named. */
import { buildOrama } from '../orama.mjs';

/** @type {import('../engine.mjs').Engine} */
export const engine = {
  name: 'Orama',
  package: '@orama/orama',
  settings: {},
  build: (records) => buildOrama(records, {}, {}),
};
