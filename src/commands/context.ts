import { context } from '../answer/context.js';
import { quoteSuggestions } from '../answer/quote-suggestions.js';
import { defineCommand } from '../registry/command.js';

export default defineCommand({
  name: 'context',
  description: 'What stands before and after a quote, with the quote marked',
  options: {
    quote: {
      type: 'text',
      description: 'The quote: its id, or that of a record whose quotes to walk through',
      required: true,
      suggest: ({ engine }, typed, most) => quoteSuggestions(engine, typed, most),
    },
    number: {
      type: 'integer',
      description: 'Which quote of the record, counted from 1',
      min: 1,
      max: 10_000,
    },
  },
  examples: ({ casebook }) => casebook.info.startHere.slice(0, 1),
  run: ({ engine }, { quote, number }) => context(engine, quote, number),
});
