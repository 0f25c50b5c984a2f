/** Checking messages, over the invented case. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import { checkMessage } from '../../../src/answer/claims/check.js';
import type { CheckedStatement } from '../../../src/answer/claims/checked.js';
import { toText } from '../../../src/card/terminal.js';
import { inOneGo } from '../../../src/steps.js';
import { fixtureApp } from '../../support/fixture-app.js';

const app = await fixtureApp();

function check(message: string): Answer {
  return inOneGo(checkMessage(app.engine, message));
}

function statements(message: string): readonly CheckedStatement[] {
  return check(message).statements ?? [];
}

/** The first statement that bears on the case. */
function about(message: string): CheckedStatement {
  const found = statements(message).find(({ label }) => label !== 'none');
  if (found === undefined) throw new Error(`Nothing of "${message}" bears on the case.`);
  return found;
}

function beside(message: string): readonly [string, string, readonly string[]][] {
  return about(message).comparisons.map(({ kind, message: said, sources }) => [
    kind,
    said,
    sources.map(({ says }) => says),
  ]);
}

function card(message: string): string {
  return toText(app.card(check(message)));
}

describe('a statement that the sources tell of', () => {
  test('gets their own words', () => {
    const { label, ids, citations } = about('the council denies that it ignored any warning lol');
    expect(label).toBe('says');
    expect(ids).toEqual(['fact/council-denies']);
    expect(citations.map(({ quote }) => quote.text)).toEqual([
      'The council denies that it ignored any warning.',
    ]);
  });

  test('gets every account where the sources differ', () => {
    const { label, citations } = about('five council workers have been suspended over the bridge');
    expect(label).toBe('differ');
    expect(new Set(citations.map(({ quote }) => quote.source.publisher)).size).toBe(2);
  });

  test('gets the same words when it says the opposite', () => {
    expect(about('the council never denied that it ignored a warning').ids).toEqual(
      about('the council denied that it ignored a warning').ids,
    );
  });

  test('is never called true or false, right or wrong', () => {
    for (const message of [
      'five council workers were suspended',
      'the council denies ignoring any warning',
    ]) {
      expect(card(message)).not.toMatch(
        /\b(?:true|false|right|wrong|correct|incorrect|mistaken)\b/i,
      );
    }
  });
});

describe('what is set beside what', () => {
  test('a count, by every account', () => {
    expect(beside('five council workers have been suspended over the bridge')).toEqual([
      ['figure', 'five', ['two', 'three']],
    ]);
    expect(
      beside('one hundred and twenty council workers have been suspended over the bridge'),
    ).toEqual([['figure', 'one hundred and twenty', ['two', 'three']]]);
    expect(beside('a total of five council workers have been suspended over the bridge')).toEqual([
      ['figure', 'five', ['two', 'three']],
    ]);
    expect(beside('up to 19 may have been suspended over the bridge by the council')).toEqual([
      ['figure', 'up to 19', ['two', 'three']],
    ]);
    expect(card('five council workers have been suspended over the bridge')).toContain(
      'The message says five; The town council, in The Alder Chronicle, says two, ¶8; Valley Post says three, ¶1.',
    );
  });

  test('a count of the same thing in a quote', () => {
    expect(beside('Up to 90 people were on the bridge when it began to sway')).toEqual([
      ['figure', 'Up to 90', ['Up to 40']],
    ]);
  });

  test('no count of another thing', () => {
    const [, ...others] = beside(
      'for 20 minutes up to 40 people were on the bridge when it began to sway',
    );
    expect(others).toEqual([]);
  });

  test('a date that the source itself writes', () => {
    const message = 'Tom Achterberg said the council spent £1.2 million on the bridge in 2014';
    expect(beside(message)).toContainEqual(['date', '2014', ['2016']]);
  });

  test('no date that was worked out from what the source writes', () => {
    expect(beside('The bridge was closed on 3 June 2019')).toEqual([]);
  });

  test('a person, where the sources tell it of another', () => {
    expect(beside('Ines Calder apologised to everyone who was hurt')).toEqual([
      ['name', 'Ines Calder', ['Tom Achterberg']],
    ]);
    expect(beside('Tom Achterberg apologised to everyone who was hurt')).toEqual([]);
  });

  test('an allegation that is told as a finding', () => {
    const message = 'it was proven that a caretaker at the mill removed a warning sign';
    expect(beside(message)).toEqual([['standing', 'proven', ['alleged']]]);
    expect(card(message)).toContain('Alleged:');
    expect(beside('a caretaker at the mill allegedly removed a warning sign')).toEqual([]);
  });
});

