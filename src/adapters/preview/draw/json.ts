import { escapeHtml } from './escape.js';

const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?/g;

/** JSON, indented, as HTML with its keys, strings and other values marked for colour. */
export function drawJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2) ?? 'undefined';
  let html = '';
  let at = 0;
  for (const match of text.matchAll(token)) {
    html += escapeHtml(text.slice(at, match.index));
    const [whole, quoted, colon] = match;
    const kind = quoted === undefined ? 'value' : colon === undefined ? 'string' : 'key';
    html += `<span class="json-${kind}">${escapeHtml(quoted ?? whole)}</span>${colon ?? ''}`;
    at = match.index + whole.length;
  }
  return html + escapeHtml(text.slice(at));
}
