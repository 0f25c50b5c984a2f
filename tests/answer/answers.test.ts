import { describe, expect, test } from 'vitest';
import { citationsOf, nearestCitationsOf } from '../../src/answer/answer.js';
import { fixtureWith } from '../support/fixture.js';
import { appOf, fixtureApp } from '../support/fixture-app.js';

const app = await fixtureApp();

function ask(question: string) {
  return app.run({ command: 'ask', args: { question } });
}
function places(answer: ReturnType<typeof ask>): string[] {
  return citationsOf(answer).map(({ quote }) => `${quote.source.id}#${quote.paragraph}`);
}

describe('an answer', () => {
  test('is the record that a question names, under the heading of the question', () => {
    const answer = ask('why was the bridge closed');
    expect(answer).toMatchObject({
      status: 'answered',
      id: 'fact/bridge-closed',
      title: 'Why was the bridge closed?',
      factStatus: 'reported',
    });
    expect(places(answer)).toEqual(['chronicle-2019-05-14#1']);
  });

  test('says why the record was taken to answer', () => {
    expect(ask('why was the bridge shut').why).toContainEqual({
      term: 'shut',
      matched: expect.any(String),
      how: expect.any(String),
    });
  });

  test('is the same however politely it is asked for', () => {
    const plain = ask('why was the bridge closed');
    const polite = ask('hey, can you tell me why was the bridge closed please lol');
    expect({ ...polite, query: plain.query, call: plain.call }).toEqual(plain);
    expect(ask('any idea what the cat had for dinner, thanks').status).toBe('not_found');
  });

  test('can be asked again by stable ids', () => {
    const first = ask('how many workers were suspended');
    const again = app.run(first.call);
    expect({ ...again, query: first.query, why: first.why }).toEqual(first);
  });

  test('is the same every time', () => {
    expect(ask('what did the inquiry find')).toEqual(ask('what did the inquiry find'));
  });
});

describe('a dispute', () => {
  const answer = ask('how many workers were suspended');

  test('is shown where the values of the claims differ', () => {
    expect(answer.status).toBe('disputed');
    expect(answer.id).toBe('outcome/suspended');
  });

  test('shows every account under its own source and speaker', () => {
    const accounts = answer.sections.flatMap(({ entries }) =>
      entries.map(({ account }) => [account?.source.publisher, account?.speaker]),
    );
    expect(accounts).toEqual([
      ['The Alder Chronicle', 'The town council'],
      ['Valley Post', undefined],
    ]);
  });

  test('is none where the claims agree', () => {
    expect(ask('outcome/hurt').status).toBe('answered');
  });
});

describe('a silence', () => {
  const answer = ask("what is the caretaker's name");

  test('is said, and cites nothing as an answer', () => {
    expect(answer).toMatchObject({ status: 'silent', id: 'silence/caretaker-name' });
    expect(citationsOf(answer)).toEqual([]);
  });

  test('shows the nearest that the sources do say, and where to read on', () => {
    expect(nearestCitationsOf(answer).map(({ quote }) => quote.id)).toEqual(['c6-not-named']);
    expect(answer.suggestions.map(({ id }) => id)).toEqual(['fact/sign-removed']);
  });
});

describe('a question with several answering records', () => {
  test('shows each with its own standing, narrowed to the quotes that bear on it', () => {
    const answer = ask('question/council-response');
    const entries = answer.sections.flatMap((section) => section.entries);
    expect(entries.map(({ status }) => status)).toEqual(['stated', 'denied']);
    expect(citationsOf(answer).map(({ quote }) => quote.id)).toEqual(['v5-sorry', 'c7-denies']);
  });

  test('gives a sentence over them the standing of none', () => {
    expect(ask('question/council-response').factStatus).toBeUndefined();
  });

  test('without such a sentence begins with the first, and with how far that one goes', () => {
    const answer = ask('question/findings');
    expect(answer.statement).toMatch(/^The inquiry found that the cables/);
    expect(answer.factStatus).toBe('found');
  });
});

describe('a question that fits several things', () => {
  test('tells each reading with how far it goes', () => {
    const answer = ask('how many people');
    expect(answer.status).toBe('unclear');
    expect(answer.sections.map(({ entries }) => entries[0])).toMatchObject([
      { lead: expect.stringContaining('hospital') },
      { lead: expect.stringContaining('up to 40 people'), status: 'reported' },
    ]);
  });
});

