import { sources } from '../answer/sources.js';
import { defineCommand } from '../registry/command.js';

export default defineCommand({
  name: 'sources',
  description: 'The published texts that every answer rests on',
  options: {},
  examples: () => [''],
  run: ({ engine }) => sources(engine),
});
