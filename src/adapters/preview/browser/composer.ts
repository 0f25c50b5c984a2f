/** Where one types: plain words, or `/` and a command with its options. */
import type { CaseInfo, CommandInfo, OptionInfo } from '../protocol.js';
import { createCommandForm } from './command-form.js';
import { createDrafts } from './drafts.js';
import { asTyped, createHistory, type Entry, type Filled, isBare, valuesOf } from './history.js';
import { entryOf, lineOf, readLine } from './line.js';
import { announce, part } from './page.js';
import { createPopup, makeCombobox } from './popup.js';
import { storageOrNone } from './storage.js';
import { createSuggestions } from './suggestions.js';

interface Composer {
  /**
   * Puts a command there, ready to change and send, and keeps what was being written for when that
   * command is chosen again; `ifBlank` leaves what is being written.
   */
  load(entry: Entry, when?: 'always' | 'ifBlank'): void;
  focus(): void;
}

export function createComposer(info: CaseInfo, onSend: (entry: Entry) => void): Composer {
  const form = part('composer', HTMLFormElement);
  const line = part('line', HTMLInputElement);
  const hint = part('hint', HTMLElement);
  const popup = createPopup(part('popup', HTMLElement));
  const chosen = createCommandForm(part('command', HTMLElement), leaveCommand);
  const suggestions = createSuggestions(chosen, popup);
  const history = createHistory(storageOrNone());
  const drafts = createDrafts();
  let browsing = false;
  makeCombobox(line);

  function chooseCommand(command: CommandInfo, args: Readonly<Record<string, Filled>> = {}): void {
    line.value = '';
    line.hidden = true;
    popup.hide();
    showHint('');
    chosen.open(command, args);
  }

  /**
   * What was written in it stays, as a line that Enter makes the command again. Where nothing was,
   * one is back at what it was chosen over.
   */
  function leaveCommand(): void {
    const { command } = chosen;
    const args = chosen.written();
    closeCommand();
    if (command !== undefined && Object.keys(args).length > 0) {
      line.value = lineOf(command, valuesOf(args));
      return;
    }
    const draft = drafts.takeLast();
    if (draft !== undefined) put(draft);
  }

  function closeCommand(): void {
    suggestions.cancel();
    popup.hide();
    chosen.close();
    showHint('');
    line.value = '';
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

  function send(): void {
    const entry = chosen.command ? readCommand(chosen.command) : readWords();
    if (entry === undefined) return;
    history.add(entry);
    drafts.sent(entry.command);
    browsing = false;
    showHint('');
    if (chosen.command) closeCommand();
    line.value = '';
    popup.hide();
    onSend(entry);
  }

  function readCommand(command: CommandInfo): Entry | undefined {
    const read = chosen.read();
    if (read.ok) return { command: command.name, args: read.args };
    chosen.focus(read.missing);
    showHint(`${read.missing.name} is required: ${read.missing.description}`);
    announce(hint.textContent);
    return undefined;
  }

  function readWords(): Entry | undefined {
    // The space makes a bare name, "/outcomes", a command that is ready to run.
    const read = readLine(`${line.value} `, info.commands);
    if (read.kind === 'plain') return entryOf(line.value, info);
    if (read.kind === 'command') chooseCommand(read.command, asTyped(read.args));
    else if (read.kind === 'naming') announce(`There is no command /${read.typed}.`);
    return undefined;
  }

  function beingWritten(): Entry | undefined {
    const { command } = chosen;
    if (command === undefined) return entryOf(line.value, info);
    return { command: command.name, args: chosen.written() };
  }

  function load(entry: Entry, when: 'always' | 'ifBlank' = 'always'): void {
    if (when === 'ifBlank') {
      if (chosen.command === undefined && line.value === '') put(entry);
      return;
    }
    const written = browsing ? undefined : beingWritten();
    if (written !== undefined) drafts.keep(written);
    browsing = false;
    const draft = isBare(entry) ? drafts.take(entry.command) : undefined;
    put(draft ? { command: draft.command, args: draft.args } : entry);
  }

  function put(entry: Entry): void {
    const command = info.commands.find((known) => known.name === entry.command);
    if (entry.plain === undefined && command !== undefined) {
      chooseCommand(command, entry.args);
      return;
    }
    if (chosen.command) closeCommand();
    line.value = entry.plain ?? '';
    line.focus();
  }

  function recall(direction: 'older' | 'newer'): void {
    const entry = history[direction]();
    if (entry !== undefined) {
      browsing = true;
      put(entry);
      suggestions.cancel();
      popup.hide();
    } else if (direction === 'newer') {
      browsing = false;
      if (chosen.command) closeCommand();
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
        } else if (down && option !== undefined) suggestions.ask(option, field.value, 'now');
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
        // Held down, it would go on into what one comes back to.
        if (!chosen.drop(option) && !event.repeat) leaveCommand();
        return true;
      default:
        return false;
    }
  }

  /** On the send button and the like, where a command without options has the focus. */
  function leavesBy({ key, repeat }: KeyboardEvent): boolean {
    if (!chosen.command || repeat || (key !== 'Escape' && key !== 'Backspace')) return false;
    leaveCommand();
    return true;
  }

  function showHint(words: string): void {
    hint.textContent = words;
  }

  /** A list of suggestions says it above them; elsewhere the field may be too narrow for it. */
  function describe({ name, description, suggests }: OptionInfo): void {
    showHint(suggests ? '' : `${name}: ${description}`);
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
      const now = chosen.spread(option);
      describe(now);
      suggestions.ask(now, chosen.written()[now.name]?.value ?? '', 'soon');
    } else readPlainLine();
  });
  form.addEventListener('focusin', (event) => {
    const option = chosen.optionOf(event.target);
    if (browsing || option === undefined || !(event.target instanceof HTMLInputElement)) return;
    describe(option);
    if (event.target.value === '') suggestions.ask(option, '', 'now');
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !form.contains(event.relatedTarget)) popup.hide();
    else if (chosen.optionOf(event.target)) popup.hide();
  });

  // The field takes keys before this script is there.
  readPlainLine();
  return { load, focus: () => (chosen.command ? chosen.focus() : line.focus()) };
}
