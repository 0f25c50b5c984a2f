import { event, timeline } from '../answer/timeline.js';
import { defineCommand } from '../registry/command.js';

export default defineCommand({
  name: 'timeline',
  description: 'What happened when, as exactly as the sources say',
  options: {
    event: {
      type: 'text',
      description: 'One event to see with its quotes',
      suggest: ({ engine }, typed) =>
        engine.search.complete(typed, { types: ['event'], limit: 25 }),
    },
  },
  examples: () => [''],
  run: ({ engine }, args) =>
    args.event === undefined ? timeline(engine) : event(engine, args.event),
});
