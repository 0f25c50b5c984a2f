import { checkMessage } from '../answer/claims/check.js';
import { defineCommand } from '../registry/command.js';

export default defineCommand({
  name: 'claims',
  description: 'Check a message against the sources: their own words beside what it says',
  options: {
    text: {
      type: 'text',
      description: 'The message, as it was written',
      required: true,
      message: true,
    },
  },
  examples: ({ casebook }) =>
    casebook.outcomes.slice(0, 1).map(({ claims, statement }) => claims[0]?.statement ?? statement),
  run: ({ engine }, { text }) => checkMessage(engine, text),
});
