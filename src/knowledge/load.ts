/**
 * Reads a knowledge folder. Every problem of every file is collected at once; whether the files fit
 * together is for `check`.
 */
import type * as z from 'zod';
import type { Steps } from '../steps.js';
import { isOurs, isSourceFile, lockFile } from './files.js';
import { decodeUtf8, type Folder } from './folder.js';
import { versionInSteps, versionOf } from './hash.js';
import { hiddenCharacters } from './hidden-characters.js';
import { type Lock, readLock } from './lock.js';
import { misnamedSources, unknownFiles, unreadableFolders } from './other-files.js';
import { errorAt, inOrder, type Place, type Problem, topOf } from './problem.js';
import { type Knowledge, knowledgeFiles, type SourceEntry } from './schema.js';
import { sourceSchema } from './source-schema.js';
import { type Path, parseYaml, type YamlFile } from './yaml.js';
import { describeIssues } from './zod-issue.js';

/**
 * The place of what a path leads to, the path beginning in Knowledge:
 * `['people', 3, 'roles', 0]`, `['sources', 0, 'quotes', 2, 'text']`.
 */
export type Locate = (path: Path) => Place;

export interface Loaded {
  /** Undefined where any file could not be read as what it must be. */
  readonly knowledge: Knowledge | undefined;
  /** Undefined where there is none yet or it could not be read. */
  readonly lock: Lock | undefined;
  /** In the order of files and lines. */
  readonly problems: readonly Problem[];
  /** sha256 over the folder's files, 64 hex digits. */
  readonly version: string;
  readonly place: Locate;
}

/** Loads a folder. Never throws for what is in it; what is wrong is in `problems`. */
export function loadKnowledge(folder: Folder): Loaded {
  const listed = folder.list();
  if (listed === undefined || !listed.some(isOurs)) return nothingThere(folder, listed);

  const misnamed = misnamedSources(listed);
  const unreadable = unreadableFolders(listed);
  const problems: Problem[] = [...misnamed, ...unreadable, ...unknownFiles(listed)];
  const files = new Map<string, YamlFile>();
  function parse<T>(path: string, schema: z.ZodType<T>): T | undefined {
    const result = readFile(folder, listed ?? [], path);
    if (Array.isArray(result)) {
      problems.push(...result);
      return undefined;
    }
    const { file, warnings } = result;
    problems.push(...warnings);
    files.set(path, file);
    const parsed = schema.safeParse(file.value);
    if (parsed.success) return parsed.data;
    problems.push(...describeIssues(parsed.error.issues, file, path));
    return undefined;
  }

  const sourcePaths = listed.filter(isSourceFile).sort();
  const areHidden = unreadable.some(({ severity }) => severity === 'error');
  if (sourcePaths.length === 0 && !areHidden) problems.push(noSources());
  const sources = sourcePaths.map((path) => parse<SourceEntry>(path, sourceSchema));
  const parts = {
    case: parse(knowledgeFiles.case.path, knowledgeFiles.case.schema),
    sources:
      sources.length > 0 && misnamed.length === 0 && sources.every((source) => source !== undefined)
        ? sources
        : undefined,
    people: parse(knowledgeFiles.people.path, knowledgeFiles.people.schema),
    facts: parse(knowledgeFiles.facts.path, knowledgeFiles.facts.schema),
    outcomes: parse(knowledgeFiles.outcomes.path, knowledgeFiles.outcomes.schema),
    timeline: parse(knowledgeFiles.timeline.path, knowledgeFiles.timeline.schema),
    questions: parse(knowledgeFiles.questions.path, knowledgeFiles.questions.schema),
    silences: parse(knowledgeFiles.silences.path, knowledgeFiles.silences.schema),
    vocabulary: parse(knowledgeFiles.vocabulary.path, knowledgeFiles.vocabulary.schema),
    golden: parse(knowledgeFiles.golden.path, knowledgeFiles.golden.schema),
  };

  const locked = listed.includes(lockFile) ? readLock(decode(folder, lockFile)) : undefined;
  problems.push(...(locked?.problems ?? []));
  return {
    knowledge: isWhole(parts) ? parts : undefined,
    lock: locked?.lock,
    problems: inOrder(problems),
    version: versionOf(folder, listed.filter(isOurs)),
    place: (path) => placeIn(files, sourcePaths, path),
  };
}

