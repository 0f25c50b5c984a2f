/** What both ways of using Orama share. */
import { create, insertMultiple, search } from '@orama/orama';
import { usedFields } from './engine.mjs';

/**
 * @param {readonly import('./engine.mjs').BenchRecord[]} records
 * @param {object} tokenizer as `create` takes it under `components.tokenizer`
 * @param {object} params of every search
 * @returns {import('./engine.mjs').Search}
 */
export function buildOrama(records, tokenizer, params) {
  const fields = usedFields(records);
  const schema = Object.fromEntries(fields.map((field) => [field, 'string']));
  const db = create({ schema, components: { tokenizer } });
  // A group would be stored beside the fields and never searched.
  insertMultiple(
    db,
    records.map(({ group, ...record }) => record),
  );
  return (question, limit) => search(db, { ...params, term: question, limit }).hits;
}
