/**
 * Multinomial logistic regression, a weight for each trait and answer, fitted by AdaGrad (Duchi, Hazan
 * and Singer 2011) in a fixed order: the same lessons always give the same weights. Most of the time
 * would go into telling each lesson from hundreds of answers that nobody takes for its own; after the
 * first round it is told only from those that it was taken for.
 */
import { settings } from './settings.js';
import { softmax } from './softmax.js';

/** A text as columns of the weights and how much each counts. */
export interface Vector {
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

export interface Lesson extends Vector {
  /** Which answer it is for, from 0. */
  readonly answer: number;
}

/**
 * The weights by column, then answer. Takes about a second for twenty thousand lessons on 250 answers.
 */
export function learn(
  lessons: readonly Lesson[],
  answers: number,
  columns: number,
): Float32Array<ArrayBuffer> {
  const { lessonRounds, lessonsOfAnswer, lessonKnown, lessonFirstSquare } = settings;
  const weights = new Float32Array(columns * answers);
  const squares = new Float32Array(weights.length).fill(lessonFirstSquare);
  const everyone = Uint32Array.from({ length: answers }, (_, answer) => answer);
  const rivals: (Uint32Array | undefined)[] = [];
  // What is known well is not heard in the next round.
  const rests = new Uint8Array(lessons.length);
  const chances = new Float64Array(answers);
  const space = { wrong: new Uint32Array(answers), errors: new Float64Array(answers) };
  const rounds = Math.min(Math.ceil((lessonsOfAnswer * answers) / lessons.length), lessonRounds);
  for (let round = 0; round < rounds; round++) {
    for (const [i, lesson] of lessons.entries()) {
      if (rests[i] === 1) {
        rests[i] = 0;
        continue;
      }
      const among = rivals[i] ?? everyone;
      if (among === everyone) addAll(lesson, weights, chances.fill(0));
      else addSome(lesson, weights, among, answers, chances);
      softmax(chances, among.length);
      rivals[i] ??= rivalsOf(lesson, chances);
      const own = among.indexOf(lesson.answer);
      correct(lesson, { among, chances, own, answers, weights, squares, ...space });
      if ((chances[own] as number) >= lessonKnown) rests[i] = 1;
    }
  }
  return weights;
}

/** Adds what a text says for every answer; four columns at once, which spares most of the writing. */
export function addAll(
  { columns, values }: Vector,
  weights: Float32Array | Int8Array,
  sums: Float64Array,
): Float64Array {
  const answers = sums.length;
  const at = (i: number) => (columns[i] ?? 0) * answers;
  // A column that is not there counts nothing, so that the last four may be fewer.
  for (let i = 0; i < columns.length; i += 4) {
    const [a, b, c, d] = [at(i), at(i + 1), at(i + 2), at(i + 3)];
    const [p, q, r, s] = [
      values[i] ?? 0,
      values[i + 1] ?? 0,
      values[i + 2] ?? 0,
      values[i + 3] ?? 0,
    ];
    for (let answer = 0; answer < answers; answer++) {
      sums[answer] =
        (sums[answer] as number) +
        p * (weights[a + answer] as number) +
        q * (weights[b + answer] as number) +
        r * (weights[c + answer] as number) +
        s * (weights[d + answer] as number);
    }
  }
  return sums;
}

/** Sums what a text says for some answers, a column after the other, as the weights lie. */
function addSome(
  { columns, values }: Vector,
  weights: Float32Array,
  among: Uint32Array,
  answers: number,
  sums: Float64Array,
): void {
  sums.fill(0, 0, among.length);
  for (let i = 0; i < columns.length; i++) {
    const from = (columns[i] as number) * answers;
    const value = values[i] as number;
    for (let place = 0; place < among.length; place++) {
      const weight = weights[from + (among[place] as number)] as number;
      sums[place] = (sums[place] as number) + value * weight;
    }
  }
}

/** The answers that a lesson is taken for; undefined while it is taken for nearly anything. */
function rivalsOf({ answer }: Lesson, chances: Float64Array): Uint32Array | undefined {
  const { lessonRival, lessonMostRivals } = settings;
  const found: number[] = [];
  for (let other = 0; other < chances.length; other++) {
    if ((chances[other] as number) >= lessonRival || other === answer) found.push(other);
  }
  return found.length > chances.length * lessonMostRivals ? undefined : new Uint32Array(found);
}

interface Correction {
  readonly among: Uint32Array;
  /** Of those among. */
  readonly chances: Float64Array;
  /** Place of the lesson's answer among them. */
  readonly own: number;
  readonly answers: number;
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  /** Space for the answers whose chances are to be corrected, and by how much each is wrong. */
  readonly wrong: Uint32Array;
  readonly errors: Float64Array;
}

/** Moves the weights towards the lesson's answer and away from those taken for it. */
function correct({ columns, values }: Lesson, correction: Correction): void {
  const { among, chances, own, answers, weights, squares } = correction;
  const { wrong, errors } = correction;
  const { lessonNoRival, lessonStep } = settings;
  let count = 0;
  for (let place = 0; place < among.length; place++) {
    const chance = chances[place] as number;
    if (chance < lessonNoRival && place !== own) continue;
    wrong[count] = among[place] as number;
    errors[count++] = place === own ? chance - 1 : chance;
  }
  for (let i = 0; i < columns.length; i++) {
    const from = (columns[i] as number) * answers;
    const value = values[i] as number;
    for (let k = 0; k < count; k++) {
      const at = from + (wrong[k] as number);
      const slope = (errors[k] as number) * value;
      const square = (squares[at] as number) + slope * slope;
      squares[at] = square;
      weights[at] = (weights[at] as number) - (lessonStep * slope) / Math.sqrt(square);
    }
  }
}
