/** Card → the JSON of a Discord message (Components V2), one page of it at a time. */
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
} from 'discord-api-types/v10';
import type { Status } from '../answer/answer.js';
import { type ButtonKind, customId } from './button.js';
import type { Action, Card } from './card.js';
import { buttonsInRow, maxButtonLabel, maxChoiceLabel, maxChoices } from './limits.js';
import { linksOf } from './links.js';
import { escapeMarkdown, subtext } from './markdown.js';
import { paginate } from './pages.js';
import { type Piece, piecesOf } from './pieces.js';
import { shortenLabel } from './shorten.js';

/** Flag of a Components V2 message; Discord never lets it be taken back from a message. */
export const componentsV2 = 1 << 15;

export interface DiscordMessage {
  readonly flags: number;
  readonly components: readonly APIContainerComponent[];
  readonly allowed_mentions: { readonly parse: readonly [] };
}

/** One calm accent a status. Contrast is by words, never by colour alone. */
const accents = {
  answered: 0x3b_82_6e,
  disputed: 0xb7_79_1f,
  silent: 0x6b_72_80,
  unclear: 0x4f_6d_b8,
  not_found: 0x6b_72_80,
  invalid: 0xa8_4a_4a,
} as const satisfies Record<Status, number>;

/** What the frame of a page takes: container, title, footer, page buttons and a row of actions. */
const frameComponents = 12;
const frameText = 420;

/** The pages of a card, at least one. */
export function toMessages(card: Card): DiscordMessage[] {
  const frame = { components: frameComponents, text: frameText };
  const pages = paginate(card.blocks.flatMap(piecesOf), frame);
  return pages.map((pieces, index) => message(card, pieces, index, pages.length));
}

/** One page, counted from 0; a page past the end is the last one. */
export function toMessage(card: Card, page = 0): DiscordMessage {
  const pages = toMessages(card);
  const shown = pages[Math.min(page, pages.length - 1)] ?? pages[0];
  if (shown === undefined) throw new Error('A card has at least one page.');
  return shown;
}

function message(
  card: Card,
  pieces: readonly Piece[],
  page: number,
  pages: number,
): DiscordMessage {
  const container: APIContainerComponent = {
    type: 17,
    accent_color: accents[card.status],
    components: [
      { type: 10, content: header(card) },
      ...laidOut(pieces),
      ...linkRows(pieces),
      ...rows(card, page, pages),
      { type: 10, content: footer(card, page, pages) },
    ],
  };
  return { flags: componentsV2, components: [container], allowed_mentions: { parse: [] } };
}

function header(card: Card): string {
  const title = `## ${escapeMarkdown(card.title)}`;
  return card.kicker === '' ? title : `${subtext(escapeMarkdown(card.kicker))}\n${title}`;
}

function footer(card: Card, page: number, pages: number): string {
  const part = pages > 1 ? `page ${page + 1} of ${pages} · ` : '';
  return subtext(escapeMarkdown(part + card.footer));
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

function linkRows(pieces: readonly Piece[]): Row[] {
  const buttons = linksOf(pieces).map(({ label, url }): APIButtonComponent => {
    return { type: 2, style: 5, label: shortenLabel(label, maxButtonLabel), url };
  });
  return Array.from({ length: Math.ceil(buttons.length / buttonsInRow) }, (_, index) =>
    row(buttons.slice(index * buttonsInRow, (index + 1) * buttonsInRow)),
  );
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

function rows(card: Card, page: number, pages: number): Row[] {
  const buttons = card.actions.flatMap((action) => actionButton(action));
  const turns = pages > 1 ? pageButtons(card, page, pages) : [];
  return [
    ...menuRow(card),
    ...(buttons.length > 0 ? [row(buttons)] : []),
    ...(turns.length > 0 ? [row(turns)] : []),
  ];
}

function row(components: APIButtonComponent[]): Row {
  return { type: 1, components };
}

/** A button whose id would not fit is left out; every record's id is short enough for one. */
function actionButton(action: Action): APIButtonComponent[] {
  return button(shortenLabel(action.label, maxButtonLabel), action.kind, action.call, 0);
}

function pageButtons(card: Card, page: number, pages: number): APIButtonComponent[] {
  const back = page > 0 ? button('Back', 'page', card.call, page - 1) : [];
  const on = page < pages - 1 ? button('Continue', 'page', card.call, page + 1) : [];
  return [...back, ...on];
}

function button(
  label: string,
  kind: ButtonKind,
  call: Action['call'],
  page: number,
): APIButtonComponent[] {
  const id = customId({ kind, call, page });
  return id === undefined ? [] : [{ type: 2, style: 2, label, custom_id: id }];
}

/** A menu's own id says only what it is for; each choice carries its button's id. */
function menuRow(card: Card): Row[] {
  if (card.menu === undefined) return [];
  const options = card.menu.choices.slice(0, maxChoices).flatMap((choice) => {
    const value = customId({ kind: choice.kind, call: choice.call, page: 0 });
    return value === undefined
      ? []
      : [{ label: shortenLabel(choice.label, maxChoiceLabel), value }];
  });
  if (options.length === 0) return [];
  return [
    {
      type: 1,
      components: [{ type: 3, custom_id: menuId, placeholder: card.menu.prompt, options }],
    },
  ];
}

/** The custom id of a menu: the chosen value is itself the id of a button. */
export const menuId = 'menu';
