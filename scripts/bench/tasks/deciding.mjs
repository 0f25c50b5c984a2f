/**
 * How well an engine's score tells questions that have an answer from those that have none. Where a set
 * brings questions without an answer, they are asked of the whole set. Else half of the articles, groups
 * or records, drawn at random, is left out of the index, and the questions about it have no answer. At
 * random, because sets are often in a regular order: where two sources take turns, every second record
 * would leave out one source whole, and its questions would be told by their manner.
 */
import { auroc, rightAtPrecision } from '../../shared/deciding-measures.mjs';
import { buildGrouped } from '../engine.mjs';
import { readSet, sampleFirst } from '../sets.mjs';

/**
 * @param {import('../engine.mjs').Engine} engine
 * @param {{ folder?: string, set: string, sample: number, sampleOnly?: boolean, seconds: number }} options
 */
export function deciding(engine, { folder, set, sample, sampleOnly, seconds }) {
  const { records, questions } = halved(readSet(folder, set));
  const held = new Set(
    records.flatMap(({ id, group }) => (group === undefined ? [id] : [id, group])),
  );
  const isAnswerable = ({ rel }) => Object.keys(rel).some((key) => held.has(key));
  // As many of each kind in the sample as in the whole, or halves where one kind is rare.
  const yes = questions.filter(isAnswerable);
  const no = questions.filter((question) => !isAnswerable(question));
  const half = Math.ceil(sample / 2);
  const ordered = [yes, no].map((kind) => sampleFirst(kind, half));
  const first = ordered.flatMap((kind) => kind.slice(0, half));
  const rest = engine.slow || sampleOnly ? [] : ordered.flatMap((kind) => kind.slice(half));
  const search = buildGrouped(engine, records);
  const until = performance.now() + seconds * 1000;
  const decided = [];
  for (const question of [...first, ...rest]) {
    if (performance.now() > until) break;
    const best = search(question.q, 1)[0];
    decided.push({
      score: best?.score ?? Number.NEGATIVE_INFINITY,
      answerable: isAnswerable(question),
      right: best !== undefined && (question.rel[best.key] ?? 0) > 0,
    });
  }
  return {
    asked: decided.length,
    answerable: yes.length,
    unanswerable: no.length,
    ...(decided.length === questions.length ? { all: figures(decided) } : {}),
    ...(decided.length >= first.length ? { sample: figures(decided.slice(0, first.length)) } : {}),
  };
}

/** Nothing where one kind of question is missing, as then there is nothing to tell apart. */
function figures(decided) {
  if (new Set(decided.map(({ answerable }) => answerable)).size < 2) return {};
  return {
    auroc: auroc(decided),
    rightAt95: rightAtPrecision(decided, 0.95),
    rightAt90: rightAtPrecision(decided, 0.9),
  };
}

function halved({ records, questions }) {
  if (questions.some(({ rel }) => Object.keys(rel).length === 0)) return { records, questions };
  const keyOf = ({ article, group, id }) => article ?? group ?? id;
  const keys = [...new Set(records.map(keyOf))];
  const half = Math.ceil(keys.length / 2);
  const kept = new Set(sampleFirst(keys, half).slice(0, half));
  return { records: records.filter((record) => kept.has(keyOf(record))), questions };
}
