/** Records that a sentence or a part of it may bear on, with how likely each does. */
import { isOfKind } from '../../knowledge/record-id.js';
import { isFunctionWord } from '../../search/function-words.js';
import { rankFeatures } from '../../search/groups.js';
import { wordsOf } from '../../search/terms.js';
import type { Steps } from '../../steps.js';
import { datesIn } from '../../text/dates.js';
import { withoutFrame } from './gist.js';
import type { Nearness } from './nearness.js';
import { speaksOfOneself } from './oneself.js';
import { type Part, partsOf, type Sentence, sentencesOf } from './parts.js';
import type { Reader } from './reader.js';
import { claimThresholds } from './thresholds.js';

/** Of what the ranking sees, what tells more than its score does. */
const seen = [
  'softWording',
  'union',
  'agreement',
  'voices',
  'pairsOfAny',
  'together',
  'chance',
] as const satisfies readonly (typeof rankFeatures)[number][];

/** What is weighed of a part and a record, in order; each about 0 to 1. */
export const candidateFeatures = [
  /** How near the record is by all measures, and how many words of the part it tells. */
  'key',
  'words',
  /** Share of the part in words that the case does not know; share of its content that it writes. */
  'strange',
  'familiar',
  /** How far it lies ahead of the next. */
  'ahead',
  /** How far the part's nearest lies behind the nearest of the whole sentence. */
  'behindSentence',
  /** Whether it is nearest to another part of the sentence too. */
  'nearestElsewhere',
  /** How near the record is to the whole sentence, and to other parts of it. */
  'inWhole',
  'inOtherParts',
  /** How much the part says, in words and in content words. */
  'length',
  'content',
  'isClause',
  'isSmall',
  /** Share of the people whom the part names that the record tells of; 0 where it names none. */
  'namesTold',
  'isSilence',
  // What the ranking saw, by the same names.
  ...seen,
  // What the whole sentence is like.
  'anchored',
  'role',
  'publisher',
  'oneself',
] as const;

export interface Candidate {
  readonly id: string;
  readonly part: Part;
  /** Share of what the part says that the record tells; see `Nearness`. */
  readonly told: number;
  /** In the order of `candidateFeatures`. */
  readonly features: readonly number[];
  /** Logarithm of the odds that the part bears on the record, in a message about the case. */
  readonly odds: number;
}

/** A sentence with the records that it may bear on. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly candidates: readonly Candidate[];
}

/** The sentences of a message, each with its candidates; a step for every one and every search. */
export function* readSentences(reader: Reader, message: string): Steps<ReadSentence[]> {
  const read: ReadSentence[] = [];
  for (const sentence of sentencesOf(reader.names, message)) {
    yield;
    const found = yield* search(reader, sentence);
    read.push({ sentence, candidates: candidatesOf(reader, sentence, found) });
  }
  return read;
}

/** A part with the records near to it, nearest first. */
interface Found {
  readonly part: Part;
  readonly near: readonly Nearness[];
  readonly familiar: number;
}

/** Searches for the parts of a sentence; for none of one about a stranger. */
function* search(reader: Reader, sentence: Sentence): Steps<Found[]> {
  if (sentence.isStrange) return [];
  const { names, near } = reader;
  const found: Found[] = [];
  for (const part of partsOf(sentence)) {
    const standsAlone = part === sentence.whole && part.read === part.text;
    if (!standsAlone && !saysAnything(reader, part.text)) continue;
    const familiar = names.familiarity(part.read);
    // Most of what people chat about is in other words; to tell so costs less than a search.
    if (familiar < claimThresholds.familiar) continue;
    const records = near(part.read).slice(0, looked + 1);
    if (records.length > 0) found.push({ part, near: records, familiar });
    yield;
  }
  return found;
}

/**
 * Whether words say anything of their own. What stands alone is taken for what it is; but of "the three
 * officers who", torn out of its sentence, and of "so even she knows", led by the name of whom the one
 * before told, all that could be found is what else is told of officers or of her.
 */
