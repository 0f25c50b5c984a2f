/** What is kept, for how long, and what of it concerns the one who asks. */
import type { Block, Card } from '../../card/card.js';
import { noticeCard } from '../../card/notice.js';
import { kept } from '../../store/kept.js';
import type { Concerning } from '../../store/people.js';
import { withCapital } from '../../text/capital.js';
import { dayOf } from '../correction-line.js';

/** `concerning` is left out where nobody in particular asks, as in the terminal. */
export function privacyCard(words: string, concerning?: Concerning): Card {
  const mine = concerning === undefined ? [] : concerns(concerning);
  return noticeCard({
    title: 'What is kept, and for how long',
    statement: words,
    blocks: [
      ...(concerning === undefined
        ? []
        : [
            { type: 'heading' as const, text: 'What concerns you now' },
            ...(mine.length === 0
              ? [{ type: 'text' as const, text: 'Nothing. Your id is kept nowhere.' }]
              : mine),
            { type: 'divider' as const },
          ]),
      { type: 'heading', text: 'With ids or words of people' },
      ...tables(({ personal }) => personal.length > 0).map(withPersonal),
      { type: 'divider' },
      { type: 'heading', text: 'Without' },
      ...tables(({ personal }) => personal.length === 0).map(({ what, until }) =>
        line(withCapital(what), `Kept ${until}.`),
      ),
    ],
    actions:
      mine.length === 0
        ? []
        : [
            {
              label: 'Delete what concerns me',
              kind: 'act',
              act: 'forget',
              call: { command: 'privacy', args: {} },
            },
          ],
    call: { command: 'privacy', args: {} },
    data: {
      kept: Object.entries(kept).map(([table, { what, until, columns, personal }]) => ({
        table,
        what,
        until,
        columns,
        personal,
      })),
    },
  });
}

/** Asks once more: it cannot be taken back. Counts, so that the button is on the first page. */
export function confirmCard(concerning: Concerning): Card {
  return noticeCard({
    title: 'Delete what concerns you?',
    statement:
      'Your id goes from everything below, and so do messages on their way to you. Pins and reports stay, without you. It cannot be taken back.',
    blocks: counts(concerning),
    actions: [
      {
        label: 'Yes, delete it',
        kind: 'act',
        act: 'forget',
        call: { command: 'privacy', args: { sure: 'yes' } },
        danger: true,
      },
    ],
    call: { command: 'privacy', args: {} },
  });
}

export function forgottenCard(rows: number): Card {
  return noticeCard({
    title: rows === 0 ? 'There was nothing to delete' : 'It is deleted',
    statement:
      rows === 0
        ? 'Your id is kept nowhere.'
        : 'Your id is kept nowhere any more. A backup that an operator made before may still hold it.',
  });
}

function concerns({ pins, reports, decided, watching, messages }: Concerning): Block[] {
  return [
    ...pins.map(({ recordId, begunAt }) => line('You pinned', `${recordId}, on ${dayOf(begunAt)}`)),
    ...reports.map(({ recordId, reportedAt }) =>
      line('You reported', `${recordId}, on ${dayOf(reportedAt)}`),
    ),
    ...decided.map(({ recordId, decidedAt, reportedAt }) =>
      line('You decided a report', `${recordId}, on ${dayOf(decidedAt ?? reportedAt)}`),
    ),
    ...watching.map(({ wording, since }) =>
      line(
        'You wait for an answer',
        `to a question like “${wording ?? ''}”, since ${dayOf(since)}`,
      ),
    ),
    ...messages.map(({ since }) => line('A message is on its way to you', `since ${dayOf(since)}`)),
  ];
}

function counts({ pins, reports, decided, watching, messages }: Concerning): Block[] {
  const found = [
    ['Answers that you pinned', pins],
    ['Reports of yours that wait', reports],
    ['Reports that you decided', decided],
    ['Answers that you wait for', watching],
    ['Messages on their way to you', messages],
  ] as const;
  return found
    .filter(([, rows]) => rows.length > 0)
    .map(([label, rows]) => line(label, String(rows.length)));
}

interface Table {
  readonly what: string;
  readonly until: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly personal: readonly string[];
}

function tables(which: (table: Table) => boolean): Table[] {
  return Object.values(kept)
    .map(({ what, until, columns, personal }): Table => ({ what, until, columns, personal }))
    .filter(which);
}

function withPersonal({ what, until, columns, personal }: Table): Block {
  const why = personal.map((column) => columns[column] ?? column).join('; ');
  return line(withCapital(what), `${why}. Kept ${until}.`);
}

function line(label: string, text: string): Block {
  return { type: 'line', label, text, citations: [] };
}
