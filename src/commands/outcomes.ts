import { answerAsOf } from '../answer/as-of.js';
import type { Engine } from '../answer/engine.js';
import { offerRecords } from '../answer/look-up.js';
import { outcome, outcomes } from '../answer/outcomes.js';
import { asOfOption } from '../registry/as-of-option.js';
import { defineCommand } from '../registry/command.js';

export default defineCommand({
  name: 'outcomes',
  description: 'What came of it: every figure cited, every disagreement between sources marked',
  options: {
    outcome: {
      type: 'text',
      description: 'One outcome to see in detail',
      suggest: ({ engine }, typed, most) => offerRecords(engine, 'outcome', typed, most),
    },
    as_of: asOfOption,
  },
  examples: () => [''],
  run: ({ engine }, { outcome: wanted, as_of: asOf }) => {
    const answer = (then: Engine) =>
      wanted === undefined ? outcomes(then) : outcome(then, wanted);
    return asOf === undefined
      ? answer(engine)
      : answerAsOf(engine, { command: 'outcomes', query: wanted ?? '', asOf }, answer);
  },
});
