/**
 * The shapes that a set's records may come in. Each gives the records in that shape, or undefined where
 * the set cannot take it or has it already. Weights that are fitted on one shape alone take what only it
 * has (many wordings, a wording beside its answer) for the way of all records.
 *
 * @typedef {{ id: string, title?: string, question?: string, text?: string, group?: string }} SetRecord
 * @type {Record<string, (records: readonly SetRecord[]) => SetRecord[] | undefined>}
 */
export const shapes = {
  own: (records) => [...records],
  /** Without being told which records are wordings of one answer. */
  bare: (records) =>
    areGrouped(records) ? records.map(({ group: _, ...record }) => record) : undefined,
  /** One record an answer, with all its wordings in its text. */
  joined: (records) =>
    areGrouped(records)
      ? [...byAnswer(records)].map(([id, ofOne]) => ({
          id,
          text: ofOne.flatMap(({ title, question, text }) => [title, question, text]).join('\n'),
        }))
      : undefined,
  oneWording: (records) => firstOfEach(records, 1),
  threeWordings: (records) => firstOfEach(records, 3),
  told: (records) => having(records, ['text']),
  asked: (records) => having(records, ['question']),
};

function areGrouped(records) {
  return records.some(({ group }) => group !== undefined);
}

function byAnswer(records) {
  const answers = new Map();
  for (const record of records) {
    const key = record.group ?? record.id;
    answers.set(key, [...(answers.get(key) ?? []), record]);
  }
  return answers;
}

function firstOfEach(records, count) {
  if (!areGrouped(records)) return undefined;
  return [...byAnswer(records).values()].flatMap((ofOne) => ofOne.slice(0, count));
}

/** With no more than some fields, where all records have these and something else too. */
function having(records, fields) {
  const others = ['title', 'question', 'text'].filter((field) => !fields.includes(field));
  const can =
    records.every((record) => fields.every((field) => record[field])) &&
    records.some((record) => others.some((field) => record[field]));
  if (!can) return undefined;
  return records.map((record) => ({
    ...record,
    ...Object.fromEntries(others.map((field) => [field, ''])),
  }));
}
