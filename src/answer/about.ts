/** What the case is, what answers rest on, and what is kept of those who ask. */
import type { Answer, Section } from './answer.js';
import { cite } from './cite.js';
import type { Engine } from './engine.js';

export function about(engine: Engine): Answer {
  const { casebook } = engine;
  const { info } = casebook;
  return {
    command: 'about',
    query: '',
    status: 'answered',
    id: null,
    title: info.name,
    statement: info.summary,
    sections: [
      { role: 'evidence', entries: [{ citations: cite(casebook, info.quotes) }] },
      told('What this is', info.about),
      told('What it covers', info.covers),
      told('What it holds', holdings(engine)),
      told('Privacy', info.privacy),
    ],
    suggestions: [],
    why: [],
    call: { command: 'about', args: {} },
    knowledge: casebook.version,
  };
}

function told(heading: string, text: string): Section {
  return { role: 'evidence', heading, entries: [{ lead: text, citations: [] }] };
}

function holdings({ casebook }: Engine): string {
  const quotes = casebook.sources.reduce((sum, { id }) => sum + casebook.quotesOf(id).length, 0);
  const parts = [
    `${casebook.sources.length} sources`,
    `${quotes} quotes`,
    `${casebook.questions.length} questions`,
    `${casebook.silences.length} things that the sources do not say`,
    `${casebook.people.length} people and organisations`,
    `${casebook.currentOutcomes.length} outcomes`,
    `${casebook.events.length} dated events`,
  ];
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`;
}
