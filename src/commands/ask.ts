import { ask } from '../answer/ask.js';
import { defineCommand } from '../registry/command.js';

export default defineCommand({
  name: 'ask',
  description: 'Ask a question; answered with the sources’ own words, or not at all',
  options: {
    question: {
      type: 'text',
      description: 'Your question, in your own words',
      required: true,
      suggest: ({ engine }, typed) =>
        engine.search.complete(typed, { types: ['question', 'silence'], limit: 25 }),
    },
  },
  examples: ({ casebook }) =>
    casebook.info.startHere.flatMap((id) => {
      const asking = casebook.questions.find(({ answer }) => answer[0] === id);
      return asking === undefined ? [] : [asking.title];
    }),
  run: ({ engine }, { question }) => ask(engine, question),
});
