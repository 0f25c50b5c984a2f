/** The rows of buttons and menus that stand below a card, the same in every form of a message. */
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
} from 'discord-api-types/v10';
import { type Button, customId } from './button.js';
import type { Action, Card, Link } from './card.js';
import { controlRow } from './controls.js';
import { buttonsInRow, maxButtonLabel, maxChoiceLabel, maxChoices } from './limits.js';
import { shortenLabel } from './shorten.js';
import type { View } from './view.js';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Which page of how many; counted from 0. */
export interface Turn {
  readonly page: number;
  readonly pages: number;
}

/** What the card itself offers: its menu, the fields of a panel, its buttons; for that page. */
export function cardRows(card: Card, page = 0): Row[] {
  return [
    ...menuRow(card),
    ...(card.controls ?? []).flatMap((control) => controlRow(control, page)),
    ...buttonRows(card.actions.flatMap((action) => actionButton(action, 0))),
  ];
}

export function pageButtons({ call }: Card, { page, pages }: Turn): APIButtonComponent[] {
  const back = page > 0 ? button('Back', { kind: 'page', call, page: page - 1 }) : [];
  const on = page < pages - 1 ? button('Continue', { kind: 'page', call, page: page + 1 }) : [];
  return [...back, ...on];
}

/** Where the card leads on to. */
export function wayButtons({ ways = [] }: Card): APIButtonComponent[] {
  return ways.flatMap((way) => actionButton(way, 0));
}

/** What this reader can do with the message. */
export function toolButtons({ tools = [], asker }: View, { page }: Turn): APIButtonComponent[] {
  return tools.flatMap((tool) => actionButton(tool, page, asker));
}

export function linkButtons(links: readonly Link[]): APIButtonComponent[] {
  return links.map((link) => {
    const label = shortenLabel(link.label, maxButtonLabel);
    return { type: 2, style: 5, label, url: link.url };
  });
}

export function buttonRows(buttons: readonly APIButtonComponent[]): Row[] {
  return Array.from({ length: Math.ceil(buttons.length / buttonsInRow) }, (_, index) => ({
    type: 1 as const,
    components: buttons.slice(index * buttonsInRow, (index + 1) * buttonsInRow),
  }));
}

/** The custom id of a menu: the chosen value is itself the id of a button. */
export const menuId = 'menu';

/**
 * A button whose id would not fit is left out, unless it does without the call; every record's id is
 * short enough for one.
 */
function actionButton(action: Action, page: number, asker?: string): APIButtonComponent[] {
  const label = shortenLabel(action.label, maxButtonLabel);
  if (action.kind !== 'act') {
    return button(label, { kind: action.kind, call: action.call, page: 0 });
  }
  const { act, call, danger } = action;
  const bare = { kind: 'act' as const, act, page };
  const does = call === undefined ? bare : { ...bare, call };
  const ways: Button[] = [
    ...(asker === undefined ? [] : [{ ...does, asker }]),
    does,
    ...(action.bare === true ? [{ ...bare, ...(asker === undefined ? {} : { asker }) }] : []),
  ];
  const way = ways.find((candidate) => customId(candidate) !== undefined);
  return way === undefined ? [] : button(label, way, danger);
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
