/** An index that was saved, made anew where a part of it turns out to be damaged when it is read. */
import { SavedIndexError } from './saved.js';
import type { SearchIndex } from './search-index.js';

export interface Making {
  /** Opens what was saved; undefined where nothing was. */
  readonly saved?: (() => SearchIndex) | undefined;
  /** Makes the same index of the records. */
  readonly anew: () => SearchIndex;
  /** Hears what is wrong with what was saved, when the index made anew is in use. */
  readonly onDamage: (error: SavedIndexError) => void;
}

/** Runs what needs the index with it; twice, if need be, so it must change nothing but the index. */
export type Use = <T>(what: (index: SearchIndex) => T) => T;

/** The index is opened or made when it is first used. */
export function mended({ saved, anew, onDamage }: Making): Use {
  let index: SearchIndex | undefined;
  return (what) => {
    try {
      index ??= saved?.() ?? anew();
      return what(index);
    } catch (error) {
      if (!(error instanceof SavedIndexError)) throw error;
      index = anew();
      onDamage(error);
      return what(index);
    }
  };
}
