/** Files in a knowledge folder that are not read and look as if they ought to be. */
import { isOurs, isSourceFile, rootFiles } from './files.js';
import { errorAt, type Problem, topOf, warningAt } from './problem.js';

/** Sources under a name that is not read; what names their quotes would be told to be wrong. */
export function misnamedSources(listed: readonly string[]): Problem[] {
  return listed
    .filter(isMisnamed)
    .map((path) =>
      errorAt(
        topOf(path),
        'misnamed-source',
        `${path} looks like a source, and its name is not that of one`,
        `call it ${path.toLowerCase().replace(/\.ya?ml(?:\.txt)?$/, '.yaml')}`,
      ),
    );
}

/** Folders that cannot be looked into: an error where the sources lie there, else a warning. */
export function unreadableFolders(listed: readonly string[]): Problem[] {
  return listed
    .filter((path) => path.endsWith('/') || path === 'sources')
    .map((path) => {
      const what = `${path} cannot be read as a folder`;
      const fix = 'let whoever runs Pincite look into it, or mend the link that leads there';
      const at = path.startsWith('sources') ? errorAt : warningAt;
      return at(topOf(path), 'unreadable-folder', what, fix);
    });
}

export function unknownFiles(listed: readonly string[]): Problem[] {
  return listed
    .filter((path) => /\.(ya?ml|lock)(?:\.txt)?$/i.test(path) && !isOurs(path) && !isMisnamed(path))
    .map((path) =>
      warningAt(
        topOf(path),
        'unknown-file',
        `${path} is none of the files of a knowledge folder and is not read`,
        path.startsWith('sources/')
          ? 'move it to sources/ itself, or elsewhere'
          : `correct its name (${[...rootFiles].join(', ')}, sources/*.yaml) or move it elsewhere`,
      ),
    );
}

function isMisnamed(path: string): boolean {
  // What begins with a dot an editor or a system has put there; some editors add .txt to every name.
  return /^sources\/[^/.][^/]*\.ya?ml(?:\.txt)?$/i.test(path) && !isSourceFile(path);
}
