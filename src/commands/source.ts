import { sourceSuggestions } from '../answer/called-source.js';
import { source } from '../answer/sources.js';
import { defineCommand } from '../registry/command.js';

export default defineCommand({
  name: 'source',
  description: 'What is quoted from one source, paragraph by paragraph',
  options: {
    id: {
      type: 'text',
      description: 'The source: its id or its publisher',
      required: true,
      suggest: ({ engine }, typed) => sourceSuggestions(engine, typed),
    },
    paragraph: {
      type: 'integer',
      description: 'One paragraph, counted from 1',
      min: 1,
      max: 100_000,
    },
  },
  examples: ({ casebook }) => casebook.sources.slice(0, 1).map(({ id }) => id),
  run: ({ engine }, { id, paragraph }) => source(engine, id, paragraph),
});
