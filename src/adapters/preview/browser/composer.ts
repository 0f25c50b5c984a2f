/** Where one types: plain words, or `/` and a command with its options. */
import type { CaseInfo, Choice, CommandInfo, OptionInfo, SuggestRequest } from '../protocol.js';
import { suggest } from './api.js';
import { createCommandForm } from './command-form.js';
import { asTyped, createHistory, type Entry, type Filled } from './history.js';
import { createLatest } from './latest.js';
import { lineOf, readLine } from './line.js';
import { announce, part } from './page.js';
import { createPopup, makeCombobox } from './popup.js';
import { storageOrNone } from './storage.js';

interface Composer {
  /** Puts a command there, ready to change and send; `ifBlank` leaves what is being written. */
  load(entry: Entry, when?: 'always' | 'ifBlank'): void;
  focus(): void;
}

/** Milliseconds somebody must pause before suggestions are asked for. */
const pause = 120;

export function createComposer(info: CaseInfo, onSend: (entry: Entry) => void): Composer {
  const form = part('composer', HTMLFormElement);
  const line = part('line', HTMLInputElement);
  const hint = part('hint', HTMLElement);
  const popup = createPopup(part('popup', HTMLElement));
  const chosen = createCommandForm(part('command', HTMLElement), leaveCommand);
  const history = createHistory(storageOrNone());
  let browsing = false;
  makeCombobox(line);

  const suggestions = createLatest(
    async (request: SuggestRequest) => ({ request, choices: (await suggest(request)).choices }),
    ({ request, choices }) => showChoices(request, choices),
    pause,
  );

  function chooseCommand(command: CommandInfo, args: Readonly<Record<string, Filled>> = {}): void {
    line.value = '';
    line.hidden = true;
    popup.hide();
    chosen.open(command, args);
    showHint('');
  }

  /** What was written in it stays, as a line that Enter makes the command again. */
  function leaveCommand(): void {
    const { command } = chosen;
    const written = chosen.written();
    const isBare = command === undefined || Object.keys(written).length === 0;
    line.value = isBare ? '' : lineOf(command, written);
    suggestions.cancel();
    popup.hide();
    chosen.close();
    line.hidden = false;
    line.focus();
  }

  function readPlainLine(): void {
    const read = readLine(line.value, info.commands);
    if (read.kind === 'command') {
      chooseCommand(read.command, asTyped(read.args));
      return;
    }
    if (read.kind === 'naming') {
      const items = read.matches.map((command) => ({
        title: `/${command.name}`,
        detail: command.description,
        choose: () => chooseCommand(command),
      }));
      popup.show(line, 'Commands', items, 0);
      showHint(items.length === 0 ? `There is no command /${read.typed}.` : '');
      return;
    }
    popup.hide();
    const runs = read.kind === 'plain' && info.plain ? `Enter runs /${info.plain.command}` : '';
    showHint(runs);
  }

  function askFor(option: OptionInfo, typed: string, when: 'soon' | 'now'): void {
    const command = chosen.command?.name;
    if (command === undefined || !option.suggests) {
      suggestions.cancel();
      popup.hide();
      return;
    }
    suggestions.ask({ command, option: option.name, typed }, when);
  }

  function showChoices(
    { command, option: name }: SuggestRequest,
    choices: readonly Choice[],
  ): void {
    const option = chosen.optionOf(document.activeElement);
    if (chosen.command?.name !== command || option?.name !== name) return;
    if (!(document.activeElement instanceof HTMLElement)) return;
    const items = choices.map((choice) => ({
      title: choice.name,
      choose: () => {
        suggestions.cancel();
        chosen.fill(option, { value: choice.value, shown: choice.name });
        popup.hide();
      },
    }));
    popup.show(document.activeElement, `${option.name}: ${option.description}`, items, -1);
  }

  function send(): void {
    const entry = chosen.command ? readCommand(chosen.command) : readWords();
    if (entry === undefined) return;
    history.add(entry);
    browsing = false;
    showHint('');
    if (chosen.command) leaveCommand();
    line.value = '';
    popup.hide();
    onSend(entry);
  }

  function readCommand(command: CommandInfo): Entry | undefined {
    const read = chosen.read();
    if (read.ok) return { command: command.name, args: read.args };
    showHint(`${read.missing.name} is required: ${read.missing.description}`);
    announce(hint.textContent);
    chosen.focus(read.missing);
    return undefined;
  }

  function readWords(): Entry | undefined {
    // The space makes a bare name, "/outcomes", a command that is ready to run.
    const read = readLine(`${line.value} `, info.commands);
    if (read.kind === 'plain' && info.plain) {
      const args = asTyped({ [info.plain.option]: read.text });
      return { command: info.plain.command, args, plain: read.text };
    }
    if (read.kind === 'command') chooseCommand(read.command, asTyped(read.args));
    else if (read.kind === 'naming') announce(`There is no command /${read.typed}.`);
    return undefined;
  }

  function load(entry: Entry, when: 'always' | 'ifBlank' = 'always'): void {
    if (when === 'ifBlank' && (chosen.command !== undefined || line.value !== '')) return;
    const command = info.commands.find((known) => known.name === entry.command);
    if (entry.plain === undefined && command !== undefined) {
      chooseCommand(command, entry.args);
      return;
    }
    if (chosen.command) leaveCommand();
    line.value = entry.plain ?? '';
    line.focus();
  }

  function recall(direction: 'older' | 'newer'): void {
    const entry = history[direction]();
    if (entry !== undefined) {
      browsing = true;
      load(entry);
      suggestions.cancel();
      popup.hide();
    } else if (direction === 'newer') {
      browsing = false;
      if (chosen.command) leaveCommand();
      line.value = '';
    }
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const field = event.target;
    const handled = field instanceof HTMLInputElement ? handleKey(event, field) : leavesBy(event);
    if (handled) event.preventDefault();
  }

  /** Whether the key did something here, so that the browser should not. */
  function handleKey(event: KeyboardEvent, field: HTMLInputElement): boolean {
    const option = chosen.optionOf(field);
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const down = event.key === 'ArrowDown';
        if (popup.open && !browsing) popup.move(down ? 1 : -1);
        else if (browsing || (!down && field === line && line.value === '')) {
          recall(down ? 'newer' : 'older');
        } else if (down && option !== undefined) askFor(option, field.value, 'now');
        else return false;
        return true;
      }
      case 'Enter':
        return popup.open && !browsing && popup.choose(false);
      case 'Tab':
        // Before anything is typed, Tab only moves on: the composer must not hold the focus.
        if (event.shiftKey || !popup.open || browsing) return false;
        return popup.choose(field.value !== '');
      case 'Escape':
        if (popup.open) popup.hide();
        else if (chosen.command) leaveCommand();
        else return false;
        suggestions.cancel();
        return true;
      case 'Backspace':
        if (option === undefined || field.value !== '') return false;
        if (!chosen.drop(option)) leaveCommand();
        return true;
      default:
        return false;
    }
  }

  /** On the send button and the like, where a command without options has the focus. */
  function leavesBy({ key }: KeyboardEvent): boolean {
    if (!chosen.command || (key !== 'Escape' && key !== 'Backspace')) return false;
    leaveCommand();
    return true;
  }

  function showHint(words: string): void {
    hint.textContent = words;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  form.addEventListener('keydown', onKey);
  form.addEventListener('input', (event) => {
    browsing = false;
    history.reset();
    const option = chosen.optionOf(event.target);
    if (option !== undefined) {
      showHint('');
      const now = chosen.spread(option);
      askFor(now, chosen.written()[now.name] ?? '', 'soon');
    } else readPlainLine();
  });
  form.addEventListener('focusin', (event) => {
    const option = chosen.optionOf(event.target);
    if (browsing || option === undefined || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.value === '') askFor(option, '', 'now');
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !form.contains(event.relatedTarget)) popup.hide();
    else if (chosen.optionOf(event.target)) popup.hide();
  });

  // The field takes keys before this script is there.
  readPlainLine();
  return { load, focus: () => (chosen.command ? chosen.focus() : line.focus()) };
}
