/** A claim is one source's account. */
import { errorAt, type Problem } from '../problem.js';
import { type CheckContext, quotedIn } from './context.js';

export function* checkClaims({ knowledge, place }: CheckContext): Generator<Problem> {
  const quoted = quotedIn(knowledge);
  for (const [index, outcome] of knowledge.outcomes.entries()) {
    for (const [at, claim] of outcome.claims.entries()) {
      const path = ['outcomes', index, 'claims', at];
      const used = quoted(claim.quotes);
      const sources = [...new Set(used.map(({ source }) => source.id))];
      if (sources.length > 1) {
        yield errorAt(
          place([...path, 'quotes']),
          'mixed-claim',
          `claim ${at + 1} of ${outcome.id} ("${claim.value}") rests on ${sources.join(' and ')}; a claim is one source's account`,
          'write one claim a source, also where they say the same',
          outcome.id,
        );
      }
      for (const { quote } of used) {
        if (!claim.speaker || !quote.speaker || quote.speaker === claim.speaker) continue;
        yield errorAt(
          place([...path, 'speaker']),
          'claim-speaker',
          `claim ${at + 1} of ${outcome.id} is said to be ${claim.speaker}'s account; its quote ${quote.id} is ${quote.speaker}'s speech`,
          'name the same speaker, or write a claim of its own for each account',
          outcome.id,
        );
      }
    }
  }
}
