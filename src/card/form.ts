/** A form that somebody fills in: Discord's modal, the preview's dialog. */
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Call } from '../answer/answer.js';
import { customId } from './button.js';
import type { Choice } from './card.js';
import { maxChoiceLabel, maxChoices } from './limits.js';
import { shortenLabel } from './shorten.js';

export interface Form {
  /** At most 45 characters (Discord). */
  readonly title: string;
  /** The act that gets what was filled in, and the call it is about. */
  readonly act: string;
  readonly call: Call;
  readonly page: number;
  /** One to five. */
  readonly fields: readonly Field[];
}

export type Field = {
  readonly name: string;
  /** At most 45 characters. */
  readonly label: string;
  /** At most 100 characters. */
  readonly description?: string;
  readonly required: boolean;
} & (
  | {
      readonly lines: 'one' | 'many';
      /** At most 4000 characters. */
      readonly longest: number;
    }
  /** One to 25, of which one is chosen. */
  | { readonly choices: readonly Choice[] }
);

/** Discord's JSON of a modal; undefined where its id would be too long. */
export function toModal(form: Form): APIModalInteractionResponseCallbackData | undefined {
  const id = customId({ kind: 'act', act: form.act, call: form.call, page: form.page });
  if (id === undefined) return undefined;
  return {
    title: form.title,
    custom_id: id,
    components: form.fields.map((field) => ({
      type: 18,
      label: field.label,
      ...(field.description === undefined ? {} : { description: field.description }),
      component: inputOf(field),
    })),
  };
}

/** Component types are Discord's: 4 is a text input, 3 a menu of words. */
function inputOf(field: Field) {
  if ('choices' in field) {
    return {
      type: 3 as const,
      custom_id: field.name,
      required: field.required,
      min_values: field.required ? 1 : 0,
      max_values: 1,
      options: field.choices
        .slice(0, maxChoices)
        .map(({ value, label }) => ({ value, label: shortenLabel(label, maxChoiceLabel) })),
    };
  }
  return {
    type: 4 as const,
    custom_id: field.name,
    style: field.lines === 'one' ? 1 : 2,
    required: field.required,
    max_length: field.longest,
  };
}
