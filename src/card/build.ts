/** Answer → Card: the same card for every surface. */
import { type Answer, citationsOf, type Entry, type Section } from '../answer/answer.js';
import { isRecordId } from '../answer/by-id.js';
import type { Citation } from '../answer/cite.js';
import type { CheckedStatement } from '../answer/claims/checked.js';
import { contextCall } from '../answer/context.js';
import { openCall } from '../answer/suggestions.js';
import type { Casebook } from '../knowledge/casebook.js';
import type { Action, Block, Card } from './card.js';
import { comparisonText, uncomparedText } from './comparison.js';
import type { When } from './dates.js';
import { buttonsInRow } from './limits.js';
import { gaps, passageBlock } from './passage.js';
import { readAsOf } from './read-as.js';
import { shortenLabel } from './shorten.js';
import { type Cover, warningOf } from './warning.js';
import {
  accountOf,
  asTheSourcesStood,
  claimLabels,
  footerOf,
  kickerOf,
  nearestHeading,
  notRepeated,
  prompts,
  referenceOf,
  replaces,
  standings,
  ways,
} from './wording.js';

export interface CardOptions {
  /** What is done with quotes that carry a content note; a spoiler where it is left out. */
  readonly contentNotes?: Cover;
}

export function buildCard(
  casebook: Casebook,
  answer: Answer,
  { contentNotes = 'spoiler' }: CardOptions = {},
): Card {
  const choices = answer.suggestions.map(
    (suggestion): Action => ({
      label: suggestion.title,
      kind: 'open',
      call: suggestion.call ?? openCall(suggestion.id),
    }),
  );
  const refused =
    answer.status === 'invalid' || answer.status === 'not_found' || answer.status === 'unclear';
  const listed = choices.length > buttonsInRow;
  const readAs = refused ? undefined : readAsOf(casebook, answer);
  return {
    status: answer.status,
    // Each statement of a checked message has a label of its own.
    kicker: answer.statements === undefined || refused ? kickerOf(answer) : '',
    title: answer.title,
    ...(readAs === undefined ? {} : { readAs }),
    blocks: blocksOf(
      {
        casebook,
        cover: contentNotes,
        gap: answer.command === 'source' ? gaps.source : gaps.context,
      },
      answer,
    ),
    actions: listed ? [] : choices,
    ways: waysOf(answer),
    ...(listed ? { menu: { prompt: menuPrompt(answer), choices } } : {}),
    footer: footerOf(answer),
    ...(answer.command === 'ask' && !isRecordId(answer.query) ? { asked: answer.query } : {}),
    call: answer.call,
    quiet: refused || answer.command === 'context',
    ...(answer.command === 'context' ? { alone: true } : {}),
  };
}

/** What a menu opens: of what stands above it, or, below the commands, an answer to begin with. */
function menuPrompt({ command }: Answer): string {
  return command === 'help' ? prompts.begin : prompts.listed;
}

interface Setting {
  readonly casebook: Casebook;
  readonly cover: Cover;
  /** Stands where words of a paragraph are not quoted. */
  readonly gap: string;
}

/** From a card with quotes to their context; from one of several to those beside it. */
function waysOf(answer: Answer): Action[] {
  const context = contextCall(answer);
  const { walk } = answer;
  return [
    ...(context === undefined
      ? []
      : [{ label: ways.context, kind: 'aside' as const, call: context }]),
    ...(walk?.previous === undefined
      ? []
      : [{ label: ways.previous[walk.over], kind: 'page' as const, call: walk.previous }]),
    ...(walk?.next === undefined
      ? []
      : [{ label: ways.next[walk.over], kind: 'page' as const, call: walk.next }]),
  ];
}

