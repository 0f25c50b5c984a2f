/** What the knowledge said before and says now, as `/corrections` shows it. */
import type { Call } from '../answer/answer.js';
import type { Action, Block, Card } from '../card/card.js';
import { maxChoices } from '../card/limits.js';
import { noticeCard } from '../card/notice.js';
import { type Cover, warningOf } from '../card/warning.js';
import { referenceOf } from '../card/wording.js';
import { type Casebook, type Quote, unproven } from '../knowledge/casebook.js';
import type { Correction } from '../store/corrections.js';
import type { RecordContent, StoredCitation, StoredClaim } from '../store/record-content.js';
import { dayOf } from './correction-line.js';

export function correctionsCard(corrections: readonly Correction[]): Card {
  const call = { command: 'corrections', args: {} };
  const data = { corrections: corrections.map(correctionData) };
  if (corrections.length === 0) {
    return noticeCard({
      title: 'No corrections',
      statement: 'Nothing that the knowledge says has changed since this bot began to keep count.',
      call,
      data,
    });
  }
  const choices = corrections.slice(0, maxChoices).map(
    (one): Action => ({
      label: `${dayOf(one.correctedAt)}: ${titleOf(one)}`,
      kind: 'open',
      call: showCall(one.id),
    }),
  );
  return {
    ...noticeCard({
      title: corrections.length === 1 ? 'One correction' : `${corrections.length} corrections`,
      statement: 'What the knowledge says differently than before, the newest first.',
      blocks: corrections.map(correctionLine),
      call,
      data,
    }),
    menu: { prompt: 'See old and new, with both citations', choices },
  };
}

/** Old and new, with quotes that have a content note under this cover. */
export function correctionCard(correction: Correction, casebook: Casebook, cover: Cover): Card {
  const { before, after, recordId, kind } = correction;
  const isRenamed = before !== null && after !== null && before.title !== after.title;
  const around = { casebook, cover, isRenamed };
  return {
    ...noticeCard({
      title: titleOf(correction),
      statement: `${kindWords[kind]} on ${dayOf(correction.correctedAt)}.`,
      blocks: [
        ...side('What it said before', before, around),
        ...side('What it says now', after, around),
      ],
      actions:
        kind === 'removed'
          ? []
          : [
              {
                label: 'The record as it is now',
                kind: 'open',
                call: { command: 'ask', args: { question: recordId } },
              },
            ],
      call: showCall(correction.id),
    }),
    footer: `${recordId} · knowledge ${correction.fromKnowledge.slice(0, 8)} to ${correction.toKnowledge.slice(0, 8)}`,
  };
}

export function noSuchCorrectionCard(text: string): Card {
  return noticeCard({
    title: 'No such correction',
    statement: `There is no correction and no corrected record “${text}”. /corrections alone lists them all.`,
  });
}

/** `/corrections` on one of them. */
export function showCall(id: string): Call {
  return { command: 'corrections', args: { correction: id } };
}

/** For a machine. */
function correctionData({ id, recordId, kind, before, after, correctedAt }: Correction) {
  return { id, record: recordId, kind, before, after, corrected: correctedAt };
}

const kindWords = {
  corrected: 'Corrected',
  superseded: 'Replaced by a newer record',
  removed: 'Withdrawn',
  restored: 'Brought back',
} as const;

function titleOf({ before, after, recordId }: Correction): string {
  return after?.title ?? before?.title ?? recordId;
}

function correctionLine(correction: Correction): Block {
  return {
    type: 'line',
    label: dayOf(correction.correctedAt),
    text: `${titleOf(correction)}: ${kindWords[correction.kind].toLowerCase()} (${correction.recordId})`,
    citations: [],
  };
}

interface Around {
  readonly casebook: Casebook;
  readonly cover: Cover;
  /** Is the title among what changed? */
  readonly isRenamed: boolean;
}

function side(
  heading: string,
  content: RecordContent | null,
  { casebook, cover, isRenamed }: Around,
): Block[] {
  if (content === null) {
    return [
      { type: 'divider' },
      { type: 'heading', text: heading },
      { type: 'text', text: 'Nothing: there was no such record.' },
    ];
  }
  return [
    { type: 'divider' },
    { type: 'heading', text: heading },
    ...(isRenamed ? [{ type: 'text', label: 'Title', text: content.title } as const] : []),
    { type: 'text', ...labelOf(content.standing), text: content.statement },
    ...(content.claims ?? []).map(claimBlock),
    ...content.citations.flatMap((citation) => quoteBlock(citation, casebook, cover)),
  ];
}

function claimBlock({ text, speaker, standing, when }: StoredClaim): Block {
  const label = labelOf(when, standing);
  if (text === '') return { type: 'text', ...label, text };
  // The text begins with the publisher, as accounts are told everywhere: "The council, in The Post: …".
  const said = typeof speaker === 'string' ? `${speaker}, in ${text}` : text;
  return { type: 'line', ...label, text: said, citations: [] };
}

/** What is known of it, before the words. */
function labelOf(...marks: readonly (string | null | undefined)[]): { readonly label?: string } {
  const known = marks.filter((mark) => typeof mark === 'string');
  return known.length === 0 ? {} : { label: known.join(', ') };
}

/** A quote as it was cited then; left out where its source is gone. */
function quoteBlock(cited: StoredCitation, casebook: Casebook, cover: Cover): Block[] {
  const { quoteId, quote: text, paragraph, url, contentNote, speaker } = cited;
  const now = casebook.source(cited.source);
  if (now === undefined) {
    const gone = `A quote from ${cited.source}, ¶${paragraph}; that source is no longer in the knowledge.`;
    return [{ type: 'note', text: gone }];
  }
  const { publisher = now.publisher, published = now.published } = cited;
  const source = { ...now, publisher, published };
  const quote: Quote = { id: quoteId, text, paragraph, source, ...unproven };
  // Words that got their note since are no less hurtful as they were then.
  const note = contentNote ?? casebook.quote(quoteId)?.contentNote;
  return [
    {
      type: 'quote',
      citation: { quote, url },
      reference: referenceOf(quote),
      ...(typeof speaker === 'string' ? { speaker } : {}),
      ...warningOf(casebook, note === undefined ? [] : [note], cover),
    },
  ];
}
