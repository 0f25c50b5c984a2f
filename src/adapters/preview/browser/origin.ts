/** The line above a message: who used which command, or which message it answers. */
import type { Entry } from './history.js';
import { make } from './page.js';

/** Where a message came from: a command, or a button on another message. */
export type Origin =
  /** The bot itself, as when it tells of a correction. */
  | { readonly kind: 'bot' }
  | { readonly kind: 'command'; readonly entry: Entry }
  | { readonly kind: 'button'; readonly on: HTMLElement };

export function drawOrigin(
  line: HTMLElement,
  origin: Origin,
  onReuse: (entry: Entry) => void,
): void {
  if (origin.kind === 'bot') {
    line.hidden = true;
    return;
  }
  if (origin.kind === 'command') {
    const { entry } = origin;
    const options = Object.entries(entry.args).map(([name, { shown }]) => `${name}: ${shown}`);
    const full = [`/${entry.command}`, ...options].join(' ');
    const chip = make('button', 'used-command', `/${entry.command}`);
    chip.type = 'button';
    chip.title = full;
    chip.setAttribute('aria-label', `${full}. Press to use it again.`);
    chip.addEventListener('click', () => onReuse(entry));
    line.append(face('/you.svg'), make('span', 'user', 'You'), ' used ', chip);
    return;
  }
  const title = origin.on.getAttribute('aria-label')?.replace(/^Pincite: /, '') ?? 'a message';
  const back = make('button', 'replied', title);
  back.type = 'button';
  back.setAttribute('aria-label', `In reply to: ${title}. Press to go there.`);
  back.addEventListener('click', () => {
    origin.on.scrollIntoView({ block: 'center' });
    origin.on.focus({ preventScroll: true });
  });
  line.append(face('/pincite.svg'), make('span', 'user', 'Pincite'), ' ', back);
}

function face(address: string): HTMLElement {
  const image = make('img', 'face');
  image.src = address;
  image.alt = '';
  return image;
}
