/** What each kind of record has to say: its sections, and whether its accounts differ. */
import type { Casebook, CaseRecord, Quote } from '../knowledge/casebook.js';
import type { Claim, Fact, Outcome, Person, Silence, TimelineEvent } from '../knowledge/schema.js';
import { figuresIn } from '../text/figures.js';
import type { Entry, Section } from './answer.js';
import { cite, citeQuote } from './cite.js';

/** The sections of a record that answers by itself. Questions and silences are answered elsewhere. */
export function sectionsOf(casebook: Casebook, record: AnsweringRecord): Section[] {
  switch (record.type) {
    case 'fact':
      return [evidence([{ citations: cite(casebook, record.quotes) }])];
    case 'event':
      return [evidence([eventEntry(casebook, record)])];
    case 'outcome':
      return [evidence(record.claims.map((claim) => claimEntry(casebook, claim)))];
    case 'person':
      return personSections(casebook, record);
  }
}

export type AnsweringRecord = Exclude<CaseRecord, { type: 'question' | 'silence' }>;

/**
 * Claims whose values differ make an outcome disputed. Letter case, blanks, and whether a figure is written in
 * digits or in words do not count.
 */
export function isDisputed({ claims }: Outcome): boolean {
  const values = claims.map(({ value }) => value.toLowerCase().replace(/\s+/g, ' ').trim());
  if (areAlike(values)) return false;
  // To read figures takes milliseconds at first, and only figures in digits are written in several ways.
  const hasDigits = values.some((value) => /\d/.test(value));
  return !hasDigits || !areAlike(values.map(inFigures));
}

function areAlike(values: readonly string[]): boolean {
  return new Set(values).size < 2;
}

/** One entry for a record among others: its own sentence, then its quotes. */
export function entryOf(casebook: Casebook, record: AnsweringRecord): Entry[] {
  switch (record.type) {
    case 'fact':
      return [factEntry(casebook, record)];
    case 'event':
      return [{ ...eventEntry(casebook, record), lead: record.statement }];
    case 'outcome':
      return record.claims.map((claim) => claimEntry(casebook, claim));
    case 'person':
      return record.roles.map((role) => ({
        lead: role.text,
        recordId: record.id,
        citations: cite(casebook, role.quotes),
      }));
  }
}

/** The nearest that the sources say to what a silence is about. */
export function nearestOf(casebook: Casebook, silence: Silence): Section {
  return { role: 'nearest', entries: [{ citations: cite(casebook, silence.quotes) }] };
}

function factEntry(casebook: Casebook, fact: Fact): Entry {
  return {
    lead: fact.statement,
    status: fact.status,
    recordId: fact.id,
    citations: cite(casebook, fact.quotes),
  };
}

export function claimEntry(casebook: Casebook, claim: Claim): Entry {
  const citations = cite(casebook, claim.quotes);
  const source = citations[0]?.quote.source;
  const speaker = claim.speaker === undefined ? undefined : casebook.person(claim.speaker)?.name;
  return {
    lead: claim.statement,
    ...(source === undefined
      ? {}
      : { account: { source, ...(speaker === undefined ? {} : { speaker }) } }),
    citations,
  };
}

export function eventEntry(casebook: Casebook, event: TimelineEvent): Entry {
  return { when: event, recordId: event.id, citations: cite(casebook, event.quotes) };
}

/** Role first, then what else they said, then what is said of them. */
function personSections(casebook: Casebook, person: Person): Section[] {
  const said = casebook.saidBy(person.id);
  const spoken = new Set(said.map((quote) => quote.id));
  // A single role is the statement itself and is not said twice.
  const repeats = person.roles.length === 1;
  const roles = evidence(
    entryOf(casebook, { type: 'person', ...person }).map(({ lead, recordId: _self, ...entry }) =>
      repeats || lead === undefined ? entry : { ...entry, lead },
    ),
  );
  const inRoles = new Set(person.roles.flatMap(({ quotes }) => quotes));
  const further = said.filter(({ id }) => !inRoles.has(id));
  const speech = evidence(further.map(saidEntry), 'What they said');
  const others = evidence(saidOf(casebook, person, spoken, inRoles), 'What is said of them');
  return [roles, speech, others].filter((section) => section.entries.length > 0);
}

function saidEntry(quote: Quote): Entry {
  return { citations: [citeQuote(quote)] };
}

/**
 * Facts, outcomes and events about them; not those of which every quote is their own words, shown above,
 * or has been shown: an event mostly dates what a fact has told.
 */
function saidOf(
  casebook: Casebook,
  person: Person,
  spoken: ReadonlySet<string>,
  inRoles: ReadonlySet<string>,
): Entry[] {
  const shown = new Set(inRoles);
  return casebook.about(person.id).flatMap((record) => {
    switch (record.type) {
      case 'fact':
      case 'event': {
        // An accusation stays beside the denial that it rests on too.
        if (record.quotes.every((id) => spoken.has(id) || shown.has(id))) return [];
        for (const id of record.quotes) shown.add(id);
        return entryOf(casebook, record);
      }
      case 'outcome':
        return entryOf(casebook, record).map((entry) => ({ ...entry, recordId: record.id }));
      default:
        return [];
    }
  });
}

/** A value with its figures in digits. What is no exact figure is what it is called. */
function inFigures(value: string): string {
  let read = '';
  let from = 0;
  for (const figure of figuresIn(value)) {
    if (figure.vague || figure.further) continue;
    const { start, end, kind, unit = '' } = figure;
    read += `${value.slice(from, start)}${figure.value} ${kind} ${unit} `;
    from = end;
  }
  return (read + value.slice(from)).replace(/\s+/g, ' ').trim();
}

function evidence(entries: readonly Entry[], heading?: string): Section {
  return { role: 'evidence', entries, ...(heading === undefined ? {} : { heading }) };
}
