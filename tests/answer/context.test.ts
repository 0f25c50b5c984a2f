import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/answer/engine.js';
import { passageOf } from '../../src/answer/passage.js';
import { warmUp } from '../../src/answer/warm-up.js';
import { createApp } from '../../src/app.js';
import { buildCard } from '../../src/card/build.js';
import { toMessages } from '../../src/card/discord.js';
import { toPlainMessages } from '../../src/card/plain.js';
import { toText } from '../../src/card/terminal.js';
import { diskFolder } from '../../src/knowledge/folder.js';
import { openCasebook } from '../../src/knowledge/open.js';
import { openTexts, textsOnDemand } from '../../src/knowledge/texts.js';
import { allComponents } from '../discord-server/message-limits.js';
import { fixtureFolder, fixtureTextsFolder, fixtureWith } from '../support/fixture.js';
import { appOf } from '../support/fixture-app.js';

const opened = openCasebook(diskFolder(fixtureFolder));
if (!opened.ok) throw new Error('the fixture is broken');
const { casebook, lock } = opened;
const texts = textsOnDemand(
  () => openTexts(diskFolder(fixtureTextsFolder), casebook.sources, lock),
  (problems) => {
    throw new Error(problems[0]?.what);
  },
);
const withTexts = await createApp(casebook, createEngine(casebook, undefined, texts));
const without = await createApp(casebook);

function contextOf(app: typeof without, quote: string, number?: number) {
  const args = { quote, ...(number === undefined ? {} : { number: String(number) }) };
  return app.run({ command: 'context', args });
}

function wordsOf(app: typeof without, quote: string) {
  return app.json(contextOf(app, quote)).passages ?? [];
}

describe('full texts', () => {
  test('that cannot be shown are told of before anybody asks', async () => {
    const told: string[] = [];
    const missing = textsOnDemand(
      () => openTexts(diskFolder('/there/is/none'), casebook.sources, lock),
      (problems) => told.push(...problems.map(({ code }) => code)),
    );
    await warmUp(createEngine(casebook, undefined, missing));
    expect(told).not.toEqual([]);
    const before = told.length;
    expect(missing.of(casebook.sources[0]?.id ?? '')).toBeUndefined();
    expect(told.length).toBe(before);
  });
});

describe('the context of a quote', () => {
  test('is its paragraph and its neighbours whole, the quote marked, where full texts are', () => {
    expect(wordsOf(withTexts, 'c6-not-named')).toMatchObject([
      { paragraph: 5, whole: true, marked: null },
      { paragraph: 6, whole: true, marked: 'The man has not been named.' },
      { paragraph: 7, whole: true, marked: null },
    ]);
    expect(wordsOf(withTexts, 'c6-not-named')[1]?.parts).toEqual([
      texts.of('chronicle-2019-05-14')?.[5],
    ]);
  });

  test('is what else is quoted of those paragraphs, gaps shown as gaps, where they are not', () => {
    expect(wordsOf(without, 'c6-not-named')).toMatchObject([
      { paragraph: 5, whole: false, parts: [expect.stringMatching(/^We will now inspect/)] },
      {
        paragraph: 6,
        parts: [expect.stringMatching(/^A caretaker/), null, 'The man has not been named.'],
        marked: 'The man has not been named.',
      },
      { paragraph: 7 },
    ]);
  });

  test('gives nobody the words of the writer who quotes them', async () => {
    const told =
      'called the authority’s account “incomplete” and added: “We spent £1.2 million on the bridge in 2016, and Mr. Holt of our works department checked it every month.”';
    const app = await appOf(
      fixtureWith(
        'sources/chronicle-2019-05-14.yaml',
        '  - id: c7-spent\n',
        `  - id: c7-told\n    paragraph: 7\n    text: '${told}'\n  - id: c7-spent\n`,
      ),
    );
    const partsOf = ({ casebook }: typeof without) => {
      const source = casebook.source('chronicle-2019-05-14');
      if (source === undefined) throw new Error('the source is gone');
      return passageOf(casebook, source, 7).parts;
    };
    const speech = 'person/tom-achterberg';
    expect(partsOf(without)).toContainEqual(expect.objectContaining({ speaker: speech }));
    expect(partsOf(app).filter(({ kind }) => kind === 'words')).toHaveLength(2);
    expect(partsOf(app)).not.toContainEqual(expect.objectContaining({ speaker: speech }));
  });

  test('never goes further than one paragraph to either side, nor beyond the text', () => {
    const numbers = (quote: string) => wordsOf(withTexts, quote).map(({ paragraph }) => paragraph);
    expect(numbers('c1-closed')).toEqual([1, 2]);
    expect(numbers('v7-open-again')).toEqual([6, 7]);
    expect(numbers('v4-recommendations')).toEqual([3, 4, 5]);
  });

  test('cites the quote and nothing beside it', () => {
    const { citations } = withTexts.json(contextOf(withTexts, 'c6-sign'));
    expect(citations.map(({ quoteId }) => quoteId)).toEqual(['c6-sign']);
  });

  test('is found by the place of the quote too', () => {
    expect(contextOf(without, 'valley-post-2019-05-16#4').title).toBe('Valley Post, ¶4');
  });

  test('walks the quotes of a record one after another, and ends', () => {
    const first = contextOf(without, 'outcome/suspended');
    expect(first.statement).toMatch(/^Quote 1 of 3 of “How many were suspended”\./);
    expect(first.walk?.previous).toBeUndefined();
    const seen = [first.title];
    for (let answer = first; answer.walk?.next !== undefined; ) {
      answer = without.run(answer.walk.next);
      seen.push(answer.title);
    }
    expect(seen).toEqual(['The Alder Chronicle, ¶8', 'The Alder Chronicle, ¶8', 'Valley Post, ¶1']);
  });

  test('says so where there is no such quote or number', () => {
    expect(contextOf(without, 'nonsense').status).toBe('not_found');
    expect(contextOf(without, 'fact/gone').status).toBe('not_found');
    expect(contextOf(without, 'outcome/hurt', 2).statement).toMatch(/one quote/);
    expect(contextOf(without, 'c9-note', 5)).toMatchObject({
      status: 'not_found',
      statement: expect.stringMatching(/^c9-note is one quote\. .*leave it out/),
    });
    expect(contextOf(without, 'c9-note', 1).title).toBe(contextOf(without, 'c9-note').title);
  });

  test('offers quotes while one types, by place or words, and says none of their words, nor the id of a covered one', () => {
    const offered = (typed: string) =>
      without.suggest({ command: 'context', option: 'quote', typed });
    expect(offered('drown')).toEqual([
      { id: 'c9-note', title: 'The Alder Chronicle, 2019-05-14, ¶9: covered by a content note' },
    ]);
    expect(offered('valley ¶3').map(({ id }) => id)).toEqual(['v3-sound-steel', 'v3-who-signed']);
  });
});

