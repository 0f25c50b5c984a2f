/** Card → the JSON of a Discord message (Components V2), one page of it at a time. */
import type {
  APIComponentInContainer,
  APIContainerComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import { inOneGo, type Steps } from '../steps.js';
import type { Block, Card } from './card.js';
import { orderInWords } from './controls.js';
import { escapeMarkdown, subtext } from './markdown.js';
import { paginate, piecesOfEach, type Room } from './pages.js';
import { linksOf, type Piece, piecesOf } from './pieces.js';
import { withRoomForReadAs } from './read-as.js';
import {
  buttonRows,
  cardRows,
  linkButtons,
  pageButtons,
  type Row,
  type Turn,
  toolButtons,
  wayButtons,
} from './rows.js';
import { type AllowedMentions, addressOf, maxAddress, mentionsOf, type View } from './view.js';

/** Flag of a Components V2 message; Discord never lets it be taken back from a message. */
export const componentsV2 = 1 << 15;

export interface DiscordMessage {
  readonly flags: number;
  readonly components: readonly (APITextDisplayComponent | APIContainerComponent)[];
  readonly allowed_mentions: AllowedMentions;
}

/** One calm accent a status. Contrast is by words, never by colour alone. */
const accents = {
  answered: 0x3b_82_6e,
  disputed: 0xb7_79_1f,
  silent: 0x6b_72_80,
  unclear: 0x4f_6d_b8,
  not_found: 0x6b_72_80,
  invalid: 0xa8_4a_4a,
  notice: 0x6b_72_80,
} as const satisfies Record<Card['status'], number>;

/** The pages of a card, at least one. */
export function toMessages(card: Card, view: View = {}): DiscordMessage[] {
  const pages = inOneGo(pagesOf(card, view));
  return pages.map((page, index) => message(card, view, page, index, pages.length));
}

/** One page, counted from 0; a page past the end is the last one. */
export function toMessage(card: Card, page = 0, view: View = {}): DiscordMessage {
  return inOneGo(messageInSteps(card, page, view));
}

/** The same; of a long list only that page is drawn, and laying it out lets others go on in between. */
export function* messageInSteps(card: Card, page: number, view: View): Steps<DiscordMessage> {
  const pages = yield* pagesOf(card, view);
  const shown = Math.min(page, pages.length - 1);
  return message(card, view, pages[shown] ?? [], shown, pages.length);
}

function pagesOf(card: Card, view: View): Steps<Piece[][]> {
  const blocks = [...card.blocks, ...orderBlocks(card)];
  return paginate(piecesOfEach(blocks, piecesOf), frameOf(card, view));
}

/** Characters of the longest page count: "page 100 of 100 · ". */
const pageCount = 20;

/** What the fields of a panel are for, right above them. */
function orderBlocks(card: Card): Block[] {
  const text = orderInWords(
    card,
    (card.controls ?? []).map(({ label }) => label),
  );
  return text === '' ? [] : [{ type: 'note', text }];
}

/** What every page takes besides its pieces: container, title, footer, rows, and page buttons. */
function frameOf(card: Card, view: View): Room {
  // A page in the middle has the most buttons: one back and one on.
  const rowsTaken = rows(card, view, { page: 1, pages: 3 });
  const buttons = rowsTaken.reduce((sum, { components }) => sum + 1 + components.length, 0);
  const addressed = view.addressee === undefined ? 0 : 1;
  return {
    components: 3 + addressed + buttons,
    text:
      header(withRoomForReadAs(card)).length +
      card.footer.length * 2 +
      pageCount +
      addressed * maxAddress,
  };
}

function message(
  card: Card,
  view: View,
  pieces: readonly Piece[],
  page: number,
  pages: number,
): DiscordMessage {
  const foot = footer(card, page, pages);
  const container: APIContainerComponent = {
    type: 17,
    accent_color: accents[card.status],
    components: [
      { type: 10, content: header(card) },
      ...laidOut(pieces),
      ...buttonRows(linkButtons(linksOf(pieces))),
      ...rows(card, view, { page, pages }),
      ...(foot === '' ? [] : [{ type: 10 as const, content: foot }]),
    ],
  };
  const addressed = addressOf(view);
  return {
    flags: componentsV2,
    components: [
      ...(addressed === undefined ? [] : [{ type: 10 as const, content: addressed }]),
      container,
    ],
    allowed_mentions: mentionsOf(view),
  };
}

function header({ kicker, title, readAs = '' }: Card): string {
  return [
    ...(kicker === '' ? [] : [subtext(escapeMarkdown(kicker))]),
    `## ${escapeMarkdown(title)}`,
    ...(readAs === '' ? [] : [subtext(escapeMarkdown(readAs))]),
  ].join('\n');
}

function footer(card: Card, page: number, pages: number): string {
  const part = pages > 1 ? `page ${page + 1} of ${pages}` : '';
  const said = [part, card.footer].filter((words) => words !== '').join(' · ');
  return said === '' ? '' : subtext(escapeMarkdown(said));
}

/** Neighbouring texts share one text display, as `measure` counts them. */
function laidOut(pieces: readonly Piece[]): APIComponentInContainer[] {
  const components: APIComponentInContainer[] = [];
  let texts: string[] = [];
  const flush = () => {
    if (texts.length > 0) components.push({ type: 10, content: texts.join('\n') });
    texts = [];
  };
  for (const piece of pieces) {
    if (piece.type === 'text') {
      texts.push(piece.markdown);
      continue;
    }
    flush();
    components.push(
      piece.type === 'divider'
        ? { type: 14, divider: true, spacing: 1 }
        : { type: 10, content: piece.markdown },
    );
  }
  flush();
  return components;
}

function rows(card: Card, view: View, turn: Turn): Row[] {
  return [
    ...cardRows(card),
    ...buttonRows(pageButtons(card, turn)),
    ...buttonRows([...wayButtons(card), ...toolButtons(view, turn)]),
  ];
}
