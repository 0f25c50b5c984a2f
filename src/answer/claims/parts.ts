/** A message as its sentences, each with the parts of it that may be statements of their own. */
import { clauses, smallClauses } from '../../text/clauses.js';
import { divide } from '../../text/divide.js';
import { linesOf, type MessageLine } from '../../text/message.js';
import { endsShortened, sentences } from '../../text/sentences.js';
import type { Names } from './names.js';

export interface Part {
  /** The words of the message, without markup. */
  readonly text: string;
  /** The same, led by the name of whom a pronoun stands for, where the sentence before tells. */
  readonly read: string;
  readonly size: 'sentence' | 'clause' | 'small clause';
}

export interface Sentence extends MessageLine {
  readonly whole: Part;
  /** Its clauses, then its smaller clauses: each way of taking it apart that gives several. */
  readonly divisions: readonly (readonly Part[])[];
  /** Tells of somebody whom the case does not know. */
  readonly isStrange: boolean;
}

/** The sentences of a message, in order; each is taken apart when it is come to, which takes its time. */
export function* sentencesOf(names: Names, message: string): Generator<Sentence> {
  let wasStrange = false;
  // Whom alone the sentence before told of, by name.
  let person = '';
  for (const { text: line, ...rest } of linesOf(message)) {
    const texts = sentences(line)
      .flatMap(({ text }) => chatSentences(text))
      .flatMap((text) => divide(text, longest))
      .filter((text) => /\p{L}/u.test(text));
    for (const text of texts) {
      // Whom "he" means is said in the sentence before.
      const isStrange: boolean =
        names.strangerIn(text) !== undefined || (wasStrange && pronoun.test(text));
      const read = person !== '' && goingOn.test(text) ? `${person} ${text}` : text;
      wasStrange = isStrange;
      person = onlyPersonIn(names, read);
      yield { ...rest, text, isStrange, ...divided(names, text, read) };
    }
  }
}

/** Characters, a sentence of a hundred words: what it takes to read one without any stop must be bounded. */
const longest = 600;

/** The whole of a sentence and all its parts, each once. */
export function partsOf({ whole, divisions }: Sentence): readonly Part[] {
  return [...new Set([whole, ...divisions.flat()])];
}

function divided(names: Names, text: string, read: string): Pick<Sentence, 'whole' | 'divisions'> {
  const large = ledOn(names, clauses(text), 'clause');
  const small = ledOn(names, smallClauses(text), 'small clause');
  const divisions = [
    large,
    small.map((part) => large.find((other) => other.text === part.text) ?? part),
  ] satisfies Part[][];
  return {
    whole: { text, read, size: 'sentence' },
    divisions: divisions.filter((parts, i) => parts.length > (divisions[i - 1]?.length ?? 1)),
  };
}

/** Clauses of a sentence; one that goes on about the only person named before it is led by their name. */
function ledOn(names: Names, texts: readonly string[], size: Part['size']): Part[] {
  let before = '';
  return texts.map((text) => {
    const person = goingOn.test(text) ? onlyPersonIn(names, before) : '';
    before = `${before} ${text}`;
    return { text, read: person === '' ? text : `${person} ${text}`, size };
  });
}

/** The name of the one person of whom a text tells; empty where there is none, or more than one. */
function onlyPersonIn(names: Names, text: string): string {
  const [person, ...others] = names.peopleIn(text);
  return person === undefined || others.length > 0 ? '' : person.name;
}

const pronouns = 'he|she|they|his|her|their|him|them';
/** Begins with a pronoun: whom "he" means is said in the sentence before. */
const pronoun = new RegExp(`^\\W*(?:(?:and|but|so|then|now)\\s+)?(?:${pronouns})\\b`, 'i');
/** Goes on about whoever the sentence before told of: with a pronoun, or with a verb and nobody before it. */
const goingOn = new RegExp(
  `^\\W*(?:(?:and|but|so|then|now|also|even)\\s+)*(?:${pronouns}|said|says|told|tells|called|calls|wrote|wants|wanted|had|has|got|put|warned|denied|claimed)\\b`,
  'i',
);

/** Who chats begins sentences small, too; a short word with a full stop may be an abbreviation. */
function chatSentences(text: string): string[] {
  const found: string[] = [];
  let begun = '';
  for (const piece of text.split(chatBorder)) {
    begun += piece;
    if (endsShortened(begun)) continue;
    found.push(begun.trimEnd());
    begun = '';
  }
  return begun === '' ? found : [...found, begun];
}

/** Between a stop with its blanks and what begins small or with a figure behind it. */
const chatBorder = /(?<=\p{L}{3,}[.!?]+\s+)(?=[\p{Ll}\d])/iu;
