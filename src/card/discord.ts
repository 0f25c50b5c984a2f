/** Card → the JSON of a Discord message (Components V2), one page of it at a time. */
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import { type Button, customId } from './button.js';
import type { Action, Card } from './card.js';
import { controlRow } from './controls.js';
import { buttonsInRow, maxButtonLabel, maxChoiceLabel, maxChoices } from './limits.js';
import { linksOf } from './links.js';
import { escapeMarkdown, subtext } from './markdown.js';
import { paginate, type Room } from './pages.js';
import { type Piece, piecesOf } from './pieces.js';
import { shortenLabel } from './shorten.js';

/** Flag of a Components V2 message; Discord never lets it be taken back from a message. */
export const componentsV2 = 1 << 15;

export interface DiscordMessage {
  readonly flags: number;
  readonly components: readonly (APITextDisplayComponent | APIContainerComponent)[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly users?: readonly string[] };
}

/** What stands on a message besides its card. */
export interface View {
  /** What this reader can do with the message; at the foot, after what the card itself offers. */
  readonly tools?: readonly Action[];
  /** The member that the message is meant for: the only one whom it may ping. */
  readonly addressee?: string;
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
  const pages = paginate(card.blocks.flatMap(piecesOf), frameOf(card, view));
  return pages.map((pieces, index) => message(card, view, pieces, index, pages.length));
}

/** One page, counted from 0; a page past the end is the last one. */
export function toMessage(card: Card, page = 0, view: View = {}): DiscordMessage {
  const pages = toMessages(card, view);
  const shown = pages[Math.min(page, pages.length - 1)] ?? pages[0];
  if (shown === undefined) throw new Error('A card has at least one page.');
  return shown;
}

/** Characters of the longest page count: "page 100 of 100 · ". */
const pageCount = 20;

/** What every page takes besides its pieces: container, title, footer, rows, and page buttons. */
function frameOf(card: Card, view: View): Room {
  const rowsTaken = rows(card, view, { page: 1, pages: 3 });
  const buttons = rowsTaken.reduce((sum, { components }) => sum + 1 + components.length, 0);
  const addressed = view.addressee === undefined ? 0 : 1;
  return {
    components: 3 + addressed + buttons,
    text: header(card).length + card.footer.length * 2 + pageCount + addressed * maxAddress,
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
      ...linkRows(pieces),
      ...rows(card, view, { page, pages }),
      ...(foot === '' ? [] : [{ type: 10 as const, content: foot }]),
    ],
  };
  const { addressee } = view;
  return addressee === undefined
    ? { flags: componentsV2, components: [container], allowed_mentions: { parse: [] } }
    : {
        flags: componentsV2,
        components: [{ type: 10, content: address(addressee) }, container],
        allowed_mentions: { parse: [], users: [addressee] },
      };
}

/** Characters of `address`: an id has at most 20 digits. */
const maxAddress = 30;

function address(user: string): string {
  return `For <@${user}>`;
}

function header(card: Card): string {
  const title = `## ${escapeMarkdown(card.title)}`;
  return card.kicker === '' ? title : `${subtext(escapeMarkdown(card.kicker))}\n${title}`;
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

function linkRows(pieces: readonly Piece[]): Row[] {
  const buttons = linksOf(pieces).map(({ label, url }): APIButtonComponent => {
    return { type: 2, style: 5, label: shortenLabel(label, maxButtonLabel), url };
  });
  return buttonRows(buttons);
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

interface Turn {
  readonly page: number;
  readonly pages: number;
}

function rows(card: Card, { tools = [] }: View, turn: Turn): Row[] {
  return [
    ...menuRow(card),
    ...(card.controls ?? []).flatMap(controlRow),
    ...buttonRows(card.actions.flatMap((action) => actionButton(action, 0))),
    ...buttonRows(pageButtons(card, turn)),
    ...buttonRows(tools.flatMap((tool) => actionButton(tool, turn.page))),
  ];
}

function buttonRows(buttons: readonly APIButtonComponent[]): Row[] {
  return Array.from({ length: Math.ceil(buttons.length / buttonsInRow) }, (_, index) => ({
    type: 1 as const,
    components: buttons.slice(index * buttonsInRow, (index + 1) * buttonsInRow),
  }));
}

/** A button whose id would not fit is left out; every record's id is short enough for one. */
function actionButton(action: Action, page: number): APIButtonComponent[] {
  const label = shortenLabel(action.label, maxButtonLabel);
  return action.kind === 'act'
    ? button(label, { kind: 'act', act: action.act, call: action.call, page }, action.danger)
    : button(label, { kind: action.kind, call: action.call, page: 0 });
}

function pageButtons({ call }: Card, { page, pages }: Turn): APIButtonComponent[] {
  const back = page > 0 ? button('Back', { kind: 'page', call, page: page - 1 }) : [];
  const on = page < pages - 1 ? button('Continue', { kind: 'page', call, page: page + 1 }) : [];
  return [...back, ...on];
}

/** Styles: 2 secondary, 4 danger. */
function button(label: string, does: Button, danger?: true): APIButtonComponent[] {
  const id = customId(does);
  return id === undefined ? [] : [{ type: 2, style: danger ? 4 : 2, label, custom_id: id }];
}

/** A menu's own id says only what it is for; each choice carries its button's id. */
function menuRow(card: Card): Row[] {
  if (card.menu === undefined) return [];
  const options = card.menu.choices.slice(0, maxChoices).flatMap((choice) => {
    const value = customId({ ...choice, page: 0 });
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
