/** Lines over logarithmic axes, each named at its end. */
import { element, label, picture } from './svg.mjs';

const left = 70;
const right = 210;
const top = 72;
const bottom = 44;
const width = 760;
const height = 460;
/** Height of a name, so that none covers another. */
const nameHeight = 17;

/**
 * @param {{ title: string, said: string, xs: readonly number[], format: (y: number) => string }} texts
 * @param {readonly { name: string, own: boolean, points: readonly { x: number, y: number }[] }[]} lines
 */
export function drawLines({ title, said, xs, format }, lines) {
  const drawn = lines.filter(({ points }) => points.length > 0);
  const all = drawn.flatMap(({ points }) => points.map(({ y }) => Math.log10(y)));
  const low = Math.floor(Math.min(...all));
  const high = Math.ceil(Math.max(...all));
  const first = Math.log10(xs[0]);
  const wide = Math.max(1, Math.log10(xs[xs.length - 1]) - first);
  const atX = (x) => left + ((Math.log10(x) - first) / wide) * (width - left - right);
  const atY = (y) => top + ((high - Math.log10(y)) / (high - low)) * (height - top - bottom);
  const marks = xs.map((x) =>
    label(x.toLocaleString('en-GB'), {
      class: 'soft',
      x: atX(x),
      y: height - 20,
      'text-anchor': 'middle',
    }),
  );
  for (let power = low; power <= high; power++) {
    const y = atY(10 ** power);
    marks.push(
      element('line', { class: 'grid', x1: left, x2: width - right, y1: y, y2: y }),
      label(format(10 ** power), { class: 'soft', x: left - 8, y: y + 4, 'text-anchor': 'end' }),
    );
  }
  // Pincite last, so that nothing is drawn over it.
  for (const { own, points } of drawn.toSorted((a, b) => Number(a.own) - Number(b.own))) {
    const kind = own ? 'own' : 'other';
    const path = points.map(
      ({ x, y }, i) => `${i ? 'L' : 'M'}${atX(x).toFixed(1)} ${atY(y).toFixed(1)}`,
    );
    marks.push(element('path', { class: `line ${kind}`, d: path.join(' ') }));
    for (const { x, y } of points) {
      marks.push(element('circle', { class: kind, cx: atX(x), cy: atY(y), r: own ? 4 : 2.5 }));
    }
  }
  marks.push(...namesOf(drawn, atX, atY));
  return picture({ width, height, title, said }, marks);
}

/** In a column right of the lines, as near to their ends as the others let them, each with a leader. */
function namesOf(lines, atX, atY) {
  const ends = lines
    .map(({ name, own, points }) => {
      const { x, y } = points[points.length - 1];
      return { name, own, x: atX(x), y: atY(y) };
    })
    .sort((a, b) => a.y - b.y);
  const places = ends.map(({ y }) => y);
  const lowest = height - bottom;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i], (places[i + 1] ?? lowest + nameHeight) - nameHeight);
  }
  for (let i = 0; i < places.length; i++) {
    places[i] = Math.max(places[i], (places[i - 1] ?? top - nameHeight) + nameHeight);
  }
  const column = width - right + 20;
  return ends.flatMap(({ name, own, x, y }, i) => [
    element('line', { class: 'grid', x1: x + 5, y1: y, x2: column - 4, y2: places[i] }),
    label(name, { x: column, y: places[i] + 4, ...(own ? { class: 'bold' } : {}) }),
  ]);
}
