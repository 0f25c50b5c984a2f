/** Horizontal bars, two to an engine, on an axis from zero. */
import { element, label, picture } from './svg.mjs';

const left = 210;
const right = 64;
const top = 86;
const width = 760;
const bar = 12;
const row = 2 * bar + 12;

/**
 * @param {{ title: string, said: string, keys: readonly [string, string] }} texts
 * @param {readonly { name: string, own: boolean, values: readonly (number | undefined)[] }[]} rows
 *   values in percent
 */
export function drawBars({ title, said, keys }, rows) {
  const height = top + rows.length * row + 34;
  const x = (percent) => left + (percent / 100) * (width - left - right);
  const marks = [];
  for (let percent = 0; percent <= 100; percent += 20) {
    marks.push(
      element('line', {
        class: 'grid',
        x1: x(percent),
        x2: x(percent),
        y1: top - 6,
        y2: height - 30,
      }),
      label(`${percent}%`, {
        class: 'soft',
        x: x(percent),
        y: height - 14,
        'text-anchor': 'middle',
      }),
    );
  }
  for (const [i, key] of keys.entries()) {
    const at = left + i * 110;
    marks.push(
      element('rect', { class: shade('own', i), x: at, y: 62, width: 12, height: 10 }),
      label(key, { class: 'soft', x: at + 18, y: 71 }),
    );
  }
  for (const [i, { name, own, values }] of rows.entries()) {
    const y = top + i * row;
    const kind = own ? 'own' : 'other';
    marks.push(
      label(name, {
        x: left - 10,
        y: y + bar + 5,
        'text-anchor': 'end',
        ...(own ? { class: 'bold' } : {}),
      }),
    );
    for (const [j, value] of values.entries()) {
      const barTop = y + j * (bar + 1);
      if (value === undefined) {
        marks.push(label('not measured', { class: 'soft', x: left + 5, y: barTop + bar - 2 }));
        continue;
      }
      marks.push(
        element('rect', {
          class: shade(kind, j),
          'stroke-width': 0,
          x: left,
          y: barTop,
          width: x(value) - left,
          height: bar,
        }),
        label(value.toFixed(1), { class: 'soft', x: x(value) + 5, y: barTop + bar - 2 }),
      );
    }
  }
  return picture({ width, height, title, said }, marks);
}

function shade(kind, which) {
  return which === 0 ? kind : `${kind} pale`;
}
