import { defineCommand } from '../registry/command.js';
import { help } from '../registry/help.js';

export default defineCommand({
  name: 'help',
  description: 'What can be asked, and how',
  options: {
    command: {
      type: 'text',
      description: 'One command to explain',
      suggest: ({ commands }, typed) =>
        commands
          .map(({ name, description }) => ({ id: name, title: `/${name}: ${description}` }))
          .filter(({ id }) => id.startsWith(typed.trim().toLowerCase().replace(/^\//, ''))),
    },
  },
  examples: () => ['', 'ask'],
  run: (context, args) => help(context, args.command),
});
