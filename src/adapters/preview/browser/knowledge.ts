/** The notice that the knowledge as it now is cannot be used; it goes when the knowledge is right again. */
import { make } from './page.js';

/** So many are shown; the terminal has all. */
const most = 3;

/** Gives what takes up the errors of the knowledge. */
export function bindKnowledge(notice: HTMLElement): (errors: readonly string[]) => void {
  let shown = '';
  return (errors) => {
    const now = errors.join('\n');
    // A notice that is drawn again is read out again.
    if (now === shown) return;
    shown = now;
    notice.hidden = errors.length === 0;
    const lines = errors.slice(0, most).map((error) => make('li', 'knowledge-error', error));
    const rest = errors.length - lines.length;
    if (rest > 0) lines.push(make('li', '', `And ${rest} more, in the terminal.`));
    const list = make('ul', 'lines');
    list.append(...lines);
    notice.replaceChildren(
      make(
        'p',
        '',
        'The knowledge changed and cannot be used yet. Answers are from before the change.',
      ),
      list,
    );
  };
}
