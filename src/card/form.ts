/** A form that somebody fills in: Discord's modal, the preview's dialog. */
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Call } from '../answer/answer.js';
import { customId } from './button.js';

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

export interface Field {
  readonly name: string;
  /** At most 45 characters. */
  readonly label: string;
  /** At most 100 characters. */
  readonly description?: string;
  readonly lines: 'one' | 'many';
  readonly required: boolean;
  /** At most 4000 characters. */
  readonly longest: number;
}

/** Discord's JSON of a modal; undefined where its id would be too long. */
export function toModal(form: Form): APIModalInteractionResponseCallbackData | undefined {
  const id = customId({ kind: 'act', act: form.act, call: form.call, page: form.page });
  if (id === undefined) return undefined;
  return {
    title: form.title,
    custom_id: id,
    components: form.fields.map(({ name, label, description, lines, required, longest }) => ({
      type: 18,
      label,
      ...(description === undefined ? {} : { description }),
      component: {
        type: 4,
        custom_id: name,
        style: lines === 'one' ? 1 : 2,
        required,
        max_length: longest,
      },
    })),
  };
}
