/** The sources themselves: which there are, and what of each is quoted. */
import type { Casebook, Source } from '../knowledge/casebook.js';
import { counted } from '../text/counted.js';
import type { Answer, Call, Citation, Entry, Section, Walk } from './answer.js';
import { citeQuote } from './cite.js';
import type { Engine } from './engine.js';
import { passageOf } from './passage.js';
import { notFound } from './refusal.js';

/** Every source with its publisher, date and how much of it is quoted. */
export function sources(engine: Engine): Answer {
  const { casebook } = engine;
  const list = casebook.sources;
  return {
    command: 'sources',
    query: '',
    status: list.length === 0 ? 'not_found' : 'answered',
    id: null,
    title: 'Sources',
    statement:
      list.length === 0
        ? 'The knowledge of this case holds no sources yet.'
        : 'Everything said here rests on these published texts, and on nothing else.',
    sections: list.map(
      (source): Section => ({
        role: 'evidence',
        entries: [{ source, citations: opening(casebook, source) }],
      }),
    ),
    suggestions: [],
    why: [],
    call: { command: 'sources', args: {} },
    knowledge: casebook.version,
  };
}

/**
 * One source from its first paragraph to its last, or one paragraph of it: what is quoted, where it
 * stands, and where words are left out. Full texts are not shown here, whoever has them.
 */
export function source(engine: Engine, text: string, paragraph: number | undefined): Answer {
  const { casebook } = engine;
  const found = findSource(engine, text);
  if (found === undefined) {
    const names = casebook.sources.map((candidate) => candidate.id).join(', ');
    return notFound(engine, {
      command: 'source',
      query: text,
      title: 'No such source',
      statement: `This case has no source "${text}". It has: ${names}.`,
    });
  }
  if (paragraph !== undefined && paragraph > found.paragraphs) {
    return notFound(engine, {
      command: 'source',
      query: text,
      title: 'No such paragraph',
      statement: `${found.publisher}'s text has ${counted(found.paragraphs, 'paragraph')}; there is no ¶${paragraph}.`,
    });
  }
  const quotes = casebook
    .quotesOf(found.id)
    .filter((quote) => paragraph === undefined || quote.paragraph === paragraph);
  return {
    command: 'source',
    query: text,
    // The source may well say what is not quoted here.
    status: quotes.length === 0 ? 'not_found' : 'answered',
    id: null,
    title: paragraph === undefined ? found.publisher : `${found.publisher}, ¶${paragraph}`,
    statement:
      quotes.length === 0
        ? 'Nothing of this paragraph is quoted here. Read it in the source.'
        : held(quotes.length, found, paragraph),
    sections: [
      { role: 'evidence', entries: [{ source: found, citations: [] }] },
      {
        role: 'evidence',
        entries:
          paragraph === undefined
            ? paragraphsOf(casebook, found)
            : [paragraphEntry(casebook, found, paragraph)],
      },
    ],
    suggestions: [],
    why: [],
    call: callOf(found, paragraph),
    ...(paragraph === undefined ? {} : { walk: walkOf(found, paragraph) }),
    knowledge: casebook.version,
  };
}

function callOf({ id }: Source, paragraph?: number): Call {
  return {
    command: 'source',
    args: { id, ...(paragraph === undefined ? {} : { paragraph: String(paragraph) }) },
  };
}

function walkOf(source: Source, paragraph: number): Walk {
  return {
    over: 'paragraph',
    ...(paragraph > 1 ? { previous: callOf(source, paragraph - 1) } : {}),
    ...(paragraph < source.paragraphs ? { next: callOf(source, paragraph + 1) } : {}),
  };
}

/** Every paragraph that is quoted; those between that are not, as one gap. */
function paragraphsOf(casebook: Casebook, source: Source): Entry[] {
  const quoted = new Set(casebook.quotesOf(source.id).map(({ paragraph }) => paragraph));
  const entries: Entry[] = [];
  let from = 1;
  for (const paragraph of [...quoted, source.paragraphs + 1]) {
    if (paragraph > from) entries.push({ lead: unquoted(from, paragraph - 1), citations: [] });
    if (quoted.has(paragraph)) entries.push(paragraphEntry(casebook, source, paragraph));
    from = paragraph + 1;
  }
  return entries;
}

function paragraphEntry(casebook: Casebook, source: Source, paragraph: number): Entry {
  const passage = passageOf(casebook, source, paragraph);
  return { passage, citations: passage.citations };
}

function unquoted(from: number, to: number): string {
  return from === to
    ? `¶${from}: nothing of it is quoted here.`
    : `¶${from} to ¶${to}: nothing of them is quoted here.`;
}

/** How it begins, in its own words: the first quote held from it. */
function opening(casebook: Casebook, source: Source): Citation[] {
  return casebook.quotesOf(source.id).slice(0, 1).map(citeQuote);
}

/** By id, or by the publisher's name where that is enough to tell them apart. */
function findSource(engine: Engine, text: string): Source | undefined {
  const exact = engine.casebook.source(text.toLowerCase());
  if (exact !== undefined) return exact;
  const wanted = bare(text);
  const matches = engine.casebook.sources.filter((candidate) => {
    const publisher = bare(candidate.publisher);
    return wanted !== '' && (publisher === wanted || candidate.id.startsWith(wanted));
  });
  return matches.length === 1 ? matches[0] : undefined;
}

/** "The Guardian", "guardian" and "the guardian" are one. */
function bare(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^the\s+/, '');
}

function held(count: number, source: Source, paragraph: number | undefined): string {
  const quotes = count === 1 ? 'One quote is' : `${count} quotes are`;
  const all = `its ${counted(source.paragraphs, 'paragraph')}`;
  const from = paragraph === undefined ? all : 'this paragraph';
  return `${quotes} held from ${from}, in the order they stand. “…” stands for words that are not quoted here.`;
}
