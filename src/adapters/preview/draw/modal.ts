/** A form as the preview reads it: the modal that Discord would get, and nothing besides. */
import * as z from 'zod';
import type { FormInfo } from '../protocol.js';

/** Types are Discord's (developer documentation, "Component Reference"): 4 text input, 3 menu. */
const input = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal(4),
      custom_id: z.string(),
      /** 1 one line, 2 several. */
      style: z.union([z.literal(1), z.literal(2)]),
      required: z.boolean().default(true),
      max_length: z.int().positive(),
    })
    .transform(({ custom_id, style, required, max_length }) => ({
      kind: style === 1 ? ('line' as const) : ('lines' as const),
      name: custom_id,
      required,
      longest: max_length,
    })),
  z
    .object({
      type: z.literal(3),
      custom_id: z.string(),
      required: z.boolean().default(true),
      options: z.array(z.object({ label: z.string(), value: z.string() })),
    })
    .transform(({ custom_id, required, options }) => ({
      kind: 'choice' as const,
      name: custom_id,
      required,
      choices: options.map(({ label, value }) => ({ name: label, value })),
    })),
]);

const modal = z
  .object({
    title: z.string(),
    custom_id: z.string(),
    components: z.array(
      z
        .object({
          type: z.literal(18),
          label: z.string(),
          description: z.string().optional(),
          component: input,
        })
        .transform(({ label, description = '', component }) => ({
          label,
          description,
          ...component,
        })),
    ),
  })
  .transform(({ title, custom_id, components }) => ({
    title,
    customId: custom_id,
    fields: components,
  }));

/** Reads a modal. Throws a ZodError where it is none: a bug of the form, not of a user. */
export function readModal(json: unknown): FormInfo {
  return modal.parse(json);
}