describe('several questions at once', () => {
  const headings = ({ sections }: ReturnType<typeof ask>) =>
    sections.flatMap(({ heading }) => heading ?? []);

  test('are answered each under its own heading, in the order asked', () => {
    const answer = ask('how many workers were suspended and what did the inquiry find');
    expect(answer).toMatchObject({ status: 'unclear', id: null });
    expect(headings(answer)).toEqual([
      'How many people were suspended?',
      'What did the inquiry find?',
    ]);
    expect(answer.suggestions.map(({ id }) => id)).toEqual([
      'question/how-many-suspended',
      'question/findings',
    ]);
  });

  test('say of which the sources tell nothing, and cite nothing for it', () => {
    const answer = ask('who is the caretaker? how many people were hurt?');
    const hurt = ask('how many people were hurt');
    expect(headings(answer)).toEqual(["The caretaker's name", 'How many people were hurt?']);
    expect(places(answer)).toEqual(places(hurt));
    expect(nearestCitationsOf(answer).map(({ quote }) => quote.id)).toEqual(['c6-not-named']);
  });

  test('name the one to which nothing was found', () => {
    const { statement } = ask(
      'who is the caretaker? did the council apologise? who won the world cup?',
    );
    expect(statement).toContain('No answer was found in the sources to “who won the world cup?”');
  });

  test('are refused as ever where fewer than two have an answer', () => {
    expect(ask('why was the bridge closed and who won the world cup').status).toBe('not_found');
  });

  test('may speak of whom the first asks for, or counts', () => {
    expect(headings(ask('who is the council leader and did he apologise'))).toEqual([
      'Tom Achterberg',
      'What does the council say?',
    ]);
    expect(headings(ask('how many workers were suspended and did they get a note'))).toEqual([
      'How many people were suspended?',
      'What did the note say?',
    ]);
  });

  test('may be one verb of two people', () => {
    const answer = ask('what did Calder and Achterberg say');
    expect(headings(answer)).toEqual(['Ines Calder', 'Tom Achterberg']);
  });

  test('are one where one record answers them', () => {
    const answer = ask(
      'what does the council say about the warnings and did the council apologise',
    );
    expect(answer.status).toBe('answered');
  });

  test('are one where a record is asked in its very words', async () => {
    const both = 'how many people were hurt and what did the inquiry find';
    const wording = '- how many went to hospital';
    const app = await appOf(fixtureWith('questions.yaml', wording, `${wording}\n    - ${both}`));
    const answer = app.run({ command: 'ask', args: { question: both } });
    expect(answer.id).toBe('outcome/hurt');
  });

  test('do not count others than those of whom the first asks in vain', async () => {
    const wording = '- who faked the monthly checks';
    const apart = 'how many inspectors in Leeds signed';
    const app = await appOf(fixtureWith('silences.yaml', wording, `${wording}\n    - ${apart}`));
    const answer = app.run({
      command: 'ask',
      args: { question: `${apart} and how many were hurt` },
    });
    expect(citationsOf(answer)).toEqual([]);
  });

  test('can be asked again, for their further pages', () => {
    const answer = ask('how many workers were suspended and what did the inquiry find');
    expect(app.run(answer.call)).toEqual(answer);
  });
});

describe('a superseded record', () => {
  test('gives the answer of its successor', () => {
    expect(ask('fact/letters-unanswered').id).toBe('fact/council-apologised');
  });
});

describe('a refusal', () => {
  test('says that nothing answers, and what can be asked', () => {
    const answer = ask('who won the world cup in 1966');
    expect(answer).toMatchObject({ status: 'not_found', id: null, title: 'Not in the sources' });
    expect(citationsOf(answer)).toEqual([]);
    expect(answer.suggestions.length).toBeGreaterThan(0);
  });

  test('of an id that is no longer there says so', () => {
    const answer = ask('fact/was-removed');
    expect(answer.status).toBe('not_found');
    expect(answer.statement).toContain('fact/was-removed');
    expect(answer.statement).toMatch(/removed or renamed/);
  });

  test.each([
    [{ command: 'who', args: { name: 'fact/bridge-closed' } }, 'Why the bridge was closed'],
    [
      { command: 'outcomes', args: { outcome: 'question/why-closed' } },
      'Why was the bridge closed?',
    ],
    [{ command: 'timeline', args: { event: 'person/caretaker' } }, 'The caretaker at the mill'],
  ])('of an id of another kind than %j shows says so, and leads there', (call, title) => {
    const answer = app.run(call);
    expect(answer).toMatchObject({ status: 'not_found', title: 'This is shown elsewhere' });
    expect(answer.statement).toContain(`“${title}”`);
    expect(answer.suggestions[0]).toMatchObject({ id: Object.values(call.args)[0], title });
  });
});