describe('an allegation that is told as what happened', () => {
  const message = 'a caretaker at the mill removed a warning sign';

  test('is said to be one', () => {
    expect(beside(message)).toEqual([['standing', '', ['alleged']]]);
    expect(card(message)).toContain(
      'In The Alder Chronicle, ¶6, it is an allegation; the message has no such word.',
    );
  });

  test.each([
    `did ${message}?`,
    `${message}, the paper reports`,
    `they looked into whether ${message}`,
    `Alleged, mind you: ${message}.`,
    `${message}. That is only an allegation.`,
  ])('needs no remark where the message leaves it open: %s', (open) => {
    expect(beside(open)).toEqual([]);
  });
});

describe('what is set beside nothing', () => {
  test('is said: a figure of another thing', () => {
    const message = 'Up to 90 people were on the bridge for 25 minutes when it began to sway';
    const { comparisons, uncompared } = about(message);
    expect(comparisons.map(({ message: said }) => said)).toEqual(['Up to 90']);
    expect(uncompared).toEqual(['25 minutes']);
    expect(card(message)).toContain('Not set beside anything here: “25 minutes”.');
  });

  test('is said: a place that the sources have nowhere here', () => {
    const { uncompared } = about(
      'three people were taken to hospital in Zelford with broken bones',
    );
    expect(uncompared).toEqual(['Zelford']);
  });

  test('is not said of what the sources have, nor of chat', () => {
    expect(about('the council denies that it ignored any warning lol').uncompared).toEqual([]);
  });

  test('is not shown where it stood behind a spoiler', () => {
    const message = '||Up to 90 people were on the bridge for 25 minutes when it began to sway||';
    expect(card(message)).not.toContain('25 minutes');
  });
});

describe('a denial on one side only', () => {
  test('is pointed at, in the message', () => {
    const message = 'no council workers were suspended over the bridge';
    expect(beside(message)).toContainEqual(['denial', 'no', ['']]);
    expect(card(message)).toContain(
      'The message has “no” here; the quote of The Alder Chronicle, ¶8, has no such word.',
    );
  });

  test.each([
    ["council workers ain't been suspended over the bridge", "ain't"],
    ['council workers mustn’t be suspended over the bridge', 'mustn’t'],
    ['the council refutes that workers were suspended over the bridge', 'refutes'],
  ])('is found in whatever words: %s', (message, word) => {
    expect(beside(message)).toContainEqual(['denial', word, ['']]);
  });

  test('is pointed at, in the sources', () => {
    const message = 'the council admits that it ignored a warning';
    expect(beside(message)).toEqual([['denial', '', ['denies']]]);
    expect(card(message)).toMatch(/ has “denies” here; the message has no such word\./);
  });

  test('is passed over where both have one, or it only answers somebody', () => {
    expect(beside('the council denies that it ignored any warning')).toEqual([]);
    expect(beside('No, five council workers were suspended').map(([kind]) => kind)).toEqual([
      'figure',
    ]);
  });
});

