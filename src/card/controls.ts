/** Fields of a panel as the select menus of a Discord message. */
import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APISelectMenuComponent,
} from 'discord-api-types/v10';
import { customId } from './button.js';
import type { Card, Control } from './card.js';
import { maxChoiceLabel, maxChoices, maxPlaceholder } from './limits.js';
import { shortenLabel } from './shorten.js';

/**
 * Component types and default-value types are Discord's (Component Reference). `page` is the one that
 * the field stands on: what is chosen there is shown there.
 */
export function controlRow(
  control: Control,
  page: number,
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const id = customId({ kind: 'act', act: control.act, call: control.call, page });
  return id === undefined ? [] : [{ type: 1, components: [select(control, id)] }];
}

/**
 * What fields with these labels are for, where the panel has several: Discord does not say it any more of
 * a menu of roles or channels, once something is chosen. Empty where there is nothing to say.
 */
export function orderInWords({ controls = [] }: Card, labels: readonly string[]): string {
  return controls.length < 2 || labels.length === 0 ? '' : `From the top: ${labels.join('; ')}.`;
}

function select(control: Control, id: string): APISelectMenuComponent {
  const common = {
    custom_id: id,
    placeholder: shortenLabel(control.label, maxPlaceholder),
    min_values: control.optional === true ? 0 : 1,
    max_values: control.most,
  };
  switch (control.of) {
    case 'roles':
      return {
        type: 6,
        ...common,
        default_values: control.chosen.map((role) => ({ id: role, type: 'role' as never })),
      };
    case 'channels':
      return {
        type: 8,
        ...common,
        channel_types: [0, 5],
        default_values: control.chosen.map((channel) => ({
          id: channel,
          type: 'channel' as never,
        })),
      };
    default:
      return {
        type: 3,
        ...common,
        options: control.of.slice(0, maxChoices).map(({ value, label }) => ({
          value,
          label: shortenLabel(`${control.label}: ${label}`, maxChoiceLabel),
          default: control.chosen.includes(value),
        })),
      };
  }
}
