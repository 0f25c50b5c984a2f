import { describe, expect, test } from 'vitest';
import { readCustomId } from '../../src/card/button.js';
import type { Card } from '../../src/card/card.js';
import { noticeCard } from '../../src/card/notice.js';
import { type PlainMessage, toPlainMessage, toPlainMessages } from '../../src/card/plain.js';
import { allComponents, messageProblems } from '../discord-server/message-limits.js';
import { fixtureApp } from '../support/fixture-app.js';

const app = await fixtureApp();

function cardOf(question: string): Card {
  return app.card(app.run({ command: 'ask', args: { question } }));
}

function labelsOf(message: PlainMessage): unknown[] {
  return allComponents(message).flatMap(({ label }) => (label === undefined ? [] : [label]));
}

describe('an answer in plain text', () => {
  test('is read aloud in order: status, title, statement, quotes from beginning to end', () => {
    expect(toPlainMessage(cardOf('fact/sign-removed')).content).toBe(
      [
        'Answer.',
        'Alleged removal of a warning sign',
        '',
        'Alleged: A caretaker at the mill is alleged to have removed a warning sign; the authority is investigating that.',
        '',
        'Quote from The Alder Chronicle, 14 May 2019, paragraph 6:',
        'A caretaker at the mill is alleged to have removed a warning sign on the morning of the fair.',
        'End of quote.',
        '',
        'As reported on 14 May 2019.',
        '',
        'The article in The Alder Chronicle:',
        '<https://chronicle.example/2019/05/14/footbridge-closed>',
        '',
        `fact/sign-removed, knowledge ${app.casebook.version.slice(0, 8)}.`,
      ].join('\n'),
    );
  });

  test('says first where the sources differ, do not say, or where there is no answer', () => {
    expect(toPlainMessage(cardOf('outcome/suspended')).content).toMatch(/^The sources differ\.\n/);
    expect(toPlainMessage(cardOf('who won the world cup')).content).toMatch(/^No answer\.\n/);
  });

  test('names the speaker and opens each paragraph by a button in words', () => {
    const message = toPlainMessage(cardOf('fact/cost-of-grease'));
    expect(message.content).toContain(
      'Quote from Valley Post, 16 May 2019, paragraph 3, Ines Calder:',
    );
    expect(labelsOf(message)).toContain('Valley Post, paragraph 3');
    expect(message.content).not.toMatch(/[¶·│█]/u);
  });

  test('warns before a quote with a content note, and hides it', () => {
    const { content } = toPlainMessage(cardOf('fact/threatening-note'));
    expect(content).toMatch(/Content note: Threats\.[^|]*\n\|\|I hope you drown[^|]*\|\|\nEnd of/);
  });

  test('says whom it is for, and can ping nobody else', () => {
    const message = toPlainMessage(cardOf('fact/sign-removed'), 0, { addressee: '12345' });
    expect(message.content).toMatch(/^For <@12345>\nAnswer\./);
    expect(message.allowed_mentions).toEqual({ parse: [], users: ['12345'] });
  });
});

describe('a long text', () => {
  const sentence = (index: number) => `This is sentence number ${index} of a long text.`;
  const long = Array.from({ length: 150 }, (_, index) => sentence(index)).join(' ');
  const pages = toPlainMessages(noticeCard({ title: 'Long', statement: long }));

  test('is told on several pages, each within the limits', () => {
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.flatMap(messageProblems)).toEqual([]);
  });

  test('loses no sentence and cuts none', () => {
    for (let index = 0; index < 150; index += 1) {
      expect(pages.filter(({ content }) => content.includes(sentence(index)))).toHaveLength(1);
    }
  });

  test('has buttons that turn its pages, and says where one is', () => {
    const [first, second] = pages;
    expect(first && labelsOf(first)).toEqual(['Continue']);
    expect(second && labelsOf(second)).toEqual(['Back', 'Continue']);
    expect(second?.content).toContain(`Page 2 of ${pages.length}.`);
  });

  test('past its last page is at its last', () => {
    const card = noticeCard({ title: 'Long', statement: long });
    expect(toPlainMessage(card, 99)).toEqual(pages.at(-1));
  });

  test('that is one quote says at each end of a part that it goes on', () => {
    const [citation] =
      app.run({ command: 'ask', args: { question: 'fact/sign-removed' } }).sections[0]?.entries[0]
        ?.citations ?? [];
    if (citation === undefined) throw new Error('The fixture has a quote there.');
    const quoted = { ...citation, quote: { ...citation.quote, text: long } };
    const card = noticeCard({
      title: 'Quoted',
      blocks: [{ type: 'quote', citation: quoted, reference: '' }],
    });
    const told = toPlainMessages(card).map(({ content }) => content);
    expect(told[0]).toMatch(/Quote from [\s\S]*The quote goes on\./);
    expect(told[1]).toMatch(/The quote goes on, from /);
    expect(told.at(-1)).toMatch(/End of quote\./);
    expect(toPlainMessages(card).flatMap(messageProblems)).toEqual([]);
  });
});

test('a panel with more fields than rows goes on to further pages', () => {
  const call = { command: 'help', args: {} };
  const controls = Array.from({ length: 8 }, (_, index) => ({
    label: `Field ${index}`,
    act: 'settings',
    call: { ...call, args: { field: `${index}` } },
    of: 'roles' as const,
    chosen: [],
    most: 1,
  }));
  const pages = toPlainMessages(noticeCard({ title: 'Settings', controls }));
  expect(pages.flatMap(messageProblems)).toEqual([]);
  const shown = pages.flatMap(allComponents).filter(({ type }) => type === 6);
  expect(shown.map(({ placeholder }) => placeholder)).toEqual(controls.map(({ label }) => label));
  // Each page says what its own fields are for, and a choice on it shows that page again.
  for (const [index, page] of pages.entries()) {
    const fields = allComponents(page).filter(({ type }) => type === 6);
    const names = fields.map(({ placeholder }) => placeholder).join('; ');
    expect(page.content).toContain(`From the top: ${names}.`);
    expect(new Set(fields.map(({ custom_id: id }) => readCustomId(`${id}`)?.page))).toEqual(
      new Set([index]),
    );
  }
});