describe('what is left alone', () => {
  test.each([
    'my cat fell in the river lol',
    'two of my coworkers were suspended yesterday',
    'the council in our town wants to build a car park',
    'who is up for a game tonight? we need three more',
    'I crossed a bridge today',
  ])('%j', (message) => {
    const answer = check(message);
    expect(answer.status).toBe('not_found');
    expect(answer.sections).toEqual([]);
  });

  test('is counted beside what is about the case', () => {
    const message =
      'my cat is ill. five council workers have been suspended over the bridge. good night';
    expect(statements(message).map(({ label }) => label)).toEqual(['none', 'differ', 'none']);
    expect(card(message)).toContain(
      'One statement of the message bears on this case. The rest (2 parts) is left alone.',
    );
  });

  test('one word over and over, however much of the case it is', () => {
    expect(check('council council council council').status).toBe('not_found');
  });

  test('what is said of somebody whom the case does not know', () => {
    for (const message of [
      'Sherlock Holmes removed the warning sign at the mill',
      'Inspector Gadget apologised to everyone who was hurt at the fair',
      'Gandalf was suspended over the bridge. He apologised to everyone who was hurt at the fair.',
      'Zelda Achterberg apologised to everyone who was hurt at the fair',
    ]) {
      expect(check(message).status, message).toBe('not_found');
    }
  });
});

describe('a message with more than one statement', () => {
  test('is taken apart where its clauses bear on different things', () => {
    const message =
      'the council denies that it ignored any warning and three people were taken to hospital with broken bones';
    expect(statements(message).map(({ ids: [id] }) => id)).toEqual([
      'fact/council-denies',
      'outcome/hurt',
    ]);
  });

  test('is taken by its lines where it is a list', () => {
    const message =
      '- three people were taken to hospital\n- the council denies that it ignored any warning';
    expect(statements(message).map(({ ids: [id] }) => id)).toEqual([
      'outcome/hurt',
      'fact/council-denies',
    ]);
  });

  test('is checked once where one of them is repeated', () => {
    const message = 'five council workers have been suspended over the bridge. '.repeat(20);
    expect(statements(message)).toHaveLength(1);
    expect(card(message)).toContain('One statement of the message bears on this case.');
  });

  test('keeps apart what it quotes', () => {
    const message = '> the council denies that it ignored any warning\nno way';
    expect(statements(message).map(({ quoted }) => quoted)).toEqual([true, false]);
    expect(card(message)).toContain('Quoted in the message. The sources say');
  });
});

describe('what must not be read unwarned', () => {
  test('words of the message stand nowhere openly where the sources keep theirs behind a note', () => {
    const message =
      'a former colleague sent a note to one of the suspended: hope you drown, useless coward';
    expect(about(message).hidden).toBe(true);
    expect(card(message)).not.toContain('hope you drown');
    expect(card(message)).toContain('Content note');
  });

  test('nor what stood behind a spoiler in the message', () => {
    const message = 'spoiler: ||five council workers have been suspended over the bridge||';
    expect(card(message)).not.toContain('five council workers');
  });
});

describe('a message that holds nothing to check', () => {
  test.each([
    ['links', 'https://example.org/a https://example.org/b'],
    ['code', '```js\nconst officers = 3;\n```'],
    ['mentions', '<@80351110224678912> <#103735883630395392> @everyone'],
    ['emoji', '😀🎉 <:custom:12345678901234567> :smile:'],
    ['figures', '1 2 3'],
  ])('of %s gets a sentence that says so', (_what, message) => {
    const answer = app.run({ command: 'claims', args: { text: message } });
    expect(answer.status).toBe('invalid');
    expect(answer.statement.length).toBeGreaterThan(20);
  });

  test.each([
    ['nothing', ''],
    ['what cannot be seen', '\u200b\u202e\u0007'],
    ['lone surrogates', '\ud83d\ud83d'],
  ])('of %s is missing', (_what, message) => {
    expect(app.run({ command: 'claims', args: { text: message } }).title).toBe(
      'The text is missing',
    );
  });

  test.each([
    'El puente se cerró porque encontraron grietas en los cables de acero',
    'Мост закрыли из-за трещин в тросах',
    'أغلق الجسر بسبب الشقوق',
  ])('in another language says which one it reads: %j', (message) => {
    const answer = app.run({ command: 'claims', args: { text: message } });
    expect(answer.status).toBe('not_found');
    expect(answer.statement).toContain('in English');
  });

  test('longer than any message says how long it may be', () => {
    const answer = app.run({ command: 'claims', args: { text: 'bridge '.repeat(1000) } });
    expect(answer.status).toBe('invalid');
    expect(answer.statement).toContain('6000 is the most');
  });
});

