/** A message as the statements it makes, each with the records it bears on. */
import { clauses, smallClauses } from '../../text/clauses.js';
import { linesOf, type MessageLine } from '../../text/message.js';
import { sentences } from '../../text/sentences.js';
import { bearingOf, nothing, type Standing } from './bearing.js';
import type { Reader } from './nearness.js';
import { speaksOfOneself } from './oneself.js';
import { claimThresholds } from './thresholds.js';

export interface Statement {
  /** The words of the message, without markup. */
  readonly text: string;
  /** Somebody else's words, which the message quotes. */
  readonly quoted: boolean;
  /** Part of it stood behind a spoiler. */
  readonly hidden: boolean;
  /** Records it bears on, the nearest first; none where it is left alone. */
  readonly ids: readonly string[];
}

/** A sentence, with the clauses that may be statements of their own where it has several. */
interface Sentence extends MessageLine {
  readonly parts: readonly string[];
  /** Smaller parts, where it has any. */
  readonly smallParts: readonly string[];
  readonly standing: Standing;
  /** Tells of somebody whom the case does not know. */
  readonly isStrange: boolean;
}

/**
 * Takes a message apart. A sentence is one statement, unless clauses of it bear on different things;
 * what is joined to one and bears on nothing is left alone by itself.
 */
export function statementsOf(reader: Reader, message: string): Statement[] {
  const first = sentencesOf(reader, message).map((sentence) => ({
    sentence,
    statements: read(reader, sentence),
  }));
  const isAbout = first.some(({ statements }) => statements.some(bears));
  if (!isAbout) return first.flatMap(({ statements }) => statements);
  return first.flatMap(({ sentence, statements }, index) => {
    const before = first[index - 1];
    const of = before?.statements.some(bears) ? speakerOf(reader, before.sentence.text) : '';
    return statements.map((statement, part) => {
      if (bears(statement) || sentence.isStrange) return statement;
      const goesOn = part === 0 && of !== undefined && of !== '' && goingOn.test(statement.text);
      const told = goesOn ? bearingOf(reader, `${of} ${statement.text}`, 'following') : nothing;
      const { ids } = told.ids.length > 0 ? told : bearingOf(reader, statement.text, 'beside');
      return { ...statement, ids };
    });
  });
}

/** The one person of whom a sentence tells, whom the next may leave unnamed; empty where there are more. */
function speakerOf({ names }: Reader, sentence: string): string {
  const [person, ...others] = names.namedIn(sentence).filter(({ kind }) => kind === 'person');
  return person === undefined || others.length > 0 ? '' : person.name;
}

/** A sentence that goes on about whoever the one before told of. */
const goingOn =
  /^\W*(?:(?:and|but|so|then|now|also|even)\s+)*(?:he|she|they|his|her|their|him|them|said|says|told|tells|called|calls|wrote|wants|wanted|had|has|got|put|warned|denied|claimed)\b/i;

function sentencesOf(reader: Reader, message: string): Sentence[] {
  let wasStrange = false;
  return linesOf(message).flatMap(({ text: line, ...rest }) =>
    sentences(line)
      .flatMap(({ text }) => text.split(chatBorder))
      .filter((text) => /\p{L}/u.test(text))
      .map((text): Sentence => {
        // Whom "he" means is said in the sentence before.
        const isStrange =
          reader.names.strangerIn(text) !== undefined || (wasStrange && pronoun.test(text));
        wasStrange = isStrange;
        const parts = clauses(text);
        const smallParts = smallClauses(text);
        return {
          ...rest,
          text,
          parts: parts.length > 1 ? parts : [],
          smallParts: smallParts.length > parts.length ? smallParts : [],
          standing: reader.names.isAnchored(text)
            ? 'anchored'
            : reader.names.hasRole(text) || reader.names.namesPublisher(text)
              ? 'role'
              : 'alone',
          isStrange,
        };
      }),
  );
}

/** Who chats begins sentences small, too; a short word with a full stop may be an abbreviation. */
const chatBorder =
  /(?<=\p{L}{3,}[.!?]+)(?<!\b(?:approx|dept|supt|insp|capt|prof|sgt|vol)\.)\s+(?=\p{Ll})/iu;

const pronoun = /^\W*(?:(?:and|but|so|then|now)\s+)?(?:he|she|they|his|her|their|him|them)\b/i;

function read(reader: Reader, sentence: Sentence): Statement[] {
  const { text, parts, smallParts, standing, quoted, hidden, isStrange } = sentence;
  const frame = { quoted, hidden };
  const left = [{ ...frame, text, ids: [] }];
  if (isStrange) return left;
  // So long a sentence tells of too much for one record to be about it.
  const isLong = text.length > longSentence && parts.length + smallParts.length > 0;
  const whole = isLong ? nothing : bearingOf(reader, text, standing);
  // Half a sentence about one's own life, and half a thought, may sound like a case by chance.
  const partStanding = standing === 'role' ? 'part' : standing;
  const isOwn = standing !== 'anchored' && speaksOfOneself(text);
  const apart = isOwn ? undefined : takenApart(parts, whole.ids.length > 0);
  if (apart !== undefined) return apart;
  const smaller =
    whole.told < claimThresholds.littleTold && standing !== 'alone' && !isOwn
      ? takenApart(smallParts, whole.ids.length > 0)
      : undefined;
  return smaller ?? (whole.ids.length > 0 ? [{ ...frame, text, ids: whole.ids }] : left);

  /** The parts, where they tell more than the whole sentence does. */
  function takenApart(those: readonly string[], isAbout: boolean): Statement[] | undefined {
    const alone = those.map((part) => {
      const carried = partStanding === 'anchored' && !reader.names.isAnchored(part);
      return { text: part, ...bearingOf(reader, part, carried ? 'carried' : partStanding) };
    });
    const found = isAbout || alone.some(bears);
    const all = alone.map((part): Statement => {
      const ids =
        part.ids.length > 0 || !found ? part.ids : bearingOf(reader, part.text, 'beside').ids;
      return { ...frame, text: part.text, ids };
    });
    const about = all.filter(bears);
    const [best] = alone.toSorted((a, b) => b.key - a.key);
    const isTruer =
      best !== undefined &&
      best.key > whole.key + claimThresholds.partLead &&
      best.ids.every((id) => !whole.ids.includes(id));
    return differ(about) || isTruer || (whole.ids.length === 0 && about.length > 0)
      ? all
      : undefined;
  }
}

function bears({ ids }: Pick<Statement, 'ids'>): boolean {
  return ids.length > 0;
}

/** Characters. */
const longSentence = 400;

/** Do clauses bear on different things? What another brings along is no other thing. */
function differ(parts: readonly Statement[]): boolean {
  const [first, ...others] = parts;
  return others.some(
    ({ ids: [id = ''], ids }) => !first?.ids.includes(id) && !ids.includes(first?.ids[0] ?? ''),
  );
}
