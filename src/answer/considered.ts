/** What was considered for a question and how sure each was: for who tends the knowledge, not for members. */
import { inOneGo } from '../steps.js';
import { rankFor } from './ask.js';
import { confidence } from './confidence.js';
import type { Engine } from './engine.js';

interface Considered {
  readonly id: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Words of the question that nothing of the record supports. */
  readonly lacking: readonly string[];
  /** Words for which it has only what must never stand for them. */
  readonly opposed: readonly string[];
}

/** The records that are nearest to a question, `most` at most. */
export function considered(engine: Engine, question: string, most: number): Considered[] {
  const ranked = inOneGo(rankFor(engine, question));
  return ranked.slice(0, most).map((entry) => ({
    id: entry.id,
    confidence: confidence(entry, ranked),
    lacking: entry.evidence.unsupported.map(({ word }) => word),
    opposed: entry.evidence.opposed,
  }));
}
