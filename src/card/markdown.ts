/** Text from outside as Discord shows it unchanged: escaped so that none of it becomes markup. */

/**
 * Escapes every character that Discord's Markdown could read as markup, wherever it stands. Discord
 * drops the backslash before any ASCII punctuation, so the reader sees the text as it was.
 * `:` is escaped only where it makes a link or an emoji, `.` only where it makes a list.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|[\]()<>@]/g, '\\$&')
    .replace(/:(?=\/\/|[\w~]+:)/g, '\\:')
    .replace(/^(\s*)(#{1,3}|[-+])(?=\s|#)/gm, (_match, space: string, mark: string) => {
      return `${space}\\${mark}`;
    })
    .replace(/^(\s*\d+)\.(?=\s)/gm, '$1\\.');
}

/** Lines of a block quote; every line needs its own mark. */
export function blockQuote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Small print. */
export function subtext(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `-# ${line}`)
    .join('\n');
}