describe('a card with quotes', () => {
  test('leads to their context, for the one who presses alone', () => {
    const card = without.card(
      without.run({ command: 'ask', args: { question: 'outcome/suspended' } }),
    );
    expect(card.ways).toEqual([
      {
        label: 'Context',
        kind: 'aside',
        call: { command: 'context', args: { quote: 'outcome/suspended' } },
      },
    ]);
  });

  test('that lists without quoting, or refuses, does not', () => {
    for (const call of [
      { command: 'outcomes', args: {} },
      { command: 'ask', args: { question: 'who won the cup final' } },
    ]) {
      expect(without.card(without.run(call)).ways).toEqual([]);
    }
  });

  test('of context is for the one who asked, until they make it public', () => {
    expect(without.card(contextOf(without, 'c6-sign')).quiet).toBe(true);
  });
});

describe('a neighbouring paragraph that holds words with a content note', () => {
  const noted = 'I hope you drown in that river, you useless coward.';

  test('is warned of and covered whole', () => {
    const card = withTexts.card(contextOf(withTexts, 'c8-third-left'));
    expect(toText(card)).toContain('Content note: Threats.');
    expect(toText(card)).not.toContain('former colleague');
    expect(toText(card, { reveal: true })).toContain('former colleague');
    for (const open of [...toMessages(card), ...toPlainMessages(card)].map(uncovered)) {
      expect(open).not.toContain('drown');
    }
  });

  test.each([
    ['warn', true],
    ['spoiler', true],
    ['withhold', false],
  ] as const)('under the setting %s', (contentNotes, shown) => {
    for (const app of [withTexts, without]) {
      const card = buildCard(casebook, contextOf(app, 'c9-note'), { contentNotes });
      for (const pages of [toMessages(card), toPlainMessages(card)]) {
        const all = JSON.stringify(pages);
        expect(all).toContain('wish somebody');
        expect(all.includes(noted)).toBe(shown);
        expect(all.includes('||')).toBe(contentNotes === 'spoiler');
      }
      expect(toText(card, { reveal: true }).includes(noted)).toBe(shown);
    }
  });
});

describe('a source', () => {
  test('is walked from its first paragraph to its last, gaps shown', () => {
    const answer = without.run({ command: 'source', args: { id: 'chronicle-2019-05-14' } });
    const { passages = [] } = without.json(answer);
    expect(passages.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(passages[8]?.parts).toEqual([null, noteWords, null]);
    expect(passages.every(({ whole }) => !whole)).toBe(true);
  });

  test('has no gap where nothing but a stop or quotation marks are left out', () => {
    const [passage] =
      without.json(without.run({ command: 'source', args: { id: 'chronicle', paragraph: '8' } }))
        .passages ?? [];
    expect(passage?.parts).toEqual([
      'Two members of the works department were suspended, the council confirmed',
      null,
      'a third left before the inquiry was over',
    ]);
  });

  test('is not shown whole, whoever has its text', () => {
    const answer = withTexts.run({ command: 'source', args: { id: 'chronicle', paragraph: '8' } });
    expect(withTexts.json(answer).passages?.[0]?.whole).toBe(false);
  });

  test('leads from each paragraph to the ones beside it', () => {
    const at = (paragraph: number) =>
      without.run({ command: 'source', args: { id: 'valley', paragraph: String(paragraph) } }).walk;
    expect(at(1)).toMatchObject({ next: { args: { paragraph: '2' } } });
    expect(at(1)?.previous).toBeUndefined();
    expect(at(7)?.next).toBeUndefined();
  });
});

const noteWords = 'I hope you drown in that river, you useless coward.';

function uncovered(
  message: ReturnType<typeof toMessages>[number] | ReturnType<typeof toPlainMessages>[number],
) {
  const texts =
    'content' in message
      ? [message.content]
      : allComponents(message).flatMap(({ content }) =>
          typeof content === 'string' ? [content] : [],
        );
  return texts.join('\n').replace(/\|\|.*?\|\|/gs, '');
}
