import { describe, expect, test } from 'vitest';
import { toMessages } from '../../src/card/discord.js';
import { toPlainMessages } from '../../src/card/plain.js';
import { toText } from '../../src/card/terminal.js';
import { allComponents, messageProblems } from '../discord-server/message-limits.js';
import { fixtureApp } from '../support/fixture-app.js';

const app = await fixtureApp();
const cardOf = (question: string) => app.card(app.run({ command: 'ask', args: { question } }));

describe('an answer to a mistyped question', () => {
  test.each([
    ['how many were suspendde', 'Read “suspendde” as “suspended”'],
    ['How many were Suspendde?', 'Read “Suspendde” as “Suspended”'],
    // A name is said whole, for it may have been meant for somebody else.
    ['who is ines caldor', 'Read “ines caldor” as “Ines Calder”'],
    ['who is Imes Caldor', 'Read “Imes Caldor” as “Ines Calder”'],
    ["what is Ines Caldor's view", 'Read “Ines Caldor” as “Ines Calder”'],
  ])('says what it was read as: %s', (question, line) => {
    expect(cardOf(question).readAs).toBe(line);
  });

  test.each(['how many were suspended', 'who is Ines Calder', 'who is ines calder'])(
    'and to no other: %s',
    (question) => {
      expect(cardOf(question).readAs).toBeUndefined();
    },
  );

  test('says so below its title, in every form', () => {
    const card = cardOf('who is ines caldor');
    const [page] = toMessages(card);
    const [head] = allComponents(page).flatMap(({ content }) => content ?? []);
    expect(head).toBe(`## ${card.title}\n-# Read “ines caldor” as “Ines Calder”`);
    const said = `${card.title}\nRead “ines caldor” as “Ines Calder”`;
    expect(toPlainMessages(card)[0]?.content).toContain(`${said}.\n\n`);
    expect(toText(card)).toContain(`${said}\n\n`);
  });

  test('is asked for by its record alone, and turns the same pages without the mistake', () => {
    expect(cardOf('how many were suspendde').call.args).toEqual({
      question: 'question/how-many-suspended',
    });
    const readAs = `Read “${'x'.repeat(73)}`;
    for (const { id } of app.casebook.records) {
      const card = cardOf(id);
      for (const pages of [toMessages, toPlainMessages]) {
        const [said, usual] = [pages({ ...card, readAs }), pages(card)];
        expect(said.flatMap(messageProblems), id).toEqual([]);
        expect(without(said, readAs), id).toEqual(without(usual, readAs));
      }
    }
  });
});

/** Everything of the pages but that line. */
function without(pages: readonly unknown[], line: string): string[] {
  return pages.map((page) =>
    JSON.stringify(page).replaceAll(`\\n-# ${line}`, '').replaceAll(`\\n${line}.`, ''),
  );
}
