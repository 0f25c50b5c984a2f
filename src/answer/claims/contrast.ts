/** "Three were sacked, not two": what a message says it was not, beside what it says it was. */
import { type Figure, figuresIn } from '../../text/figures.js';

/** Is the figure only there to be denied? "Not one left" denies that any did, and no other figure. */
export function isContrast(
  text: string,
  { start, value }: Pick<Figure, 'start' | 'value'>,
): boolean {
  return (
    value !== 1 &&
    denied.test(text.slice(0, start)) &&
    figuresIn(text).some(
      (other) => other.start !== start && !denied.test(text.slice(0, other.start)),
    )
  );
}

/** The text without what only such a figure denies. */
export function withoutContrasts(text: string): string {
  return figuresIn(text)
    .filter((figure) => isContrast(text, figure))
    .reduceRight((left, { start, end }) => {
      return left.slice(0, start).replace(denied, ' ') + left.slice(end);
    }, text);
}

const denied = /\bnot\s+(?:just\s+|only\s+)?$/iu;
