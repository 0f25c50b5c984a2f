/**
 * For labels of buttons and menus only, which Discord caps: a heading of ours may be shortened there.
 * A quotation never passes through here.
 */

/** At most `max` characters (UTF-16 units, as Discord counts), cut between words, with an ellipsis. */
export function shortenLabel(label: string, max: number): string {
  if (label.length <= max) return label;
  const words = label.split(' ');
  let kept = '';
  for (const word of words) {
    const longer = kept === '' ? word : `${kept} ${word}`;
    if (longer.length > max - 1) break;
    kept = longer;
  }
  // A single word longer than the label: cut by code point, so that no surrogate is left alone.
  if (kept === '') kept = [...label].slice(0, Math.floor((max - 1) / 2)).join('');
  return `${kept}…`;
}
