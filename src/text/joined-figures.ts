/** Figures that are one with what stands behind them: "10-15 officers", "two thirds", "one in ten". */
import type { Figure } from './figures.js';

/** The figures of a text with ranges, which are vague, and shares put together. */
export function joined(text: string, figures: readonly Figure[]): Figure[] {
  return ranges(text, shares(text, figures));
}

/** What a part of a whole is called, by how many of it there are. */
const parts = 'half third quarter fifth sixth seventh eighth ninth tenth'.split(' ');

/** "One in 2018" is one of that year. */
const mostInOne = 1000;

function shares(text: string, figures: readonly Figure[]): Figure[] {
  const found: Figure[] = [];
  for (const figure of figures) {
    const before = found.at(-1);
    if (before?.kind === 'share' && figure.end <= before.end) continue;
    const part = figure.kind === 'count' ? /^\s(\p{L}+)/u.exec(text.slice(figure.end)) : null;
    const of = parts.indexOf((part?.[1] ?? '').toLowerCase().replace(/s$/, '')) + 2;
    if (part !== null && of > 1 && figure.value < of) {
      const end = figure.end + part[0].length;
      const value = figure.value / of;
      found.push({ ...figure, text: text.slice(figure.start, end), end, value, kind: 'share' });
    } else if (
      before?.value === 1 &&
      figure.value <= mostInOne &&
      text.slice(before.end, figure.start) === ' in '
    ) {
      const value = 1 / figure.value;
      const { end } = figure;
      found.splice(-1, 1, {
        ...before,
        text: text.slice(before.start, end),
        end,
        value,
        kind: 'share',
      });
    } else found.push(figure);
  }
  return found;
}

/** The ends of a range as one figure. */
function ranges(text: string, figures: readonly Figure[]): Figure[] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (before !== undefined && isJoined(text, before, figure)) group?.push(figure);
    else groups.push([figure]);
  }
  return groups.flatMap(([first, last, ...more]) => {
    if (first === undefined || last === undefined) return first ?? [];
    if (more.length === 0 && last.value > first.value) return [rangeOf(text, first, last)];
    // "two to one" are figures of their own; "555-1234" and "2010-05-21" are none.
    return text[first.end] === ' ' ? [first, last, ...more] : [];
  });
}

function isJoined(text: string, a: Figure, b: Figure): boolean {
  const areAlike = a.kind === b.kind && (a.unit === b.unit || b.unit === undefined);
  const isBare = a.kind === 'count' || (a.kind === 'money' && b.kind === 'count');
  if (!endable.has(a.kind) || !endable.has(b.kind) || !(areAlike || isBare)) return false;
  const between = text.slice(a.end, b.start);
  return (
    /^(?:[-–—]|\s[-–]\s|\sto\s)$/i.test(between) ||
    (/^\sand\s$/i.test(between) && led.test(text.slice(0, a.start)))
  );
}

const endable: ReadonlySet<Figure['kind']> = new Set(['count', 'percent', 'money', 'duration']);
const led = /\bbetween\s$/i;

/** "5-10%" is of per cent, and "£5-10m" of pounds. */
function rangeOf(text: string, first: Figure, last: Figure): Figure {
  const { kind, unit } = first.kind === 'count' ? last : first;
  const lead = led.exec(text.slice(0, first.start))?.[0].length ?? 0;
  const start = first.start - (/^\sand\s$/i.test(text.slice(first.end, last.start)) ? lead : 0);
  return {
    ...first,
    ...(unit === undefined ? {} : { unit }),
    kind,
    text: text.slice(start, last.end),
    start,
    end: last.end,
    until: last.value,
    vague: true,
  };
}
