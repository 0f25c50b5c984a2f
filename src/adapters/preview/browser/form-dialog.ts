/** A form as a dialog over the page: Discord's modal. */
import type { FieldInfo, FormInfo } from '../protocol.js';
import { make } from './page.js';

/** Sends what was filled in; what fails keeps the form open, with all that stands in it. */
export type Submit = (fields: Filled) => Promise<void>;

type Filled = Readonly<Record<string, string>>;

/** What stood in forms that were closed without sending, by their ids. */
export type HalfFilled = Map<string, Filled>;

/**
 * Escape, and the button, close it without sending; the focus then goes to what opened it, and what
 * was filled in is there when it opens again, as in Discord.
 */
export function openForm(
  form: FormInfo,
  opener: () => HTMLElement,
  submit: Submit,
  halfFilled: HalfFilled,
): void {
  const dialog = make('dialog', 'form-dialog');
  const title = make('h2', 'form-title', form.title);
  title.id = 'form-title';
  dialog.setAttribute('aria-labelledby', title.id);
  const body = make('form');
  const fields = form.fields.map(fieldOf);
  const filled = () => Object.fromEntries(fields.map(({ name, input }) => [name, input.value]));
  const before = halfFilled.get(form.customId) ?? {};
  for (const { name, input } of fields) input.value = before[name] ?? '';
  let isSent = false;
  const fault = make('p', 'form-fault');
  fault.setAttribute('role', 'alert');
  fault.hidden = true;
  const cancel = make('button', 'button secondary', 'Cancel');
  cancel.type = 'button';
  cancel.addEventListener('click', () => dialog.close());
  const send = make('button', 'button primary', 'Submit');
  send.type = 'submit';
  const foot = make('div', 'form-foot');
  foot.append(cancel, send);
  body.append(title, ...fields.map(({ line }) => line), fault, foot);
  dialog.append(body);
  body.addEventListener('submit', (event) => {
    event.preventDefault();
    send.disabled = true;
    fault.hidden = true;
    submit(filled()).then(
      () => {
        isSent = true;
        dialog.close();
      },
      (reason: unknown) => {
        fault.textContent = reason instanceof Error ? reason.message : String(reason);
        fault.hidden = false;
        send.disabled = false;
        // Disabling took the focus away. Whoever writes on meanwhile is left alone.
        if (document.activeElement === document.body) send.focus();
      },
    );
  });
  dialog.addEventListener('close', () => {
    if (isSent) halfFilled.delete(form.customId);
    else halfFilled.set(form.customId, filled());
    dialog.remove();
    // The button lost the focus while it waited, so the browser does not know where that was.
    if (document.activeElement === document.body) opener().focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.input.focus();
}

function fieldOf(field: FieldInfo, at: number) {
  const { name, required } = field;
  const line = make('div', 'form-field');
  const label = make('label', 'form-label', field.label);
  const input = inputOf(field);
  input.id = `form-field-${at}`;
  input.required = required;
  label.htmlFor = input.id;
  line.append(label);
  if (!required) label.append(' ', make('span', 'form-optional', '(optional)'));
  if (field.description !== '') {
    const words = make('p', 'form-description', field.description);
    words.id = `${input.id}-words`;
    input.setAttribute('aria-describedby', words.id);
    line.append(words);
  }
  line.append(input);
  return { name, input, line };
}

function inputOf(field: FieldInfo): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (field.kind === 'choice') {
    const select = make('select');
    const none = make('option', '', field.required ? 'Choose one' : 'None in particular');
    none.value = '';
    const options = field.choices.map(({ name, value }) => {
      const option = make('option', '', name);
      option.value = value;
      return option;
    });
    select.append(none, ...options);
    return select;
  }
  const input = field.kind === 'line' ? make('input') : make('textarea');
  input.maxLength = field.longest;
  return input;
}
