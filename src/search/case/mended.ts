/** An index that was saved, made anew where a part of it turns out to be damaged when it is read. */
import { inOneGo, once, type Steps } from '../../steps.js';
import { SavedIndexError } from '../saved-reader.js';
import type { SearchIndex } from '../search-index.js';

export interface Making {
  /** Opens what was saved; undefined where nothing was. */
  readonly saved?: (() => SearchIndex) | undefined;
  /** Makes the same index of the records. */
  readonly anew: () => Steps<SearchIndex>;
  /** Hears what is wrong with what was saved, when the index made anew is in use. */
  readonly onDamage: (error: SavedIndexError) => void;
}

export interface Mended {
  /** Runs what needs the index with it; twice, if need be, so it must change nothing but the index. */
  use<T>(what: (index: SearchIndex) => T): T;
  /** The same in steps, the making too. */
  useInSteps<T>(what: (index: SearchIndex) => Steps<T>): Steps<T>;
}

/** The index is opened or made when it is first used. */
export function mended({ saved, anew, onDamage }: Making): Mended {
  let index: SearchIndex | undefined;
  const first = once(anew);
  return { use, useInSteps };

  function use<T>(what: (index: SearchIndex) => T): T {
    // biome-ignore lint/correctness/useYield: used in one step
    const inOne = function* (index: SearchIndex): Steps<T> {
      return what(index);
    };
    return inOneGo(useInSteps(inOne));
  }

  function* useInSteps<T>(what: (index: SearchIndex) => Steps<T>): Steps<T> {
    let used: SearchIndex | undefined;
    try {
      index ??= saved?.() ?? (yield* first());
      used = index;
      return yield* what(used);
    } catch (error) {
      if (!(error instanceof SavedIndexError)) throw error;
      // Another that was under way may have mended it meanwhile.
      if (index === used) {
        index = yield* anew();
        onDamage(error);
      }
      return yield* what(index as SearchIndex);
    }
  }
}
