import { answerAsOf } from '../answer/as-of.js';
import { ask } from '../answer/ask.js';
import { offerQuestions } from '../answer/offer-questions.js';
import { asOfOption } from '../registry/as-of-option.js';
import { defineCommand } from '../registry/command.js';

export default defineCommand({
  name: 'ask',
  description: 'Ask a question; answered with the sources’ own words, or not at all',
  options: {
    question: {
      type: 'text',
      description: 'Your question, in your own words',
      required: true,
      suggest: ({ engine }, typed, most) => offerQuestions(engine, typed, most),
    },
    as_of: asOfOption,
  },
  examples: ({ casebook }) =>
    casebook.info.startHere.flatMap((id) => {
      const asking = casebook.questions.find(({ answer }) => answer[0] === id);
      return asking === undefined ? [] : [asking.title];
    }),
  run: ({ engine }, { question, as_of: asOf }) =>
    asOf === undefined
      ? ask(engine, question)
      : answerAsOf(engine, { command: 'ask', query: question, asOf }, (then) =>
          ask(then, question),
        ),
});
