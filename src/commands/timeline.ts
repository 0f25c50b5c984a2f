import { event, offerEvents, timeline } from '../answer/timeline.js';
import { defineCommand } from '../registry/command.js';

export default defineCommand({
  name: 'timeline',
  description: 'What happened when, as exactly as the sources say',
  options: {
    event: {
      type: 'text',
      description: 'One event to see with its quotes, or a date: 2018, March 2018, 2016 to 2018',
      suggest: ({ engine }, typed, most) => offerEvents(engine, typed, most),
    },
  },
  examples: () => [''],
  run: ({ engine }, args) =>
    args.event === undefined ? timeline(engine) : event(engine, args.event),
});
