/** A chosen command with a field for each of its options, as Discord's composer shows it. */
import type { CommandInfo, OptionInfo } from '../protocol.js';
import type { Filled } from './history.js';
import { readField } from './line.js';
import { make } from './page.js';
import { makeCombobox } from './popup.js';

export type Reading =
  | { readonly ok: true; readonly args: Readonly<Record<string, Filled>> }
  | { readonly ok: false; readonly missing: OptionInfo };

export interface CommandForm {
  /** Undefined while no command is chosen. */
  readonly command: CommandInfo | undefined;
  /** Shows the command's required options and those that are filled; focuses the first to fill. */
  open(command: CommandInfo, filled: Readonly<Record<string, Filled>>): void;
  close(): void;
  /** What is filled, or the first required option that is not. */
  read(): Reading;
  /** What the fields stand for, by option. Blank ones are left out. */
  written(): Readonly<Record<string, Filled>>;
  /** The option whose field this is. */
  optionOf(field: EventTarget | null): OptionInfo | undefined;
  /** Puts a suggestion into a field. */
  fill(option: OptionInfo, filled: Filled): void;
  /** Gives what is typed as "name: value" to that option; gives the option that is typed into now. */
  spread(option: OptionInfo): OptionInfo;
  focus(option?: OptionInfo): void;
  /** Backspace in an empty field: takes the option away where it is optional; false where it stays. */
  drop(option: OptionInfo): boolean;
}

export function createCommandForm(root: HTMLElement, onLeave: () => void): CommandForm {
  let command: CommandInfo | undefined;
  const fields = new Map<string, HTMLInputElement>();
  const values = new Map<string, Filled>();

  function addChip(option: OptionInfo, filled: Filled | undefined): void {
    const chip = make('label', 'chip');
    const field = make('input');
    field.type = 'text';
    field.autocomplete = 'off';
    field.spellcheck = option.type === 'text';
    field.placeholder = option.description;
    field.setAttribute('aria-description', option.description);
    field.required = option.required;
    field.maxLength = 6000;
    if (option.type === 'integer') {
      field.inputMode = 'numeric';
      chip.classList.add('narrow');
    }
    if (option.suggests) makeCombobox(field);
    if (filled !== undefined) {
      field.value = filled.shown;
      values.set(option.name, filled);
    }
    field.addEventListener('input', () => {
      field.removeAttribute('aria-invalid');
      values.set(option.name, { value: field.value, shown: field.value });
    });
    chip.append(make('span', 'chip-name', option.name), field);
    fields.set(option.name, field);
    root.insertBefore(chip, root.querySelector('.more'));
  }

  function drawMore(): void {
    for (const button of root.querySelectorAll('.more')) button.remove();
    for (const option of command?.options ?? []) {
      if (fields.has(option.name)) continue;
      const button = make('button', 'more', `+ ${option.name}`);
      button.type = 'button';
      button.title = option.description;
      button.addEventListener('click', () => {
        addChip(option, undefined);
        drawMore();
        fields.get(option.name)?.focus();
      });
      root.append(button);
    }
  }

  const form: CommandForm = {
    get command() {
      return command;
    },
    open(next, filled) {
      form.close();
      command = next;
      const name = make('button', 'command-name', `/${next.name}`);
      name.type = 'button';
      name.title = 'Leave this command';
      name.setAttribute('aria-label', `/${next.name}: press to leave this command`);
      name.addEventListener('click', onLeave);
      root.append(name);
      for (const option of next.options) {
        if (option.required || filled[option.name]) addChip(option, filled[option.name]);
      }
      // A command without required options is ready as it is; its first option is at hand anyway.
      const first = next.options[0];
      if (fields.size === 0 && first !== undefined) addChip(first, undefined);
      drawMore();
      root.hidden = false;
      form.focus(next.options.find((option) => fields.get(option.name)?.value === ''));
    },
    close() {
      command = undefined;
      fields.clear();
      values.clear();
      root.replaceChildren();
      root.hidden = true;
    },
    read() {
      const filled: Record<string, Filled> = {};
      for (const option of command?.options ?? []) {
        const value = values.get(option.name);
        if (value !== undefined && value.value.trim() !== '') filled[option.name] = value;
        else if (option.required) {
          fields.get(option.name)?.setAttribute('aria-invalid', 'true');
          return { ok: false, missing: option };
        }
      }
      return { ok: true, args: filled };
    },
    written() {
      const filled = [...values].map(
        ([name, { value, shown }]) => [name, { value: value.trim(), shown }] as const,
      );
      return Object.fromEntries(filled.filter(([, { value }]) => value !== ''));
    },
    optionOf(target) {
      return command?.options.find((option) => fields.get(option.name) === target);
    },
    fill(option, filled) {
      const field = fields.get(option.name);
      if (field === undefined) return;
      field.value = filled.shown;
      field.removeAttribute('aria-invalid');
      values.set(option.name, filled);
      form.focus(option);
    },
    spread(option) {
      const written = form.written();
      const others = command?.options.filter(({ name }) => written[name] === undefined) ?? [];
      const typed = readField(values.get(option.name)?.value ?? '', option, others);
      if (typed === undefined) return option;
      const named = [option, ...others].filter(({ name }) => typed[name] !== undefined);
      for (const one of named) {
        const value = typed[one.name] ?? '';
        if (!fields.has(one.name)) addChip(one, undefined);
        form.fill(one, { value, shown: value });
      }
      drawMore();
      return named.at(-1) ?? option;
    },
    focus(option) {
      const field = option ? fields.get(option.name) : [...fields.values()].at(-1);
      // Without a field there is nothing to fill, only to send.
      (field ?? root.closest('form')?.querySelector<HTMLElement>('[type=submit]'))?.focus();
    },
    drop(option) {
      if (option.required || fields.size === 1) return false;
      fields.get(option.name)?.closest('.chip')?.remove();
      fields.delete(option.name);
      values.delete(option.name);
      drawMore();
      form.focus();
      return true;
    },
  };
  return form;
}
