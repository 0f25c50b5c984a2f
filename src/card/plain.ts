/**
 * Card → the JSON of plain Discord messages, for screen readers and for who prefers text: content
 * instead of Components V2, one page of it at a time.
 */
import type { APISelectMenuComponent } from 'discord-api-types/v10';
import type { Source } from '../knowledge/casebook.js';
import { nameOf } from '../knowledge/source-names.js';
import { inOneGo, type Steps } from '../steps.js';
import { longDate } from '../text/date-words.js';
import type { Card, Link } from './card.js';
import { orderInWords } from './controls.js';
import { buttonsInRow, maxContent, maxRows } from './limits.js';
import { joinLinks } from './links.js';
import { escapeMarkdown } from './markdown.js';
import { layOut, piecesOfEach } from './pages.js';
import { type PlainPiece, plainPiecesOf } from './plain-pieces.js';
import { withRoomForReadAs } from './read-as.js';
import {
  buttonRows,
  cardRows,
  linkButtons,
  menuId,
  pageButtons,
  type Row,
  type Turn,
  toolButtons,
  wayButtons,
} from './rows.js';
import { type AllowedMentions, addressOf, mentionsOf, type View } from './view.js';
import { plainStatusOf } from './wording.js';

export interface PlainMessage {
  readonly content: string;
  readonly components: readonly Row[];
  readonly allowed_mentions: AllowedMentions;
}

/** The pages of a card, at least one. */
export function toPlainMessages(card: Card, view: View = {}): PlainMessage[] {
  const laidOut = inOneGo(pagesOf(card, view));
  return Array.from({ length: laidOut.pages }, (_, page) => message(card, view, laidOut, page));
}

/** One page, counted from 0; a page past the end is the last one. */
export function toPlainMessage(card: Card, page = 0, view: View = {}): PlainMessage {
  return inOneGo(plainMessageInSteps(card, page, view));
}

/** The same; of a long list only that page is drawn, and laying it out lets others go on in between. */
export function* plainMessageInSteps(card: Card, page: number, view: View): Steps<PlainMessage> {
  const laidOut = yield* pagesOf(card, view);
  return message(card, view, laidOut, Math.min(page, laidOut.pages - 1));
}

interface LaidOut {
  readonly texts: readonly (readonly PlainPiece[])[];
  readonly panels: readonly (readonly Row[])[];
  /** How many there are. */
  readonly pages: number;
}

function* pagesOf(card: Card, view: View): Steps<LaidOut> {
  const panels = panelsOf(card, view);
  const room = maxRows - footRows(card, view, widest).length - (panels[0]?.length ?? 0);
  const roomy = withRoomForReadAs(card);
  // The same for every piece of thousands that is tried on a page.
  const order = orderPieces(card, cardRows(card));
  const texts = yield* layOut(piecesOfEach(card.blocks, plainPiecesOf), {
    fits: (pieces) =>
      contentOf(roomy, view, [...pieces, ...order], widest).length <= maxContent &&
      linksOf(pieces).length <= room * buttonsInRow,
    leads: ({ leads }) => leads === true,
    divides: () => false,
  });
  return { texts, panels, pages: Math.max(texts.length, panels.length) };
}

function message(
  card: Card,
  view: View,
  { texts, panels, pages }: LaidOut,
  page: number,
): PlainMessage {
  const pieces = texts[page] ?? [];
  const panel = panels[Math.min(page, panels.length - 1)] ?? [];
  return {
    content: contentOf(card, view, [...pieces, ...orderPieces(card, panel)], { page, pages }),
    components: [
      ...buttonRows(linkButtons(linksOf(pieces))),
      ...panel,
      ...footRows(card, view, { page, pages }),
    ],
    allowed_mentions: mentionsOf(view),
  };
}

/** A page with everything that can stand on one, for measuring: a way back, on, and long numbers. */
const widest: Turn = { page: 98, pages: 100 };

/** The status comes first, in words; then the title, what is said, and where one is. */
function contentOf(card: Card, view: View, pieces: readonly PlainPiece[], turn: Turn): string {
  const address = addressOf(view);
  const status = plainStatusOf(card);
  const head = [
    ...(address === undefined ? [] : [address]),
    ...(status === '' ? [] : [`${escapeMarkdown(status)}.`]),
    escapeMarkdown(card.title),
    ...(card.readAs === undefined ? [] : [`${escapeMarkdown(card.readAs)}.`]),
  ].join('\n');
  const parts = [head, ...together(pieces), ...addresses(pieces), foot(card, turn)];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The lines of a list stand together. */
function together(pieces: readonly PlainPiece[]): string[] {
  const texts: string[] = [];
  for (const [index, { text, listed }] of pieces.entries()) {
    const goesOn = listed === true && pieces[index - 1]?.listed === true;
    texts.push(goesOn ? `${texts.pop() ?? ''}\n${text}` : text);
  }
  return texts;
}

/**
 * Where the articles of a page are, once each and without what leads to the quote: that is a button,
 * since nobody wants to hear an address with a whole sentence in it. Angle brackets keep Discord from
 * unfolding the page below.
 */
function addresses(pieces: readonly PlainPiece[]): string[] {
  const cited = pieces.flatMap(({ cites }) => (cites === undefined ? [] : [cites]));
  const sources = new Map<string, Source>(cited.map((source) => [source.id, source]));
  return [...sources.values()].map(
    (source) => `The article in ${escapeMarkdown(nameOf(source, longDate))}:\n<${source.url}>`,
  );
}

function foot({ footer }: Card, { page, pages }: Turn): string {
  const part = pages > 1 ? `Page ${page + 1} of ${pages}.` : '';
  const record = footer === '' ? '' : `${footer.replaceAll(' · ', ', ')}.`;
  return escapeMarkdown([part, record].filter((words) => words !== '').join(' '));
}

function linksOf(pieces: readonly PlainPiece[]): Link[] {
  return joinLinks(pieces.flatMap(({ link }) => (link === undefined ? [] : [link])));
}

/** Ways to other pages and tools share their rows: there are only five. */
function footRows(card: Card, view: View, turn: Turn): Row[] {
  return buttonRows([...pageButtons(card, turn), ...wayButtons(card), ...toolButtons(view, turn)]);
}

/**
 * What the card offers, in rows for each page: a single row stands on every page, a panel of many
 * goes on to further pages. One row is left for the links of a page.
 */
function panelsOf(card: Card, view: View): Row[][] {
  const { length } = cardRows(card);
  const most = maxRows - 1 - footRows(card, view, widest).length;
  return Array.from({ length: Math.ceil(length / most) }, (_, page) =>
    cardRows(card, page).slice(page * most, (page + 1) * most),
  );
}

/** What the fields of a panel that stand on this page are for. */
function orderPieces(card: Card, panel: readonly Row[]): PlainPiece[] {
  const fields = panel.flatMap(({ components }) => components.filter(isField));
  const text = orderInWords(
    card,
    fields.map(({ placeholder = '' }) => placeholder),
  );
  return text === '' ? [] : [{ text: escapeMarkdown(text) }];
}

function isField(one: Row['components'][number]): one is APISelectMenuComponent {
  return one.type !== 2 && one.custom_id !== menuId;
}
