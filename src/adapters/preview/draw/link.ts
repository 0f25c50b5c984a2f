import { escapeHtml } from './escape.js';

/**
 * The address as given where it may be followed: http or https, well formed. Anything else
 * (`javascript:`, `data:`, a relative path) is undefined. The text is kept as it is, because
 * re-serialising it would change text fragments.
 */
export function safeAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? address : undefined;
}

/** A link around HTML that is already safe; only that HTML where the address may not be followed. */
export function linkTo(address: string, html: string): string {
  const safe = safeAddress(address);
  if (safe === undefined) return html;
  return `<a href="${escapeHtml(safe)}" title="${escapeHtml(safe)}" target="_blank" rel="noopener noreferrer">${html}</a>`;
}
