/** What zod finds in a file, in words for the curator. */
import type * as z from 'zod';
import { daysOf } from '../text/days.js';
import { errorAt, type Problem } from './problem.js';
import type { Path, YamlFile } from './yaml.js';

/**
 * One issue becomes a problem at the line of the value; unknown keys become one each, at the key. What is of
 * another type than it must be is looked at no further: zod counts the letters where it wants few entries.
 */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  file: YamlFile,
  name: string,
): Problem[] {
  const ofAnotherType = new Set<string>();
  return issues.flatMap((issue) => {
    const at = issue.path.join('\n');
    if (ofAnotherType.has(at)) return [];
    if (issue.code === 'invalid_type') ofAnotherType.add(at);
    return describeIssue(issue, file, name);
  });
}

function describeIssue(issue: z.core.$ZodIssue, file: YamlFile, name: string): Problem[] {
  const path: Path = issue.path.filter((key) => typeof key !== 'symbol');
  const owner = ownerOf(file.value, path);
  const field = fieldName(path, owner, name);
  const id = owner?.id;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      errorAt(
        file.keyPlace(path, key),
        'unknown-field',
        `${field} has a field "${key}" that is not known`,
        'correct its spelling or delete it; .schema/ lists the fields',
        id,
      ),
    );
  }
  return [
    errorAt(
      file.place(path),
      'field',
      `${field} ${said(issue, file.value)}`,
      fixFor(issue, file.value),
      id,
    ),
  ];
}

function said(issue: z.core.$ZodIssue, root: unknown): string {
  const value = valueAt(root, issue.path);
  if (issue.code === 'invalid_type') {
    if (value === undefined) return 'is missing';
    return `must be ${kindName(issue.expected)}, not ${kindOf(value)}`;
  }
  if (issue.code === 'invalid_value') {
    if (value === undefined) return `is missing: one of ${issue.values.map(String).join(', ')}`;
    return `must be one of ${issue.values.map(String).join(', ')}${shownOf(value)}`;
  }
  // Our own messages begin with "must"; zod's are whole sentences.
  const message = issue.message.replace(/\.$/, '');
  if (message.startsWith('must')) return `${message}${shownOf(value)}`;
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return `must have at least ${issue.minimum === 1 ? 'one entry' : `${issue.minimum} entries`}`;
  }
  if (issue.code === 'too_small' && issue.origin === 'string') return 'must not be empty';
  if (issue.code === 'too_big' && issue.origin === 'array') {
    return `must have at most ${issue.maximum} entries`;
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return `must be at most ${issue.maximum} characters, not ${String(value).trim().length}`;
  }
  if (isNumeric(issue)) {
    const bound =
      issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
    return `must be ${bound}, not ${String(value)}`;
  }
  if (issue.code === 'invalid_format' && issue.format === 'url') {
    return `must be an address that begins with https:// or http://${shownOf(value)}`;
  }
  return `is not right: ${message}${shownOf(value)}`;
}

function shownOf(value: unknown): string {
  return typeof value === 'string' && value.length <= 60 ? ` (it is "${value}")` : '';
}

type Bounded = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

function isNumeric(issue: z.core.$ZodIssue): issue is Bounded {
  const isBounded = issue.code === 'too_small' || issue.code === 'too_big';
  return isBounded && (issue.origin === 'number' || issue.origin === 'int');
}

function fixFor(issue: z.core.$ZodIssue, root: unknown): string {
  const value = valueAt(root, issue.path);
  if (issue.code === 'invalid_type') {
    if (value === undefined) {
      return issue.expected === 'array'
        ? 'add it, and each entry on its own line after "- "'
        : 'add it';
    }
    if (issue.expected === 'string' && ['number', 'boolean'].includes(typeof value)) {
      return `put it in quotation marks: '${String(value)}'`;
    }
    if (issue.expected === 'string' && typeof value === 'object' && value !== null) {
      return 'write one text; one that has ": " in it, or begins with "? ", "{" or "[", needs quotation marks around it';
    }
    if (issue.expected === 'number' || issue.expected === 'int') return 'write it in digits alone';
    if (issue.expected === 'array') return 'write a list: each entry on its own line after "- "';
    if (issue.expected === 'object') return 'write its fields, each on its own line: "name: value"';
    if (value === null) return 'write it, or delete the line if there is none';
  }
  if (issue.code === 'invalid_value') return value === undefined ? 'add it' : 'write one of them';
  if (issue.code === 'invalid_format' && issue.format === 'url') {
    return 'write the whole address, as a browser gives it: https://…';
  }
  if (issue.code === 'invalid_format' && typeof value === 'string')
    return inForm(issue.message, value);
  if (issue.code === 'too_big' && !isNumeric(issue)) return 'shorten it';
  if (issue.code === 'custom' && typeof value === 'string' && /\n$/.test(value)) {
    return 'write >- before a text over several lines: after > and | its last line end is part of it';
  }
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return 'add an entry on a line of its own after "- "';
  }
  return 'correct it';
}

/** A value in the form that the message of its field asks for, as far as it can be told. */
function inForm(message: string, value: string): string {
  if (message.includes('YYYY')) return asDate(value, message.includes('YYYY-MM or'));
  if (message.includes('#')) return 'write the id of a source, # and the number of the paragraph';
  const several = value.split(/[\s,;]+/);
  if (several.length > 1 && several.every(isWholeId)) {
    return `part them by commas: [${several.join(', ')}]`;
  }
  // Letters without their marks; only in capitals is ß two of them.
  const slug = value
    .slice(value.lastIndexOf('/') + 1)
    .toUpperCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug === '') return 'correct it';
  const [, kind] = /^must look like (\w+)\//.exec(message) ?? [];
  if (kind !== undefined) return `write ${kind}/${slug}, or the id that it has`;
  if (message.includes('record id')) {
    return `write its kind before it, as in fact/${slug} or outcome/${slug}`;
  }
  return message.includes('hyphens') ? `write ${slug}, or the id that it has` : 'correct it';
}

/** What nobody writes but as an id: it has a stroke or a hyphen in it. */
function isWholeId(word: string): boolean {
  return /^(?:[a-z]+\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word) && /[-/]/.test(word);
}

function asDate(value: string, mayBeMonth: boolean): string {
  const days = daysOf(value);
  const isDay = days !== undefined && days.first === days.last;
  if (days === undefined || !(isDay || mayBeMonth)) return 'write year, month and day: 2022-02-01';
  return `write ${isDay ? days.first : days.first.slice(0, 'YYYY-MM'.length)}, if that is meant`;
}

/** The record by its id, where it has one, and the field in it; or the way there from the file's top. */
function fieldName(path: Path, owner: Owner | undefined, name: string): string {
  const within = path.slice(owner?.depth ?? 0);
  const words = within
    .map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${key}`))
    .join('');
  if (owner !== undefined) return words === '' ? owner.id : `${owner.id}: ${words.slice(1)}`;
  return words === '' ? name : words.replace(/^\./, '');
}

interface Owner {
  readonly id: string;
  /** How many steps of the path lead to it. */
  readonly depth: number;
}

/** The innermost entry with an id that the path leads through. */
function ownerOf(root: unknown, path: Path): Owner | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const id = valueAt(root, [...path.slice(0, depth), 'id']);
    if (typeof id === 'string') return { id, depth };
  }
  return undefined;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    root,
  );
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `the ${typeof value} ${String(value)}`;
}

function kindName(expected: string): string {
  return (
    { string: 'a text', array: 'a list', object: 'an object', int: 'a whole number' }[expected] ??
    `a ${expected}`
  );
}