describe('who somebody is', () => {
  const who = (name: string) => app.run({ command: 'who', args: { name } });

  test.each([
    ['Ines Calder', 'person/ines-calder'],
    ['calder', 'person/ines-calder'],
    ['inez caldr', 'person/ines-calder'],
    ['the chief engineer', 'person/ines-calder'],
    ['chief engineer of the bridges authority', 'person/ines-calder'],
    ['ABA', 'person/bridges-authority'],
    ['caretaker', 'person/caretaker'],
  ])('is found by %j', (name, id) => {
    expect(who(name)).toMatchObject({ status: 'answered', id });
  });

  test('is asked back by a word of what one of the unnamed is called', () => {
    expect(who('colleague')).toMatchObject({
      status: 'unclear',
      suggestions: [{ id: 'person/note-writer' }],
    });
    expect(who('not the caretaker').status).toBe('not_found');
  });

  test('is told in the order of role, own words, what others say', () => {
    const answer = who('Achterberg');
    expect(answer.sections.map(({ heading }) => heading)).toEqual([undefined, 'What they said']);
    expect(who('the town council').sections.map(({ heading }) => heading)).toContain(
      'What is said of them',
    );
  });

  test('is told with a quote of theirs once, where what they are rests on it too', async () => {
    const app = await appOf(
      fixtureWith('people.yaml', 'quotes: [c7-leader]', 'quotes: [c7-leader, c7-spent]'),
    );
    const { sections } = app.run({ command: 'who', args: { name: 'person/tom-achterberg' } });
    const shown = sections
      .filter(({ heading }) => heading !== 'What is said of them')
      .flatMap(({ entries }) => entries.flatMap(({ citations }) => citations));
    const ids = shown.map(({ quote }) => quote.id);
    expect(ids).toContain('c7-spent');
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('is told with what somebody is accused of beside their denial, not with the denial alone', async () => {
    const files = fixtureWith(
      'facts.yaml',
      'quotes: [c6-sign]\n  about: [person/caretaker]',
      'quotes: [c6-sign, c7-spent]\n  about: [person/tom-achterberg]',
    );
    const app = await appOf(files);
    const { sections } = app.run({ command: 'who', args: { name: 'person/tom-achterberg' } });
    const said = sections.find(({ heading }) => heading === 'What is said of them');
    expect(said?.entries.map(({ recordId }) => recordId)).toEqual(['fact/sign-removed']);
    expect(said?.entries[0]?.citations.map(({ quote }) => quote.id)).toEqual([
      'c6-sign',
      'c7-spent',
    ]);
  });

  test('is asked back by a name of two people, and answered by one that only one of them has', async () => {
    const files = fixtureWith(
      'people.yaml',
      '[Calder, the',
      '[Calder, Dr Calder, Dr Ines Calder, the',
    );
    const text = String(files.get('people.yaml')).replace('[Achterberg, the', '[Calder, the');
    const app = await appOf(new Map(files).set('people.yaml', text));
    const who = (name: string) => app.run({ command: 'who', args: { name } });
    expect(who('Calder')).toMatchObject({
      status: 'unclear',
      suggestions: [{ id: 'person/ines-calder' }, { id: 'person/tom-achterberg' }],
    });
    expect(who('dr calder')).toMatchObject({ status: 'answered', id: 'person/ines-calder' });
  });

  test('of nobody in the sources is refused, with some whom they do tell of', () => {
    const answer = who('Napoleon Bonaparte');
    expect(answer.status).toBe('not_found');
    expect(answer.suggestions.every(({ id }) => id.startsWith('person/'))).toBe(true);
    expect(answer.suggestions.length).toBeGreaterThan(0);
  });
});

describe('the register of outcomes', () => {
  test('has every outcome with every figure cited, disagreements marked', () => {
    const answer = app.run({ command: 'outcomes', args: {} });
    expect(answer.status).toBe('disputed');
    expect(answer.sections.map(({ heading }) => heading)).toEqual([
      'How many were suspended (sources differ)',
      'How many were hurt',
      'What was recommended',
    ]);
    const entries = answer.sections.flatMap((section) => section.entries);
    expect(entries.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  test.each([['outcome/hurt'], ['how many people were hurt']])('opens one by %j', (outcome) => {
    const answer = app.run({ command: 'outcomes', args: { outcome } });
    expect(answer).toMatchObject({ status: 'answered', id: 'outcome/hurt' });
  });

  test('opens one by what is asked, not by the words of a link', () => {
    const outcome = 'how many were hurt? https://chronicle.example/suspended-workers';
    expect(app.run({ command: 'outcomes', args: { outcome } })).toMatchObject({
      status: 'answered',
      id: 'outcome/hurt',
    });
  });

  test('asks back where words fit several, also where one of them is an outcome', () => {
    const answer = app.run({ command: 'outcomes', args: { outcome: 'suspended or hurt' } });
    expect(answer).toMatchObject({ status: 'unclear', title: 'Which outcome did you mean?' });
    expect(answer.suggestions.map(({ id }) => id).toSorted()).toEqual([
      'outcome/hurt',
      'outcome/suspended',
    ]);
    const one = app.run({ command: 'outcomes', args: { outcome: 'how many people' } });
    expect(one).toMatchObject({ status: 'unclear', title: 'Did you mean this outcome?' });
    expect(one.suggestions.map(({ id }) => id)).toEqual(['outcome/hurt']);
  });

  test('asks whether one is meant that bears on what is asked and is not its answer', async () => {
    const files = fixtureWith(
      'questions.yaml',
      'answer: [fact/forty-on-bridge]',
      'answer: [fact/forty-on-bridge, outcome/hurt]',
    );
    const app = await appOf(files);
    const args = { outcome: 'how crowded was the footbridge' };
    expect(app.run({ command: 'outcomes', args })).toMatchObject({
      status: 'unclear',
      suggestions: [{ id: 'outcome/hurt' }],
    });
  });

  test('refuses what is no outcome, with those there are', () => {
    const answer = app.run({ command: 'outcomes', args: { outcome: 'the price of fish' } });
    expect(answer.status).toBe('not_found');
    expect(answer.suggestions.map(({ id }) => id)).toContain('outcome/hurt');
  });
});

describe('the timeline', () => {
  test('is in order of time, each date as exact as it is known', () => {
    const answer = app.run({ command: 'timeline', args: {} });
    const when = answer.sections.flatMap(({ entries }) => entries.map((entry) => entry.when?.date));
    expect(when).toEqual(['2016', '2017', '2019-03-03', '2019-05-13', '2019-06']);
  });

  test('opens one event with its quotes', () => {
    const answer = app.run({ command: 'timeline', args: { event: 'event/spring-fair' } });
    expect(places(answer)).toEqual(['chronicle-2019-05-14#2']);
  });

  test.each([
    ['2017', ['2017']],
    ['March 2019', ['2019-03-03']],
    ['in march', ['2019-03-03']],
    ['13 May', ['2019-05-13']],
    ['in 2019', ['2019-03-03', '2019-05-13', '2019-06']],
    ['2018 to 1 April 2019', ['2017', '2019-03-03']],
    ['2018-2019', ['2017', '2019-03-03', '2019-05-13', '2019-06']],
  ])('of %s is what falls in it, wholly or in part', (text, dates) => {
    const answer = app.run({ command: 'timeline', args: { event: text } });
    const when = answer.sections.flatMap(({ entries }) => entries.map((entry) => entry.when?.date));
    expect(answer.status).toBe('answered');
    expect(when).toEqual(dates);
  });

  test.each([['letters'], ['Letters to the council'], ['leters to the council']])(
    'opens the one event whose heading has the words of %j',
    (text) => {
      const answer = app.run({ command: 'timeline', args: { event: text } });
      expect(answer).toMatchObject({ status: 'answered', id: 'event/letters' });
    },
  );

  test('asks back where no heading has the words and an event tells of them', () => {
    const answer = app.run({ command: 'timeline', args: { event: 'twice' } });
    expect(answer).toMatchObject({
      status: 'unclear',
      title: 'Did you mean this event?',
      suggestions: [{ id: 'event/letters' }],
    });
  });

  test('of a time that the sources date nothing in says so, and what they do date', () => {
    const answer = app.run({ command: 'timeline', args: { event: '1999' } });
    expect(answer).toMatchObject({ status: 'not_found', title: 'Nothing dated then' });
    expect(answer.statement).toContain('the time asked for: 1999');
    expect(answer.suggestions.length).toBeGreaterThan(0);
  });
});

describe('a source', () => {
  const source = (args: Record<string, string>) => app.run({ command: 'source', args });

  test.each([['valley-post-2019-05-16'], ['Valley Post'], ['the valley post'], ['valley']])(
    'is found by %j',
    (id) => {
      expect(source({ id }).title).toBe('Valley Post');
    },
  );

  test('gives its quotes in the order they stand', () => {
    const paragraphs = citationsOf(source({ id: 'valley' })).map(({ quote }) => quote.paragraph);
    expect(paragraphs.length).toBeGreaterThan(3);
    expect(paragraphs).toEqual([...paragraphs].sort((a, b) => a - b));
  });

  test('gives one paragraph', () => {
    expect(places(source({ id: 'valley', paragraph: '5' }))).toEqual(['valley-post-2019-05-16#5']);
  });

  test('says how many paragraphs there are where one is asked for that is not', () => {
    expect(source({ id: 'valley', paragraph: '99' }).statement).toMatch(
      /has \d+ paragraphs; there is no ¶99/,
    );
  });

  test('that is not there is refused with those that are', () => {
    expect(source({ id: 'The Times' }).statement).toContain('valley-post-2019-05-16');
  });
});
