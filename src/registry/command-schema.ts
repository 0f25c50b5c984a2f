/** What a command file must export, within Discord's limits for slash commands. */
import * as z from 'zod';
import type { Command } from './command.js';

/** Discord: 1 to 32 characters, lower case. */
const name = z
  .string()
  .regex(/^[-_\p{Ll}\p{N}]{1,32}$/u, 'must be 1 to 32 lower-case letters, digits, - or _');
const description = z.string().min(1).max(100, 'must be at most 100 characters (Discord)');

const optionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    description,
    required: z.boolean().optional(),
    suggest: z.custom((value) => value === undefined || typeof value === 'function').optional(),
  }),
  z.strictObject({
    type: z.literal('integer'),
    description,
    required: z.boolean().optional(),
    min: z.int(),
    max: z.int(),
  }),
]);

export const commandSchema = z.custom<Command>().superRefine((value, context) => {
  const result = shape.safeParse(value);
  if (result.success) return;
  for (const issue of result.error.issues) {
    context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  }
});

const shape = z
  .strictObject({
    name,
    description,
    options: z.record(name, optionSchema),
    examples: z.custom((value) => typeof value === 'function', 'must be a function'),
    run: z.custom((value) => typeof value === 'function', 'must be a function'),
  })
  .refine(requiredFirst, {
    path: ['options'],
    message: 'required options come before optional ones',
  });

/** Discord refuses to register a command whose required options follow optional ones. */
function requiredFirst(command: { options: Record<string, { required?: boolean | undefined }> }) {
  const required = Object.values(command.options).map((option) => option.required === true);
  return (
    required.lastIndexOf(true) < 0 || !required.slice(0, required.lastIndexOf(true)).includes(false)
  );
}
