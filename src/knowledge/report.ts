/** Problems as lines for a terminal. */
import { counted } from '../text/counted.js';
import { inOrder, type Problem } from './problem.js';

/**
 * One block a problem, `file:line:column  severity  what` and the fix under it, grouped by file, and
 * a line that counts them. Without problems, no line at all.
 *
 * @param folder put before each file, so that a terminal can open it
 * @param severity shows those alone, where others would hide them; all are counted
 */
export function reportProblems(
  problems: readonly Problem[],
  folder = '',
  severity?: Problem['severity'],
): string[] {
  if (problems.length === 0) return [];
  const lines: string[] = [];
  let file: string | undefined;
  for (const problem of inOrder(problems)) {
    if (severity !== undefined && problem.severity !== severity) continue;
    if (file !== undefined && file !== problem.file) lines.push('');
    file = problem.file;
    const path = folder === '' ? problem.file : `${folder.replace(/\/+$/, '')}/${problem.file}`;
    lines.push(
      `${path}:${problem.line}:${problem.column}  ${problem.severity}  ${oneLine(problem.what)}`,
      `  ${oneLine(problem.fix)}`,
    );
  }
  lines.push('', count(problems));
  return lines;
}

function count(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`;
}

/** What a file holds must not move the cursor or colour the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ');
}
