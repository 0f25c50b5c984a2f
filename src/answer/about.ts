/** What the case is, what answers rest on, and what is kept of those who ask. */
import { counted } from '../text/counted.js';
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
    counted(casebook.sources.length, 'source'),
    counted(quotes, 'quote'),
    counted(casebook.questions.length, 'question'),
    `${counted(casebook.silences.length, 'thing')} that the sources do not say`,
    counted(casebook.people.length, 'person or organisation', 'people and organisations'),
    counted(casebook.currentOutcomes.length, 'outcome'),
    counted(casebook.events.length, 'dated event'),
  ];
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`;
}
