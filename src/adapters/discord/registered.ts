/** Whether what Discord has registered is what this program declares. */
import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord.js';
import type { Declaration } from './declaration.js';

type Described = APIApplicationCommand | Declaration;

/**
 * Compares what a member would notice, whatever the order of commands; ids, versions and defaults
 * that Discord fills in make no difference. Where commands can be used is compared for global ones
 * only: commands of one server have no say in it.
 */
export function sameCommands(
  registered: readonly APIApplicationCommand[],
  declared: readonly Declaration[],
  scope: 'global' | 'guild',
): boolean {
  const canonical = (commands: readonly Described[]) =>
    JSON.stringify(commands.map((command) => canonicalCommand(command, scope)).sort(byName));
  return canonical(registered) === canonical(declared);
}

function canonicalCommand(command: Described, scope: 'global' | 'guild') {
  return {
    name: command.name,
    type: command.type ?? 1,
    description: command.description,
    permissions: command.default_member_permissions ?? null,
    nsfw: command.nsfw ?? false,
    // In their order: that is how Discord asks for them.
    options: (command.options ?? []).map(canonicalOption),
    installs: scope === 'guild' ? null : sorted(command.integration_types),
    contexts: scope === 'guild' ? null : sorted(command.contexts),
  };
}

function canonicalOption(option: APIApplicationCommandOption) {
  return {
    type: option.type,
    name: option.name,
    description: option.description,
    required: option.required ?? false,
    autocomplete: ('autocomplete' in option && option.autocomplete) || false,
    minimum: ('min_value' in option ? option.min_value : null) ?? null,
    maximum: ('max_value' in option ? option.max_value : null) ?? null,
    shortest: ('min_length' in option ? option.min_length : null) ?? null,
    longest: ('max_length' in option ? option.max_length : null) ?? null,
    choices: ('choices' in option && option.choices?.length) || 0,
    options: ('options' in option && option.options?.length) || 0,
  };
}

function sorted(values: readonly number[] | null | undefined): readonly number[] | null {
  return values ? [...values].sort((a, b) => a - b) : null;
}

function byName(a: { name: string; type: number }, b: { name: string; type: number }): number {
  return a.type - b.type || (a.name < b.name ? -1 : Number(a.name > b.name));
}
