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

const aFunction = z.custom((value) => typeof value === 'function', 'must be a function');

const shape = z
  .strictObject({
    name,
    description,
    options: z.record(name, optionSchema),
    examples: aFunction,
    run: aFunction.optional(),
    serve: aFunction.optional(),
    needs: z.enum(['pin', 'moderate', 'manage']).optional(),
  })
  .refine(({ run, serve }) => (run === undefined) !== (serve === undefined), {
    path: ['run'],
    message: 'a command either answers (run) or serves at the desk (serve)',
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