function blocksOf(setting: Setting, answer: Answer): Block[] {
  const statement: Block = {
    type: 'text',
    ...(answer.factStatus === undefined ? {} : { label: standings[answer.factStatus] }),
    text: answer.statement,
  };
  const days = citationsOf(answer).map((citation) => citation.quote.source.published);
  const reported: Block = { type: 'reported', days: [...new Set(days)].sort() };
  return [
    ...(answer.asOf === undefined
      ? []
      : [{ type: 'note' as const, text: asTheSourcesStood(answer.asOf) }]),
    statement,
    ...(answer.replaces === undefined
      ? []
      : [{ type: 'note' as const, text: replaces(answer.replaces.title) }]),
    ...answer.sections.flatMap((section) => sectionBlocks(setting, section)),
    ...(days.length === 0 ? [] : [reported]),
  ];
}

function sectionBlocks(setting: Setting, section: Section): Block[] {
  const heading = section.heading ?? (section.role === 'nearest' ? nearestHeading : undefined);
  const entries = section.entries.flatMap((entry) => entryBlocks(setting, entry, section));
  if (section.checked !== undefined) return [...checkedBlocks(section.checked), ...entries];
  if (entries.length === 0) return [];
  return [
    // The headings of a list part it enough, and leave it room to stand on one card.
    ...(section.compact === true && heading !== undefined ? [] : [{ type: 'divider' as const }]),
    ...(heading === undefined ? [] : [{ type: 'heading' as const, text: heading }]),
    ...entries,
  ];
}

/** What the message says, and what of it stands beside the same kind of thing in the sources. */
function checkedBlocks(checked: CheckedStatement): Block[] {
  const { text, label, quoted, hidden, comparisons } = checked;
  // Words that stood behind a spoiler are not shown again.
  const open =
    hidden || checked.uncompared.length === 0 ? [] : [uncomparedText(checked.uncompared)];
  const sides = [...comparisons.map(comparisonText), ...open];
  const words = hidden ? notRepeated : `“${shortenLabel(text, longestEcho)}”`;
  const whose = quoted ? 'Quoted in the message. ' : '';
  return [
    { type: 'divider' },
    { type: 'heading', text: words },
    { type: 'text', label: `${whose}${claimLabels[label]}`, text: '' },
    ...sides.map((side): Block => ({ type: 'line', text: side, citations: [] })),
  ];
}

/** Characters of a message that are said again above what the sources say of them. */
const longestEcho = 240;

function entryBlocks(setting: Setting, entry: Entry, section: Section): Block[] {
  const blocks: Block[] = [];
  if (entry.source !== undefined) blocks.push({ type: 'source', source: entry.source });
  const label = labelOf(entry);
  if (section.compact === true) {
    blocks.push({ type: 'line', ...label, text: entry.lead ?? '', citations: entry.citations });
    return blocks;
  }
  if (entry.lead !== undefined || label.label !== undefined || label.when !== undefined) {
    blocks.push({ type: 'text', ...label, text: entry.lead ?? '' });
  }
  blocks.push(
    ...(entry.passage === undefined
      ? quoteBlocks(setting, entry.citations)
      : [passageBlock(setting, entry.passage)]),
  );
  if (entry.when?.dateNote !== undefined) blocks.push({ type: 'note', text: entry.when.dateNote });
  return blocks;
}

function labelOf(entry: Entry): { label?: string; when?: When } {
  if (entry.account !== undefined) return { label: accountOf(entry.account) };
  if (entry.when !== undefined) return { when: entry.when };
  if (entry.status !== undefined) return { label: standings[entry.status] };
  return {};
}

/** Quotes with the warning they need. */
function quoteBlocks({ casebook, cover }: Setting, citations: readonly Citation[]): Block[] {
  return citations.map((citation): Block => {
    const { quote } = citation;
    const speaker = quote.speaker === undefined ? undefined : casebook.person(quote.speaker)?.name;
    const notes = quote.contentNote === undefined ? [] : [quote.contentNote];
    return {
      type: 'quote',
      citation,
      reference: referenceOf(quote),
      ...(speaker === undefined ? {} : { speaker }),
      ...warningOf(casebook, notes, cover),
    };
  });
}
