/** Help made of the declarations themselves. */
import type { Answer, Section } from '../answer/answer.js';
import type { Engine } from '../answer/engine.js';
import { notFound } from '../answer/refusal.js';
import { suggestionsOf } from '../answer/suggestions.js';
import type { Command, CommandContext } from './command.js';
import type { Occasion } from './occasion.js';

/** Every command in a line, or one with its options and examples. */
export function help(context: CommandContext, name?: string): Answer {
  const { engine, commands } = context;
  if (name === undefined) return overview(context);
  const wanted = name.replace(/^\//, '').toLowerCase();
  const command = commands.find((candidate) => candidate.name === wanted);
  if (command !== undefined) return explain(engine, command);
  return notFound(engine, {
    command: 'help',
    query: name,
    title: 'No such command',
    statement: `There is no command "${name}". There are: ${commands.map((known) => `/${known.name}`).join(', ')}.`,
  });
}

/** To somebody who calls the bot and asks nothing. */
export function greeting(engine: Engine, { kind }: Occasion['place']): Answer {
  const how = kind === 'direct' ? 'Write your question' : 'Write your question after the mention';
  return {
    ...frame(engine, {}),
    title: `Ask about ${engine.casebook.info.name}`,
    statement: `${how}, or type / to see the commands. Every answer quotes the sources; where they say nothing, it says so.`,
    sections: [],
    suggestions: suggestionsOf(engine.casebook, engine.casebook.info.startHere),
  };
}

function overview({ engine, commands, messageCommands }: CommandContext): Answer {
  return {
    ...frame(engine, {}),
    title: `Ask about ${engine.casebook.info.name}`,
    statement:
      'Every answer quotes the sources, with the paragraph each quote stands in; where they say nothing, it says so.',
    sections: [
      told(
        'Commands',
        commands.map((command) => `${usage(command)}: ${command.description}.`),
      ),
      ...(messageCommands.length > 0
        ? [told('On a message, in its menu under Apps', messageCommands)]
        : []),
    ],
    suggestions: suggestionsOf(engine.casebook, engine.casebook.info.startHere),
  };
}

function explain(engine: Engine, command: Command): Answer {
  const options = Object.entries(command.options).map(
    ([name, option]) =>
      `${name}: ${option.description}${option.required === true ? ' (needed)' : ''}.`,
  );
  const examples = command.examples(engine).map((text) => `/${command.name} ${text}`.trim());
  return {
    ...frame(engine, { command: command.name }),
    title: usage(command),
    statement: `${command.description}.`,
    sections: [
      ...(options.length > 0 ? [told('Options', options)] : []),
      ...(examples.length > 0 ? [told('For example', examples)] : []),
    ],
    suggestions: [],
  };
}

/** `/source id [paragraph]`: what may be left out stands in brackets. */
function usage(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]) =>
    option.required === true ? name : `[${name}]`,
  );
  return [`/${command.name}`, ...options].join(' ');
}

function frame(engine: Engine, args: Readonly<Record<string, string>>) {
  return {
    command: 'help',
    query: args.command ?? '',
    status: 'answered' as const,
    id: null,
    why: [],
    call: { command: 'help', args },
    knowledge: engine.casebook.version,
  };
}

function told(heading: string, lines: readonly string[]): Section {
  const entries = lines.map((lead) => ({ lead, citations: [] }));
  return { role: 'evidence', heading, compact: true, entries };
}
