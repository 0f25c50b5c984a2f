/** Which source is meant by what somebody typed: its id or its publisher, and perhaps a paragraph of it. */
import type { Casebook, Source } from '../knowledge/casebook.js';
import { datedNameOf } from '../knowledge/source-names.js';
import type { Suggestion } from './answer.js';
import type { Engine } from './engine.js';

interface CalledSource {
  /** Several where the publisher alone does not tell them apart; none where there is no such source. */
  readonly sources: readonly Source[];
  /** Counted from 1; where one was typed behind the name. */
  readonly paragraph?: number;
}

/** What to choose from while somebody types: sources whose id or name holds it. */
export function sourceSuggestions({ casebook }: Engine, typed: string): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  return casebook.sources
    .map((source) => ({ id: source.id, title: datedNameOf(source, String) }))
    .filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(wanted));
}

/** "guardian-2022-02-02", "the guardian", "guardian 11", "guardian ¶11", "guardian-2022-02-02#11". */
export function calledSource(casebook: Casebook, typed: string): CalledSource {
  const text = typed.trim().toLowerCase();
  // First as it stands: "channel 4" is a publisher.
  const whole = sourcesCalled(casebook, text);
  const [, name, number] = /^(.*?)[\s,]*[\s#¶](\d{1,6})$/u.exec(text) ?? [];
  if (whole.length > 0 || name === undefined) return { sources: whole };
  return { sources: sourcesCalled(casebook, name), paragraph: Number(number) };
}

function sourcesCalled({ source, sources }: Casebook, text: string): Source[] {
  const exact = source(text);
  if (exact !== undefined) return [exact];
  const wanted = bare(text);
  if (wanted === '') return [];
  return sources.filter(({ id, publisher }) => bare(publisher) === wanted || id.startsWith(wanted));
}

/** "The Guardian", "guardian" and "the guardian" are one. */
function bare(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^the\s+/, '');
}
