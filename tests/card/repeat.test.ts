import type { APIContainerComponent } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { customId } from '../../src/card/button.js';
import type { Action } from '../../src/card/card.js';
import { componentsWithTools } from '../../src/card/repeat.js';

const button = (label: string, act?: string) => ({
  type: 2 as const,
  style: 2 as const,
  label,
  custom_id:
    (act === undefined
      ? customId({ kind: 'open', call: { command: 'about', args: {} }, page: 0 })
      : customId({ kind: 'act', act, page: 0 })) ?? '',
});
const tool: Action = { kind: 'act', act: 'delete', label: 'Delete', bare: true };

test('other tools stand in the row of the old ones, for a full page has no room for one row more', () => {
  const card: APIContainerComponent = {
    type: 17,
    components: [
      { type: 10, content: 'words' },
      { type: 1, components: [button('Sources'), button('Make public', 'publish')] },
    ],
  };
  const [changed] = componentsWithTools([card], { tools: [tool] });
  expect(changed).toMatchObject({
    components: [
      { content: 'words' },
      { type: 1, components: [{ label: 'Sources' }, { label: 'Delete' }] },
    ],
  });
  expect(changed).toHaveProperty('components.length', 2);
});

test('a row of five goes on in the next', () => {
  const others = ['one', 'two', 'three', 'four'].map((label) => button(label));
  const row = { type: 1 as const, components: [...others, button('Make public', 'publish')] };
  const pin: Action = { kind: 'act', act: 'pin', label: 'Pin', bare: true };
  expect(componentsWithTools([row], { tools: [tool, pin] })).toMatchObject([
    { components: [...others, { label: 'Delete' }] },
    { components: [{ label: 'Pin' }] },
  ]);
});
