/**
 * Questions to fit deciding on, made of a knowledge folder. Each sample is what the search ranked and
 * what was wanted; the golden questions are for testing and are not looked at.
 */
import { createCasebook } from '../../dist/knowledge/casebook.js';
import { createCaseSearch } from '../../dist/search/case/case-search.js';
import { mistype } from '../shared/mistakes.mjs';
import { randomFrom } from '../shared/random.mjs';
import { telegraphic } from '../shared/telegraphic.mjs';
import { strangers } from './strangers.mjs';

/** Parts that questions are dealt into, so that each can be held out. */
export const folds = 4;
/** Parts that questions are dealt into for being left out whole: the fewer go at once, the better. */
const absences = 12;

/**
 * @param {import('../../dist/knowledge/schema.js').Knowledge} knowledge
 * @param {{
 *   weights?: readonly number[],
 *   besides?: readonly string[],
 *   asked?: readonly { q: string, answerable: boolean, paragraphs: readonly string[] }[],
 *   made?: boolean,
 * }} options `made`: whether to make questions of the knowledge, some thousand, besides those asked
 */
export function samplesFrom(
  knowledge,
  { weights, besides = [], asked: written = [], made = true } = {},
) {
  const asked = [...knowledge.questions, ...knowledge.silences];
  const whole = createCasebook(knowledge, '', new Map());
  const random = randomFrom(5);
  return [
    ...(made ? [...answerable(), ...withoutTheirQuestion(), ...withAStranger()] : []),
    ...offTheTopic(),
    ...asWritten(),
  ];

  /** A wording asked of a case that holds the question, not the wording. */
  function answerable() {
    const samples = [];
    const most = Math.max(...asked.map(({ ask }) => ask.length));
    for (let left = 0; left < most; left++) {
      const without = (record) =>
        record.ask.length > 1
          ? { ...record, ask: record.ask.filter((_, i) => i !== left) }
          : record;
      const search = searchOver({
        questions: knowledge.questions.map(without),
        silences: knowledge.silences.map(without),
      });
      for (const [number, record] of asked.entries()) {
        const wording = record.ask[left];
        if (wording === undefined || record.ask.length === 1) continue;
        const kind = ['plain', 'mistyped', 'plain', 'telegraphic'][(left + number) % 4];
        const text = worse[kind](wording);
        samples.push(sampleOf(search, { kind, text, fold: number % folds, wanted: record }));
      }
    }
    return samples;
  }

  /** A wording asked of a case without its question and without what leads to the same answers. */
  function withoutTheirQuestion() {
    const samples = [];
    for (let absence = 0; absence < absences; absence++) {
      const absent = asked.filter((_, i) => i % absences === absence);
      const gone = new Set(absent.flatMap((record) => record.answer ?? [record.id]));
      const kept = ({ id, answer = [] }) =>
        !gone.has(id) && !answer.some((other) => gone.has(other));
      const search = searchOver({
        questions: knowledge.questions.filter(kept),
        silences: knowledge.silences.filter(kept),
        facts: knowledge.facts.filter(kept),
        outcomes: knowledge.outcomes.filter(kept),
        timeline: knowledge.timeline.filter(kept),
        people: knowledge.people.filter(kept),
      });
      for (const record of absent) {
        for (const [i, text] of record.ask.entries()) {
          if (i % 2 === 1) continue;
          const sample = sampleOf(search, {
            kind: 'question left out',
            text,
            fold: asked.indexOf(record) % folds,
          });
          // Where what was found rests on the same paragraphs, it is no wrong answer.
          if (!sample.found || !isRight(sample.found, record)) samples.push(sample);
        }
      }
    }
    return samples;
  }

  /** A wording whose rarest word gave way to one that changes what is asked. */
  function withAStranger() {
    const search = searchOver({});
    const counts = new Map();
    for (const { ask } of asked) {
      for (const word of new Set(ask.flatMap((text) => text.split(' ')))) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    return asked.flatMap((record, number) =>
      record.ask
        .filter((_, i) => i % 4 === number % 4)
        .map((wording) => {
          const words = wording.split(' ');
          const rarity = (word) =>
            word.length > 3 ? (counts.get(word) ?? 0) : Number.POSITIVE_INFINITY;
          const telling = words.reduce((a, b) => (rarity(b) < rarity(a) ? b : a));
          const stranger = strangers[Math.floor(random() * strangers.length)];
          const text = words.map((word) => (word === telling ? stranger : word)).join(' ');
          return sampleOf(search, { kind: 'word replaced', text, fold: number % folds });
        }),
    );
  }

  /** What is about something else, asked of a case that was not told so. */
  function offTheTopic() {
    const { vocabulary } = knowledge;
    const all = [...vocabulary.elsewhere, ...besides];
    return Array.from({ length: folds }, (_, fold) => {
      const ours = new Set(all.filter((_, i) => i % folds === fold));
      const elsewhere = vocabulary.elsewhere.filter((text) => !ours.has(text));
      const search = searchOver({ vocabulary: { ...vocabulary, elsewhere } });
      return [...ours].map((text) => sampleOf(search, { kind: 'off topic', text, fold }));
    }).flat();
  }

  /**
   * Questions that people wrote, asked of a case that does not hold them as wordings; a silence found
   * where there is no answer is right.
   */
  function asWritten() {
    return Array.from({ length: folds }, (_, fold) => {
      const ours = written.filter((_, i) => i % folds === fold);
      const left = new Set(ours.map(({ q }) => q.toLowerCase()));
      const without = (record) => ({
        ...record,
        ask: record.ask.filter((wording) => !left.has(wording.toLowerCase())),
      });
      const search = searchOver({
        questions: knowledge.questions.map(without),
        silences: knowledge.silences.map(without),
      });
      return ours.map(({ q, answerable, paragraphs }) => {
        const wanted = { id: answerable ? 'question/asked' : 'silence/asked', paragraphs };
        const kind = answerable ? 'asked, answerable' : 'asked, unanswerable';
        return sampleOf(search, { kind, text: q, fold, wanted });
      });
    }).flat();
  }

  function searchOver(changes) {
    const casebook = createCasebook({ ...knowledge, ...changes }, '', new Map());
    return createCaseSearch(casebook, weights ? { weights } : {});
  }

  function sampleOf(search, { kind, text, fold, wanted }) {
    const ranked = search.ask(text).map((entry) => ({
      entry,
      right: wanted !== undefined && isRight(entry.id, wanted),
    }));
    const found = ranked[0]?.entry.id;
    const answerable = wanted !== undefined && !wanted.id.startsWith('silence/');
    return { kind, text, fold, answerable, ranked, found };
  }

  /** A silence is answered by silence, a question by what cites one of its paragraphs. */
  function isRight(id, wanted) {
    if (id === wanted.id) return true;
    if (wanted.id === 'silence/asked') return id.startsWith('silence/');
    if (wanted.id.startsWith('silence/') || id.startsWith('silence/')) return false;
    const paragraphs = new Set(wanted.paragraphs ?? paragraphsOf(wanted.id));
    return paragraphsOf(id).some((paragraph) => paragraphs.has(paragraph));
  }

  function paragraphsOf(id) {
    const record = whole.record(id);
    const quotes =
      record.type === 'question'
        ? (record.quotes ?? record.answer.flatMap((answer) => quotesOf(whole.record(answer))))
        : quotesOf(record);
    return quotes.map((quote) => {
      const { source, paragraph } = whole.quote(quote);
      return `${source.id}#${paragraph}`;
    });
  }
}

function quotesOf(record) {
  if (record.type === 'outcome') return record.claims.flatMap(({ quotes }) => quotes);
  if (record.type === 'person') return record.roles.flatMap(({ quotes }) => quotes);
  return record.quotes ?? [];
}

const worse = {
  plain: (text) => text,
  mistyped: (text) => mistype(text, randomFrom(text.length * 7919)),
  telegraphic,
};