describe('any message at all', () => {
  const odd = [
    'x'.repeat(4000),
    'the bridge '.repeat(360),
    'bridge, '.repeat(500),
    '[a](https://'.repeat(330),
    '*_~|`>'.repeat(600),
    'Aa Bb '.repeat(660),
    'e\u0301\u0301\u0301\u0301\u0301'.repeat(600),
    'two of the '.repeat(360),
    'between 2016 '.repeat(300),
    '> '.repeat(2000),
    '\u202eegdirb eht',
    '\n\n\n- \n> \n```',
  ];
  test.each(odd)('%# gives an answer with a title and a statement', (message) => {
    const answer = app.run({ command: 'claims', args: { text: message } });
    expect(answer.title).not.toBe('');
    expect(answer.statement).not.toBe('');
  });

  test('gives the same answer twice', () => {
    const message =
      'five council workers have been suspended. The bridge was closed in 2018, right?';
    expect(check(message)).toEqual(check(message));
  });
});

describe('a message as people chat', () => {
  test('is about the case if one sentence is, whatever is told around it', () => {
    const message =
      'my train is late again so I read the lot. five council workers have been suspended over the bridge. in my job you would be out of the door';
    expect(statements(message).flatMap(({ ids }) => ids)).toEqual(['outcome/suspended']);
  });

  test('is read sentence by sentence, though they begin small', () => {
    const message =
      'five council workers have been suspended over the bridge. my cat is ill. good night all';
    expect(statements(message).map(({ text, ids }) => [text, ids])).toEqual([
      ['five council workers have been suspended over the bridge.', ['outcome/suspended']],
      ['my cat is ill.', []],
      ['good night all', []],
    ]);
  });

  test('says nothing of somebody where it only goes on about them', () => {
    const told = statements('Ines Calder said the cables were badly kept. So even she knows.');
    expect(told.map(({ ids }) => ids)).toEqual([['fact/cost-of-grease'], []]);
  });

  test('may leave unnamed whom the sentence before told of', () => {
    const alone = 'She said it costs £400.';
    expect(statements(alone).flatMap(({ ids }) => ids)).toEqual([]);
    const told = statements(`Ines Calder said the cables were badly kept. ${alone}`);
    expect(told.map(({ ids }) => ids)).toEqual([['fact/cost-of-grease'], ['fact/cost-of-grease']]);
  });

  test('bears on the same where it names the paper', () => {
    const said = 'five council workers have been suspended over the bridge';
    expect(about(`The Alder Chronicle says ${said}`).ids).toEqual(about(said).ids);
  });
});

describe('somebody whom a message names', () => {
  test('is never set beside whoever only announced it', () => {
    // The council leader says what was spent; nobody says that he was suspended.
    const named = statements('Ines Calder was suspended from the works department.')
      .flatMap(({ comparisons }) => comparisons)
      .filter(({ kind }) => kind === 'name');
    for (const { sources } of named) expect(sources).toEqual([]);
    expect(card('Ines Calder was suspended from the works department.')).toContain(
      'The message names Ines Calder; the sources’ words here do not.',
    );
  });

  test('stands beside who said it, where the message tells of speech', () => {
    expect(
      beside('Ines Calder said that we spent £1.2 million on the bridge in 2016.'),
    ).toContainEqual(['name', 'Ines Calder', ['Tom Achterberg']]);
  });
});
