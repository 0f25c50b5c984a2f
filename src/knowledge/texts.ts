/**
 * Full texts, where an operator has them. They are their publishers' and never part of the
 * knowledge folder; `verify` checks quotes against them and cards show context from them.
 */
import { inOneGo, once, type Steps } from '../steps.js';
import { normalize } from '../text/normalize.js';
import { splitParagraphs } from '../text/paragraphs.js';
import { sourceFile } from './files.js';
import { decodeUtf8, type Folder } from './folder.js';
import { sha256 } from './hash.js';
import type { Locate } from './load.js';
import type { Lock } from './lock.js';
import { errorAt, type Problem, topOf, warningAt } from './problem.js';
import type { SourceEntry } from './schema.js';

/** The normalised paragraphs of a full text; paragraph n is at n - 1. */
export type Paragraphs = readonly string[];

/** Normalised paragraphs by source id. */
export type Texts = ReadonlyMap<string, Paragraphs>;

interface TextsResult {
  readonly texts: Texts;
  readonly problems: readonly Problem[];
}

/** Full texts as answers ask for them. */
export interface FullTexts {
  /** Undefined where the text of a source is not at hand. */
  of(sourceId: string): Paragraphs | undefined;
  /** Opens them, a text in each step, before one is asked for. */
  makeReady(): Steps<unknown>;
}

export const noTexts: FullTexts = Object.freeze({ of: () => undefined, *makeReady() {} });

/** Texts that are opened when the first is asked for; what is wrong with them is reported then, once. */
export function textsOnDemand(
  open: () => Steps<TextsResult>,
  report: (problems: readonly Problem[]) => void,
): FullTexts {
  const makeReady = once(function* () {
    const { texts, problems } = yield* open();
    if (problems.length > 0) report(problems);
    return texts;
  });
  return { of: (sourceId) => inOneGo(makeReady()).get(sourceId), makeReady };
}

/** What identifies a full text, whatever its line ends and the blanks in it. */
export function fingerprint(paragraphs: Paragraphs): string {
  return sha256(paragraphs.join('\n'));
}

function normalizedParagraphs(text: string): Paragraphs {
  return splitParagraphs(text).map((paragraph) => normalize(paragraph.text));
}

/**
 * The full texts that `verify` needs; one that is missing is an error, at the `file` of its source where
 * `place` knows these sources.
 */
export function readTexts(
  folder: Folder,
  sources: readonly Pick<SourceEntry, 'id' | 'file'>[],
  place?: Locate,
): TextsResult {
  if (folder.list() === undefined) {
    const what = `there is no folder of full texts ${folder.name} that can be read`;
    return {
      texts: new Map(),
      problems: [
        errorAt(
          topOf('.'),
          'missing-texts',
          what,
          'name it with --texts DIR, or correct PINCITE_TEXTS_DIR',
        ),
      ],
    };
  }
  const texts = new Map<string, Paragraphs>();
  const problems: Problem[] = [];
  for (const [index, { id, file }] of sources.entries()) {
    if (texts.has(id)) continue;
    const at = place?.(['sources', index, 'file']) ?? topOf(sourceFile(id));
    const bytes = folder.read(file);
    const text = bytes && decodeUtf8(bytes);
    if (text === undefined) {
      const what = bytes
        ? `the full text ${file} of ${id} cannot be read as UTF-8 text`
        : `the full text ${file} of ${id} is not in ${folder.name}, or cannot be read`;
      const fix = bytes ? 'save it as UTF-8' : 'put it there, or correct `file` of the source';
      problems.push(errorAt(at, 'missing-text', what, fix, id));
      continue;
    }
    const paragraphs = normalizedParagraphs(text);
    if (paragraphs.length > 0) texts.set(id, paragraphs);
    else {
      const what = `the full text ${file} of ${id} is empty`;
      const fix = 'save the whole text there, with an empty line between paragraphs';
      problems.push(errorAt(at, 'missing-text', what, fix, id));
    }
  }
  return { texts, problems };
}

/**
 * The full texts that may be shown as context: only those that are, by their fingerprint, the ones
 * the lock was written from. Of the others one warning each; a source without a text is no problem. A
 * text in each step.
 */
export function* openTexts(
  folder: Folder,
  sources: readonly Pick<SourceEntry, 'id' | 'file'>[],
  lock: Lock,
): Steps<TextsResult> {
  if (folder.list() === undefined) {
    const what = `there is no folder of full texts ${folder.name}; paragraphs are not shown whole`;
    const fix = 'correct PINCITE_TEXTS_DIR, or leave it empty';
    return { texts: new Map(), problems: [warningAt(topOf('.'), 'missing-texts', what, fix)] };
  }
  const proven = new Map<string, Paragraphs>();
  const warnings: Problem[] = [];
  for (const source of sources) {
    yield;
    const { id, file } = source;
    if (folder.read(file) === undefined) continue;
    const { texts, problems } = readTexts(folder, [source]);
    warnings.push(...problems.map((problem) => ({ ...problem, severity: 'warning' as const })));
    const paragraphs = texts.get(id);
    if (!paragraphs) continue;
    if (fingerprint(paragraphs) === lock.sources[id]?.sha256) {
      proven.set(id, paragraphs);
      continue;
    }
    warnings.push(
      warningAt(
        topOf(sourceFile(id)),
        'other-text',
        `${file} is not the text that ${id} was verified against; its paragraphs are not shown`,
        'put back the text it was verified against, or run `npx pincite verify --texts DIR`',
        id,
      ),
    );
  }
  return { texts: proven, problems: warnings };
}
