/** Discord's limits on messages that its OpenAPI does not hold: sums, and what an id must be. */
import { isObject, type JsonObject, listIn, numberIn, textIn } from './json.js';

const componentsV2 = 1 << 15;
/** Flags that the answer to an interaction may carry: suppress embeds, ephemeral, V2, silent, voice. */
const allowedFlags = (1 << 2) | (1 << 6) | (1 << 12) | (1 << 13) | componentsV2;

const type = { row: 1, button: 2, select: 3, section: 9, text: 10, container: 17 } as const;

/** Section, text display, thumbnail, gallery, file, separator, container: of components V2 only. */
const newerTypes: readonly number[] = [9, 10, 11, 12, 13, 14, 17];

/** Every limit that a message's payload breaks, one sentence each. */
export function messageProblems(payload: unknown): string[] {
  const flags = numberIn(payload, 'flags') ?? 0;
  const components = allComponents(payload);
  const content = textIn(payload, 'content') ?? '';
  const texts = components.filter((one) => one.type === type.text);
  const characters = texts.map((one) => textIn(one, 'content')?.length ?? 0);
  return [
    ...problem((flags & ~allowedFlags) !== 0, `flags ${flags} may not be set here`),
    ...problem(content.length > 2000, `content has ${content.length} characters, of 2000`),
    ...problem(
      components.length === 0 && content === '' && listIn(payload, 'embeds').length === 0,
      'the message is empty (50006)',
    ),
    ...problem(components.length > 40, `${components.length} components, of 40`),
    ...problem(sum(characters) > 4000, `${sum(characters)} characters of text, of 4000`),
    ...problem(characters.includes(0), 'a text display is empty'),
    ...((flags & componentsV2) === 0 ? withoutV2(payload, components) : withV2(payload, content)),
    ...mentionProblems(payload),
    ...idProblems(components),
    ...components.flatMap(componentProblems),
  ];
}

function withV2(payload: unknown, content: string): string[] {
  const mixed = content !== '' || listIn(payload, 'embeds').length > 0;
  return problem(mixed, 'content and embeds cannot be used with components V2');
}

function withoutV2(payload: unknown, components: readonly JsonObject[]): string[] {
  const newer = components.some((one) => newerTypes.includes(numberIn(one, 'type') ?? 0));
  const rows = listIn(payload, 'components').length;
  return [
    ...problem(newer, 'components V2 need the flag 1 << 15'),
    ...problem(rows > 5, `${rows} rows, of 5`),
  ];
}

/**
 * Without `allowed_mentions` an answer may ping users; this bot never may, but for one whom it names
 * at the very top: the member that an answer is for.
 */
function mentionProblems(payload: unknown): string[] {
  if (!isObject(payload)) return ['the message is no object'];
  const mentions = payload.allowed_mentions;
  const users = listIn(mentions, 'users');
  const addressed = users.length === 0 || isAddressedTo(payload, users);
  const closed = isObject(mentions) && listIn(mentions, 'parse').length === 0 && addressed;
  const listed = listIn(mentions, 'roles').length > 0;
  const pinged = isObject(mentions) && mentions.replied_user === true;
  return problem(
    !closed || !('parse' in mentions) || listed || pinged,
    'allowed_mentions is not closed',
  );
}

function isAddressedTo(payload: unknown, users: readonly unknown[]): boolean {
  const [first] = listIn(payload, 'components');
  const top = textIn(payload, 'content') || (textIn(first, 'content') ?? '');
  return users.length === 1 && top.split('\n')[0] === `For <@${users[0]}>`;
}

function idProblems(components: readonly JsonObject[]): string[] {
  const ids = components.flatMap((one) => textIn(one, 'custom_id') ?? []);
  return [
    ...ids.flatMap((id) => problem(id.length < 1 || id.length > 100, `custom_id "${id}" length`)),
    ...problem(new Set(ids).size < ids.length, `a custom_id is used twice: ${ids.join(', ')}`),
  ];
}

function componentProblems(one: JsonObject): string[] {
  const children = listIn(one, 'components').length;
  switch (one.type) {
    case type.row: {
      const selects = listIn(one, 'components').some(
        (child) => (numberIn(child, 'type') ?? 0) >= type.select,
      );
      const most = selects ? 1 : 5;
      return problem(children < 1 || children > most, `a row with ${children} components`);
    }
    case type.section:
      return [
        ...problem(children < 1 || children > 3, `a section with ${children} texts`),
        ...problem(!isObject(one.accessory), 'a section without an accessory'),
      ];
    case type.container:
      return problem(children < 1, 'an empty container');
    case type.select:
      return selectProblems(one);
    case type.button:
      return buttonProblems(one);
    default:
      return [];
  }
}

function buttonProblems(button: JsonObject): string[] {
  const label = textIn(button, 'label') ?? '';
  const url = textIn(button, 'url');
  const link = numberIn(button, 'style') === 5;
  return [
    ...problem(label.length > 80, `a button's label has ${label.length} characters, of 80`),
    ...problem(label === '' && !isObject(button.emoji), 'a button without label and emoji'),
    ...problem(link !== (url !== undefined), 'a link button has an url, the others none'),
    ...problem(link === (textIn(button, 'custom_id') !== undefined), 'a button with a wrong id'),
    ...problem((url ?? '').length > 512, `a link of ${url?.length} characters, of 512`),
    ...problem(url !== undefined && !/^(https?|discord):\/\//.test(url), `a link to ${url}`),
  ];
}

function selectProblems(select: JsonObject): string[] {
  const options = listIn(select, 'options');
  const values = options.map((option) => textIn(option, 'value') ?? '');
  return [
    ...problem(options.length < 1 || options.length > 25, `a menu with ${options.length} options`),
    ...problem(new Set(values).size < values.length, 'two options of a menu have one value'),
    ...options.flatMap((option) =>
      ['label', 'value'].flatMap((name) => {
        const { length } = textIn(option, name) ?? '';
        return problem(
          length < 1 || length > 100,
          `a menu option's ${name} has ${length} characters`,
        );
      }),
    ),
    ...problem((textIn(select, 'placeholder') ?? '').length > 150, 'a placeholder over 150'),
  ];
}

/** Every component of a payload, nested ones and accessories too, in reading order. */
export function allComponents(payload: unknown): JsonObject[] {
  return [...listIn(payload, 'components'), ...accessoryOf(payload)]
    .filter(isObject)
    .flatMap((component) => [component, ...allComponents(component)]);
}

function accessoryOf(value: unknown): unknown[] {
  return isObject(value) && value.accessory !== undefined ? [value.accessory] : [];
}

function problem(broken: boolean, sentence: string): string[] {
  return broken ? [sentence] : [];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
