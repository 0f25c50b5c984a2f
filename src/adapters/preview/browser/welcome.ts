/** The beginning of the channel and the list of commands: what this is and what to try. */
import type { CaseInfo, CommandInfo } from '../protocol.js';
import { asTyped, type Entry } from './history.js';
import { make, part } from './page.js';

interface Handlers {
  readonly onExample: (entry: Entry) => void;
  readonly onCommand: (command: CommandInfo) => void;
}

export function drawWelcome(info: CaseInfo, { onExample, onCommand }: Handlers): void {
  document.title = `Pincite: ${info.name}`;
  for (const place of document.querySelectorAll('[data-case="name"]'))
    place.textContent = info.name;
  for (const place of document.querySelectorAll('[data-case="summary"]')) {
    place.textContent = info.summary;
  }
  part('examples', HTMLElement).replaceChildren(
    ...info.examples.map(({ command, args }) => {
      const words = Object.values(args).join(' ');
      const plain = command === info.plain?.command;
      const label = plain ? words : `/${command} ${words}`.trim();
      const button = lineButton('example', label);
      const entry: Entry = { command, args: asTyped(args) };
      button.addEventListener('click', () => onExample(plain ? { ...entry, plain: words } : entry));
      return inItem(button);
    }),
  );
  part('commands', HTMLElement).replaceChildren(
    ...info.commands.map((command) => {
      const button = lineButton('command-line', '');
      button.append(
        make('span', 'command-line-name', `/${command.name}`),
        make('span', 'command-line-detail', command.description),
      );
      button.addEventListener('click', () => onCommand(command));
      return inItem(button);
    }),
  );
}

function lineButton(className: string, label: string): HTMLButtonElement {
  const button = make('button', className, label);
  button.type = 'button';
  return button;
}

function inItem(button: HTMLButtonElement): HTMLLIElement {
  const item = make('li');
  item.append(button);
  return item;
}