/** The version of the folder as it is now, without opening it: sha256, 64 hex digits. */
export function folderVersion(folder: Folder): Steps<string> {
  return versionInSteps(folder, (folder.list() ?? []).filter(isOurs));
}

type Parts = { readonly [Key in keyof Knowledge]: Knowledge[Key] | undefined };

function isWhole(parts: Parts): parts is Knowledge {
  return Object.values(parts).every((part) => part !== undefined);
}

function placeIn(
  files: ReadonlyMap<string, YamlFile>,
  sourcePaths: readonly string[],
  [part, ...rest]: Path,
): Place {
  const path =
    part === 'sources'
      ? sourcePaths[Number(rest.shift())]
      : Object.entries(knowledgeFiles).find(([name]) => name === part)?.[1].path;
  return (path === undefined ? undefined : files.get(path)?.place(rest)) ?? topOf(path ?? '.');
}

function decode(folder: Folder, path: string): string | undefined {
  const bytes = folder.read(path);
  return bytes === undefined ? undefined : decodeUtf8(bytes);
}

function readFile(
  folder: Folder,
  listed: readonly string[],
  path: string,
): { file: YamlFile; warnings: readonly Problem[] } | Problem[] {
  if (!listed.includes(path)) {
    const fix = isList(path)
      ? 'write it; where there is nothing to tell yet, with the one line []'
      : `write it${withoutAny(path)}`;
    return [errorAt(topOf(path), 'missing-file', `${path} is missing from ${folder.name}`, fix)];
  }
  const bytes = folder.read(path);
  if (bytes === undefined) {
    const fix = 'let whoever runs Pincite read it, or mend the link that leads there';
    return [errorAt(topOf(path), 'unreadable-file', `${path} cannot be read`, fix)];
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    return [
      errorAt(topOf(path), 'not-utf8', `${path} cannot be read as UTF-8 text`, 'save it as UTF-8'),
    ];
  }
  if (text.replace(/^\s*#.*$/gm, '').trim() === '') {
    return [
      errorAt(
        topOf(path),
        'empty-file',
        `${path} is empty`,
        isList(path)
          ? 'write its entries; a list without any is written []'
          : `write its fields${withoutAny(path)}`,
      ),
    ];
  }
  const result = parseYaml(path, text);
  const warnings = hiddenCharacters(path, text);
  return result.ok ? { file: result.file, warnings } : [...result.problems, ...warnings];
}

/** Does the file hold a list of entries, or one object? */
function isList(path: string): boolean {
  const file = Object.values(knowledgeFiles).find((known) => known.path === path);
  return file !== undefined && file.schema.type === 'array';
}

/** How a file without any of its fields is written, where it may lack them all. */
function withoutAny(path: string): string {
  return path === knowledgeFiles.vocabulary.path ? '; without any, it is the one line {}' : '';
}

function noSources(): Problem {
  return errorAt(
    topOf('sources'),
    'no-sources',
    'there is no file in sources/',
    'write one file a source: sources/<source-id>.yaml',
  );
}

function nothingThere(folder: Folder, listed: readonly string[] | undefined): Loaded {
  const problem = listed
    ? errorAt(
        topOf('.'),
        'empty-folder',
        `the knowledge folder ${folder.name} has no file of a case in it`,
        'name another folder with --knowledge DIR, or write case.yaml and sources/*.yaml there',
      )
    : errorAt(
        topOf('.'),
        'missing-folder',
        `there is no knowledge folder ${folder.name} that can be read`,
        'run from the folder that holds it, or name it with --knowledge DIR',
      );
  return {
    knowledge: undefined,
    lock: undefined,
    problems: [problem],
    version: versionOf(folder, []),
    place: () => topOf('.'),
  };
}
