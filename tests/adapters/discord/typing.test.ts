import type { Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { createDispatcher } from '../../../src/adapters/discord/dispatch.js';
import { mostInOneTurn } from '../../support/crowding.js';
import { smallApp } from './small-app.js';

test('of many who type at once, one is offered something in each turn of the event loop', async () => {
  const responses: unknown[] = [];
  const typing = {
    isChatInputCommand: () => false,
    isAutocomplete: () => true,
    commandName: 'echo',
    options: { getFocused: () => ({ name: 'words', value: 'w' }) },
    respond: async (choices: unknown) => responses.push(choices),
  } as unknown as Interaction;
  const most = await mostInOneTurn((searches) => {
    const suggest = () => {
      searches();
      return [{ id: 'fact/one', title: 'One' }];
    };
    const desk = { logger: quiet, newReference: () => '1' };
    const dispatch = createDispatcher({ ...smallApp, suggest }, desk);
    return Promise.all(Array.from({ length: 5 }, () => dispatch(typing)));
  });
  expect(most).toBe(1);
  expect(responses).toEqual(Array(5).fill([{ name: 'One', value: 'fact/one' }]));
});

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (event: string) => {
    throw new Error(event);
  },
};
