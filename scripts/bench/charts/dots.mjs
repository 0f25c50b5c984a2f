/** A dot for each set and a stroke for their mean, by engine; for figures whose axis starts above zero. */
import { element, label, picture } from './svg.mjs';

const left = 210;
const right = 64;
const top = 74;
const width = 760;
const row = 26;

/**
 * @param {{ title: string, said: string, from: number, to: number, step: number }} texts and axis
 * @param {readonly { name: string, own: boolean, values: readonly number[], mean?: number }[]} rows
 */
export function drawDots({ title, said, from, to, step }, rows) {
  const height = top + rows.length * row + 34;
  const x = (value) => left + ((value - from) / (to - from)) * (width - left - right);
  const marks = [];
  for (let value = from; value <= to + step / 2; value += step) {
    marks.push(
      element('line', { class: 'grid', x1: x(value), x2: x(value), y1: top - 6, y2: height - 30 }),
      label(value.toFixed(1), {
        class: 'soft',
        x: x(value),
        y: height - 14,
        'text-anchor': 'middle',
      }),
    );
  }
  for (const [i, { name, own, values, mean }] of rows.entries()) {
    const y = top + i * row + 10;
    const kind = own ? 'own' : 'other';
    marks.push(
      label(name, {
        x: left - 10,
        y: y + 4,
        'text-anchor': 'end',
        ...(own ? { class: 'bold' } : {}),
      }),
    );
    // What lies left of the axis is drawn at its edge rather than over the names.
    for (const value of values) {
      marks.push(
        element('circle', { class: `${kind} pale`, cx: x(Math.max(from, value)), cy: y, r: 4 }),
      );
    }
    // No mean over fewer sets than the others have.
    if (mean === undefined) continue;
    marks.push(
      element('rect', { class: kind, x: x(mean) - 1.5, y: y - 9, width: 3, height: 18 }),
      label(mean.toFixed(3), {
        x: width - right + 14,
        y: y + 4,
        ...(own ? { class: 'bold' } : {}),
      }),
    );
  }
  return picture({ width, height, title, said }, marks);
}
