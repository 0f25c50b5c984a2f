/** Which records a statement bears on, if any. */
import type { Casebook } from '../../knowledge/casebook.js';
import { datesIn } from '../../text/dates.js';
import { figuresIn } from '../../text/figures.js';
import type { Nearness, Reader } from './nearness.js';
import { speaksOfOneself } from './oneself.js';
import { quotesOf } from './quotes.js';
import { claimThresholds } from './thresholds.js';

/** How a statement stands to the case. */
export type Standing = keyof Pick<
  typeof claimThresholds,
  'alone' | 'role' | 'part' | 'anchored' | 'carried' | 'beside' | 'following'
>;

export interface Bearing {
  /** The nearest record first; none where the statement bears on nothing. */
  readonly ids: readonly string[];
  /** Share of the statement that the nearest record tells, 0 to 1. */
  readonly told: number;
  /** How near that is; see `Nearness`. */
  readonly key: number;
}

export const nothing: Bearing = { ids: [], told: 0, key: 0 };

/**
 * What a statement bears on where it stands so: `alone`; with a `role` or `anchored` by a name of the
 * case in its sentence; or `beside` a statement that is about the case.
 */
export function bearingOf(reader: Reader, statement: string, standing: Standing): Bearing {
  if (standing !== 'anchored' && speaksOfOneself(statement)) return nothing;
  // Most of what people chat about is in other words; to tell so costs less than a search.
  if (reader.names.familiarity(statement) < claimThresholds[standing].familiar) return nothing;
  const near = reader.near(statement);
  const best = preferred(near);
  if (best === undefined || !isNear(best, statement, standing)) return nothing;
  const along = near.filter((other) => goesAlong(reader.casebook, best, other));
  // What is told stands before what is not.
  const all = isSilence(best) ? [...along, best] : [best, ...along];
  return { ids: all.map(({ id }) => id), told: best.told, key: best.key };
}

/** Do two records rest on a quote in common? */
function shareQuote(casebook: Casebook, a: string, b: string): boolean {
  const [one, other] = [casebook.record(a), casebook.record(b)];
  if (one === undefined || other === undefined) return false;
  const own = new Set(quotesOf(one));
  return quotesOf(other).some((quote) => own.has(quote));
}

/** What the sources tell goes before a silence that is about as near. */
function preferred(near: readonly Nearness[]): Nearness | undefined {
  const [first] = near;
  if (first === undefined || !isSilence(first)) return first;
  const telling = near.find((entry) => !isSilence(entry));
  const holdsOwn =
    telling !== undefined &&
    telling.key >= first.key - claimThresholds.silenceLead &&
    telling.told >= first.told - asMuch;
  return holdsOwn ? telling : first;
}

/** A difference in `told` that is none. */
const asMuch = 0.15;

function isNear(best: Nearness, statement: string, standing: Standing): boolean {
  // A figure says what kind of thing is told, as a second word would; but people chat in figures, so
  // that away from the case it takes two ("five of the fourteen").
  const figures = figuresIn(statement).length;
  const enough = standing === 'beside' ? 1 : 2;
  const dated = standing === 'anchored' && datesIn(statement).length > 0;
  const words = best.words + (figures >= enough || dated ? 1 : 0);
  const reaches = (least: Least) =>
    best.key >= least.key &&
    best.told >= least.told &&
    words >= least.words &&
    best.strange <= least.strange;
  if (standing === 'beside' && isSilence(best)) return false;
  // What sources leave unsaid (pay, appeals, prison) is what people chat about anywhere.
  if (standing === 'alone' && isSilence(best) && best.words < claimThresholds.silentWords)
    return false;
  // What says enough by itself says enough beside a role, too.
  const alike = standing === 'alone' || standing === 'role' || standing === 'part';
  const { alone, aloneAtLength } = claimThresholds;
  return (
    reaches(claimThresholds[standing]) || (alike && (reaches(alone) || reaches(aloneAtLength)))
  );
}

type Least = Readonly<Record<'key' | 'told' | 'words' | 'strange', number>>;

function goesAlong(casebook: Casebook, best: Nearness, other: Nearness): boolean {
  if (isSilence(best)) {
    const record = casebook.record(best.id);
    return (
      record?.type === 'silence' &&
      record.nearest.includes(other.id) &&
      other.key >= best.key - claimThresholds.together &&
      other.told >= best.told - asMuch
    );
  }
  return (
    other !== best &&
    !isSilence(other) &&
    // Each outcome is a question of its own, though one sentence of a source may answer two.
    !(isOutcome(best) && isOutcome(other)) &&
    other.key >= best.key - claimThresholds.together &&
    other.told >= best.told - asMuch &&
    shareQuote(casebook, best.id, other.id)
  );
}

function isOutcome({ id }: Nearness): boolean {
  return id.startsWith('outcome/');
}

function isSilence({ id }: Nearness): boolean {
  return id.startsWith('silence/');
}
