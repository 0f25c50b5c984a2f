/** The sources themselves: which there are, and what of each is quoted. */
import type { Casebook, Source } from '../knowledge/casebook.js';
import { nameOf } from '../knowledge/source-names.js';
import { counted } from '../text/counted.js';
import type { Answer, Call, Entry, Section, Walk } from './answer.js';
import { calledSource, sourceChoices } from './called-source.js';
import { type Citation, citeQuote } from './cite.js';
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
export function source(engine: Engine, text: string, number: number | undefined): Answer {
  const { casebook } = engine;
  const called = calledSource(casebook, text);
  const paragraph = number ?? called.paragraph;
  const [found, ...others] = called.sources;
  // Whoever looks for a source is not helped by what else can be asked.
  const refused = (title: string, statement: string, among: readonly Source[]) => ({
    ...notFound(engine, { command: 'source', query: text, title, statement }),
    suggestions: sourceChoices(among),
  });
  if (found === undefined) {
    const all = idsOf(casebook.sources);
    return refused(
      'No such source',
      `This case has no source "${text}". It has: ${all}.`,
      casebook.sources,
    );
  }
  if (others.length > 0) {
    const all = idsOf(called.sources);
    return refused(
      'More than one source',
      `Several sources go by "${text}": ${all}. Give the id of one.`,
      called.sources,
    );
  }
  if (paragraph !== undefined && (paragraph < 1 || paragraph > found.paragraphs)) {
    return refused(
      'No such paragraph',
      `The text of ${nameOf(found)} has ${counted(found.paragraphs, 'paragraph')}; there is no ¶${paragraph}.`,
      [found],
    );
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
    title: paragraph === undefined ? nameOf(found) : `${nameOf(found)}, ¶${paragraph}`,
    statement:
      quotes.length === 0
        ? `Nothing of this ${paragraph === undefined ? 'source' : 'paragraph'} is quoted here. Read it ${paragraph === undefined ? 'where it was published' : 'in the source'}.`
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

function idsOf(sources: readonly Source[]): string {
  return sources.map(({ id }) => id).join(', ');
}

function held(count: number, source: Source, paragraph: number | undefined): string {
  const quotes = count === 1 ? 'One quote is' : `${count} quotes are`;
  const all = `its ${counted(source.paragraphs, 'paragraph')}`;
  const from = paragraph === undefined ? all : 'this paragraph';
  return `${quotes} held from ${from}, in the order they stand. “…” stands for words that are not quoted here.`;
}
