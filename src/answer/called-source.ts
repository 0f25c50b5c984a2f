/** Which source is meant by what somebody typed: its id, publisher, address or day, and perhaps a paragraph of it. */
import type { Casebook, Source } from '../knowledge/casebook.js';
import { datedNameOf } from '../knowledge/source-names.js';
import { isNameSlip } from '../search/case/name-slip.js';
import { datePartsOf, saySame } from '../text/date-parts.js';
import { datesIn } from '../text/dates.js';
import type { Suggestion } from './answer.js';
import type { Engine } from './engine.js';

interface CalledSource {
  /** Several where what was typed does not tell them apart; none where there is no such source. */
  readonly sources: readonly Source[];
  /** Counted from 1; where one was typed behind the name. */
  readonly paragraph?: number;
}

/** What to choose from while somebody types: sources whose id or name holds it, else those called so. */
export function sourceSuggestions({ casebook }: Engine, typed: string): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const holding = casebook.sources.filter((source) =>
    `${source.id} ${datedNameOf(source, String)}`.toLowerCase().includes(wanted),
  );
  const offered = holding.length > 0 ? holding : calledSource(casebook, typed).sources;
  return offered.map((source) => ({ id: source.id, title: datedNameOf(source, String) }));
}

/** Sources to choose from, each opened whole. */
export function sourceChoices(sources: readonly Source[]): Suggestion[] {
  return sources.map((source) => ({
    id: source.id,
    title: datedNameOf(source),
    call: { command: 'source', args: { id: source.id } },
  }));
}

/**
 * "guardian-2022-02-02", "the guardian", "gaurdian", "guardian 11", "The Guardian, 2 Feb 2022, ¶11",
 * "guardian paragraph 11", "the guardian article", "theguardian.com", "guardian-2022-02-02#11", or its headline.
 */
export function calledSource(casebook: Casebook, typed: string): CalledSource {
  const text = typed.trim().toLowerCase();
  // First as it stands: "channel 4" is a publisher.
  const whole = sourcesCalled(casebook, text);
  if (whole.length > 0) return { sources: whole };
  const bare = text.replace(medium, '');
  const [, named = bare, marked] = markedParagraph.exec(bare) ?? [];
  const dated = sourcesDated(casebook, named);
  if (dated.length > 0) return at(dated, marked);
  const [, name = '', number] = numberBehind.exec(named) ?? [];
  return at(sourcesDated(casebook, name), number);
}

/** Those whose publisher is called exactly so; none where somebody whom the sources tell of is. */
export function sourcesOf({ sources, people }: Casebook, typed: string): Source[] {
  const wanted = lettersOf(typed);
  const isSo = (name: string) => lettersOf(name) === wanted;
  const isSomebody = people.some(({ name, aliases }) => [name, ...aliases].some(isSo));
  return isSomebody ? [] : sources.filter(({ publisher }) => isSo(publisher));
}

function at(sources: readonly Source[], paragraph: string | undefined): CalledSource {
  return paragraph === undefined ? { sources } : { sources, paragraph: Number(paragraph) };
}

/** Those that are called so, of the day that was typed with it; of a day alone all. */
function sourcesDated(casebook: Casebook, text: string): readonly Source[] {
  const called = sourcesCalled(casebook, text);
  const [date] = datesIn(text);
  if (called.length > 0 || date === undefined) return called;
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`
    .replace(/[\s,]+|\b(?:of|from|on)\b/g, ' ')
    .trim();
  const all = rest === '' ? casebook.sources : sourcesCalled(casebook, rest);
  return all.filter(({ published }) => saySame(date.from, datePartsOf(published)));
}

function sourcesCalled(casebook: Casebook, text: string): Source[] {
  const { source, sources } = casebook;
  const exact = source(text);
  if (exact !== undefined) return [exact];
  const address = withoutEnd(text);
  const published = sources.filter(({ url }) => withoutEnd(url.toLowerCase()) === address);
  if (published.length > 0) return published;
  const [, site = text] = siteName.exec(text) ?? [];
  const wanted = lettersOf(site);
  if (wanted === '') return [];
  const begin = withoutArticle(text);
  const called = sources.filter(
    ({ id, publisher, title }) =>
      [publisher, title].some((name) => name !== undefined && lettersOf(name) === wanted) ||
      id.startsWith(begin),
  );
  return called.length > 0
    ? called
    : sources.filter(({ publisher }) => isMistyped(wanted, lettersOf(publisher)));
}

/** A figure is no slip: "Channel 5" is not Channel 4, and what stands behind a name may be a paragraph. */
function isMistyped(typed: string, name: string): boolean {
  return typed.replace(/\D/g, '') === name.replace(/\D/g, '') && isNameSlip(typed, name);
}

/** "The Guardian", "guardian" and "theguardian" are one. */
function lettersOf(name: string): string {
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.replace(/^the(?=.)/u, '');
}

function withoutArticle(text: string): string {
  return text.replace(/^the\s+/, '');
}

/** Of an address what leads to one place of its page is no part of where it was published. */
function withoutEnd(address: string): string {
  return address.replace(/#.*$/, '').replace(/\/$/, '');
}

/** "The guardian's article 11", "guardian newspaper": what any source is. */
const medium = /(?:['’]s)?\s+(?:article|newspaper|story|piece)(?![\p{L}\p{N}])/u;
/** "guardian ¶11", "guardian-2022-02-02#11", "guardian, para. 11". */
const markedParagraph =
  /^(.*?)[\s,]*(?:[#¶]|(?<![\p{L}\p{N}])p(?:ara(?:graph)?)?\.?)\s*(\d{1,6})$/u;
const numberBehind = /^(.*?)[\s,]+(\d{1,6})$/u;
/** A site and no page of it, which may be another text. */
const siteName = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}-]+)(?:\.\p{L}{2,}){1,2}\/?$/u;
