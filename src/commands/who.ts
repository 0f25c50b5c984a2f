import { who } from '../answer/who.js';
import { defineCommand } from '../registry/command.js';

export default defineCommand({
  name: 'who',
  description: 'Who somebody is in the sources: their role, what they said, what is said of them',
  options: {
    name: {
      type: 'text',
      description: 'A name, a role or a description',
      required: true,
      suggest: ({ engine }, typed, most) =>
        engine.search.complete(typed, { types: ['person'], limit: most }),
    },
  },
  examples: ({ casebook }) => casebook.people.slice(0, 2).map((person) => person.name),
  run: ({ engine }, { name }) => who(engine, name),
});
