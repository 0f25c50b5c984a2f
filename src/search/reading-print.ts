/** A print of how words are read, so that an index saved by a program that read otherwise is known. */
import { crc32 } from 'node:zlib';
import { functionWords } from './function-words.js';
import { markOf } from './kinds.js';
import { settings } from './settings.js';
import { sameWriting, stemOf, wordsOf } from './terms.js';

/** The same as long as these words are folded, stemmed, marked, shelved and learned from the same way. */
export function readingPrint(): string {
  const read = wordsOf(probe).map((word) => [word, stemOf(word), markOf(word)]);
  const shelving = [settings.familyPrefix, settings.oneMistake, settings.longest];
  const lists = [...functionWords, ...sameWriting];
  // Every setting that what is learned hangs on is named so.
  const learning = Object.entries(settings).filter(([name]) =>
    /^(?:lesson|learned|letter)/.test(name),
  );
  return crc32(JSON.stringify([read, lists, shelving, learning])).toString(16);
}

const probe = `Who's who: the U.N. told 1,139 officers' families "twenty-one times" in Sept 2022 that naïve
  policing wasn't generously investigated; how many years, which date, what age and why? Nationally
  dying resigned organisations' replies… ppl thought u were relatively skilful, cos of happiness.
  Größe smørrebrød काला בֵּית־סֵפֶר مُحَمَّد co\u00adop 7\ufe0f\u20e3 ${'resigned'.repeat(8)}`;
