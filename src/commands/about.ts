import { about } from '../answer/about.js';
import { defineCommand } from '../registry/command.js';

export default defineCommand({
  name: 'about',
  description: 'What this case is, what the answers rest on, and what is kept of your questions',
  options: {},
  examples: () => [''],
  run: ({ engine }) => about(engine),
});
