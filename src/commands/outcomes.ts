import { outcome, outcomes } from '../answer/outcomes.js';
import { defineCommand } from '../registry/command.js';

export default defineCommand({
  name: 'outcomes',
  description: 'What came of it: every figure cited, every disagreement between sources marked',
  options: {
    outcome: {
      type: 'text',
      description: 'One outcome to see in detail',
      suggest: ({ engine }, typed) =>
        engine.search.complete(typed, { types: ['outcome'], limit: 25 }),
    },
  },
  examples: () => [''],
  run: ({ engine }, args) =>
    args.outcome === undefined ? outcomes(engine) : outcome(engine, args.outcome),
});
