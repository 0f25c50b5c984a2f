/** Discord's rules for commands and choices that its OpenAPI does not hold. */
import { isObject, listIn, numberIn, textIn } from './json.js';

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Every rule that a bulk overwrite breaks, one sentence each. */
export function commandProblems(body: unknown): string[] {
  if (!Array.isArray(body)) return ['the body is no list'];
  const names = body.map((command) => `${textIn(command, 'name')}/${command.type ?? 1}`);
  return [
    ...problem(body.length > 130, `${body.length} commands, of 130`),
    ...problem(new Set(names).size < names.length, 'two commands have one name'),
    ...body.flatMap(problemsOfCommand),
  ];
}

/** In the menu of a message or a member: any words, and nothing to describe or to fill in. */
function problemsOfMenuCommand(command: unknown): string[] {
  const name = textIn(command, 'name') ?? '';
  return [
    ...problem(name.length < 1 || name.length > 32, `name "${name}"`),
    ...problem((textIn(command, 'description') ?? '') !== '', `"${name}" has a description`),
    ...problem(listIn(command, 'options').length > 0, `"${name}" has options`),
  ];
}

function problemsOfCommand(command: unknown): string[] {
  const kind = numberIn(command, 'type') ?? 1;
  if (kind !== 1) return problemsOfMenuCommand(command);
  const options = listIn(command, 'options');
  const required = options.map((option) => isObject(option) && option.required === true);
  const names = options.map((option) => textIn(option, 'name') ?? '');
  const size = [command, ...options]
    .map((part) => (textIn(part, 'name') ?? '').length + (textIn(part, 'description') ?? '').length)
    .reduce((total, value) => total + value, 0);
  const where = `/${textIn(command, 'name')}`;
  return [
    ...[textIn(command, 'name') ?? '', ...names].flatMap((name) =>
      problem(!namePattern.test(name) || name !== name.toLowerCase(), `${where}: name "${name}"`),
    ),
    ...problem((textIn(command, 'description') ?? '') === '', `${where} has no description`),
    ...problem(new Set(names).size < names.length, `${where}: two options have one name`),
    ...problem(
      required.lastIndexOf(true) > required.indexOf(false) && required.includes(false),
      `${where}: a required option stands after an optional one`,
    ),
    ...problem(size > 8000, `${where} has ${size} characters, of 8000`),
  ];
}

/** Every rule that the answer to an autocomplete breaks. */
export function choiceProblems(data: unknown): string[] {
  const choices = listIn(data, 'choices');
  return [
    ...problem(!isObject(data) || !Array.isArray(data.choices), 'there is no list of choices'),
    ...problem(choices.length > 25, `${choices.length} choices, of 25`),
    ...choices.flatMap((choice) =>
      ['name', 'value'].flatMap((part) => {
        const { length } = textIn(choice, part) ?? '';
        return problem(length < 1 || length > 100, `a choice's ${part} has ${length} characters`);
      }),
    ),
  ];
}

function problem(broken: boolean, sentence: string): string[] {
  return broken ? [sentence] : [];
}
