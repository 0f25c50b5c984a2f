/** Whether what Discord has registered is what this program declares. */
import * as z from 'zod';
import type { Declaration } from './declaration.js';

const absent = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? null);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const numbers = absent(z.array(z.number()).transform((values) => values.sort((a, b) => a - b)));

/**
 * What a member would notice of a command. Ids, versions and localisations are left out, and what
 * Discord fills in with a default is filled in here too, so that both sides read the same.
 */
const commandSchema = z.object({
  name: z.string(),
  type: z.number().default(1),
  // Message commands have none, and Discord gives back an empty one.
  description: z.string().default(''),
  default_member_permissions: absent(z.string()),
  nsfw: flag,
  integration_types: numbers,
  contexts: numbers,
  // In their order: that is how Discord asks for them.
  options: z
    .array(
      z.object({
        type: z.number(),
        name: z.string(),
        description: z.string(),
        required: flag,
        autocomplete: flag,
        min_value: absent(z.number()),
        max_value: absent(z.number()),
        min_length: absent(z.number()),
        max_length: absent(z.number()),
        choices: z.array(z.unknown()).default([]),
        options: z.array(z.unknown()).default([]),
      }),
    )
    .default([]),
});

const commandsSchema = z.array(commandSchema);
type Commands = z.infer<typeof commandsSchema>;

/**
 * Compares whatever the order of commands. Where commands can be used is compared for global ones
 * only: commands of one server have no say in it. What Discord gives in a shape not known here counts
 * as different, so that it is overwritten.
 */
export function sameCommands(
  registered: unknown,
  declared: readonly Declaration[],
  scope: 'global' | 'guild',
): boolean {
  const found = commandsSchema.safeParse(registered);
  if (!found.success) return false;
  return canonical(found.data, scope) === canonical(commandsSchema.parse(declared), scope);
}

function canonical(commands: Commands, scope: 'global' | 'guild'): string {
  const comparable = commands
    .map((command) =>
      scope === 'guild' ? { ...command, integration_types: null, contexts: null } : command,
    )
    .sort((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1));
  return JSON.stringify(comparable);
}
