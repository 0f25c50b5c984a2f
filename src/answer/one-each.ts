/** "What did Calder and Hall say" asks of each: what two people say is told of them one by one. */
import type { Person } from '../knowledge/schema.js';
import { speechVerb } from '../text/speech-words.js';
import { type NamedPerson, peopleNamedIn } from './people-named.js';

/** The question once for each of those whom it names together; undefined where it asks of no more than one. */
export function oneEach(question: string, people: readonly Person[]): string[] | undefined {
  // Most questions list nobody, and to look for every name of a large case takes time.
  if (!listing.test(question)) return undefined;
  const listed = listIn(question, peopleNamedIn(question, people));
  const [first] = listed;
  const last = listed.at(-1);
  if (first === undefined || last === undefined || listed.length < 2) return undefined;
  const [before, behind] = [question.slice(0, first.start), question.slice(last.end)];
  if (!speaking.test(behind) && !(being.test(before) && /^\W*$/.test(behind))) return undefined;
  return listed.map(({ start, end }) => `${before}${question.slice(start, end)}${behind}`);
}

/** The first names behind one another with nothing between them but what joins a list. */
function listIn(question: string, names: readonly NamedPerson[]): NamedPerson[] {
  const listed: NamedPerson[] = [];
  for (const name of names) {
    const last = listed.at(-1);
    if (last !== undefined && !joint.test(question.slice(last.end, name.start))) {
      if (listed.length > 1) break;
      listed.length = 0;
    }
    if (listed.every(({ person }) => person.id !== name.person.id)) listed.push(name);
  }
  return listed;
}

const listing = /,|\b(?:and|n)\b|[&+]/iu;
const joint = /^\s*(?:,|(?:,\s*)?(?:\b(?:and|n)\b|[&+]))\s*$/iu;
const speaking = new RegExp(`^\\s+(?:each\\s+|both\\s+)?${speechVerb}(?!\\p{L})`, 'iu');
const being = /\bwho(?:['’]?s|\s+(?:is|are|was|were))\s+(?:the\s+)?$/iu;