function saysAnything({ names, topic }: Reader, text: string): boolean {
  const says = (word: string) =>
    !names.words.has(word) &&
    (topic.isOwn(word) || (!names.hasRole(word) && topic.isLikelier(word)));
  return datesIn(text).length > 0 || wordsOf(text).some(says);
}

/** Candidates of a sentence, those of one part behind one another. */
function candidatesOf(reader: Reader, sentence: Sentence, found: readonly Found[]): Candidate[] {
  const { names } = reader;
  const isAnchored = names.isAnchored(sentence.text);
  const shared = {
    anchored: flag(isAnchored),
    role: flag(names.hasRole(sentence.text)),
    publisher: flag(names.namesPublisher(sentence.text)),
    oneself: flag(!isAnchored && speaksOfOneself(sentence.text)),
  };
  const most = Math.max(...found.map(({ near }) => near[0]?.key ?? 0));
  const ofWhole = found.filter(({ part }) => part === sentence.whole);
  return found.flatMap(({ part, near, familiar }) => {
    const own = { ...ofPart(part), familiar };
    const named = names.peopleIn(part.read);
    const others = found.filter((other) => other.part !== part);
    return near.slice(0, looked).map((entry, place): Candidate => {
      const { id } = entry;
      const told = named.filter((person) => reader.peopleOf(id).has(person.id)).length;
      const values: Readonly<Record<(typeof candidateFeatures)[number], number>> = {
        ...shared,
        ...own,
        ...ofRecord(entry, near, place),
        behindSentence: (most - (near[0]?.key ?? 0)) / wide,
        nearestElsewhere: flag(others.some((other) => other.near[0]?.id === id)),
        inWhole: nearestTo(id, ofWhole) / highKey,
        inOtherParts: nearestTo(id, others) / highKey,
        namesTold: named.length === 0 ? 0 : told / named.length,
      };
      const features = candidateFeatures.map((name) => values[name]);
      return { id, part, told: entry.told, features, odds: oddsOf(values) };
    });
  });
}

/** How near a record is to that of some parts to which it is nearest; 0 where to none. */
function nearestTo(id: string, found: readonly Found[]): number {
  return Math.max(0, ...found.map(({ near }) => near.find((entry) => entry.id === id)?.key ?? 0));
}

/** Records of a part that may be meant: beyond these nothing ever was. One more tells how far behind it lies. */
const looked = 4;

function ofPart({ text, size }: Part) {
  const words = withoutFrame(text).toLowerCase().split(/\s+/);
  const content = new Set(wordsOf(words.join(' ')).filter((word) => !isFunctionWord(word)));
  return {
    length: Math.min(1, new Set(words).size / manyWords),
    content: Math.min(1, content.size / manyContent),
    isClause: flag(size !== 'sentence'),
    isSmall: flag(size === 'small clause'),
  };
}

function ofRecord(
  { id, key, words, strange, features }: Nearness,
  near: readonly Nearness[],
  place: number,
) {
  const next = near[place + 1];
  return {
    key: key / highKey,
    words: Math.min(1, words / manyTold),
    strange,
    ahead: next === undefined ? 1 : Math.min(1, (key - next.key) / wide),
    isSilence: flag(isOfKind(id, 'silence')),
    ...seenIn(features),
  };
}

function seenIn(features: readonly number[]): Record<(typeof seen)[number], number> {
  const [
    softWording = 0,
    union = 0,
    agreement = 0,
    voices = 0,
    pairsOfAny = 0,
    together = 0,
    chance = 0,
  ] = seen.map((name) => features[rankFeatures.indexOf(name)] ?? 0);
  return { softWording, union, agreement, voices, pairsOfAny, together, chance };
}

function oddsOf(values: Readonly<Record<(typeof candidateFeatures)[number], number>>): number {
  const { bias, weights } = claimThresholds.candidate;
  return candidateFeatures.reduce<number>((sum, name) => sum + weights[name] * values[name], bias);
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}

/** Of `key`: about the highest there is, and a difference from which more says nothing more. */
const highKey = 30;
const wide = 12;
/** Numbers of words from which more say nothing more. */
const manyWords = 20;
const manyContent = 8;
const manyTold = 4;
