import { expect, test } from 'vitest';
import { namesIn } from '../../../src/search/case/evidence.js';
import { shippedApp } from '../../support/shipped.js';

test.each([
  ['who is Ines Calder', ['ines', 'calder']],
  ['Did Ines Calder resign? Calder did', ['ines', 'calder']],
  ['what did O’Neill say', ['oneill']],
])('a capital makes a name where nothing else explains it: %s', (question, names) => {
  expect([...namesIn(question)]).toEqual(names);
});

test.each(['WHO IS INES CALDER', 'Who Is Ines Calder', 'Why Didn’t The Council Answer'])(
  'capitals throughout make none: %s',
  (question) => {
    expect([...namesIn(question)]).toEqual([]);
  },
);

const app = await shippedApp();

test('what is shouted is answered as what is said', () => {
  for (const question of ['waht job does baz jarvid have', 'who apoints the comissioner']) {
    const ask = (asked: string) => app.run({ command: 'ask', args: { question: asked } }).id;
    expect(ask(question.toUpperCase()), question).toBe(ask(question));
    expect(ask(question), question).not.toBeNull();
  }
});
