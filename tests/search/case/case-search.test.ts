import { describe, expect, test } from 'vitest';
import { casebookAsOf } from '../../../src/knowledge/as-of.js';
import { createCasebook } from '../../../src/knowledge/casebook.js';
import { diskFolder } from '../../../src/knowledge/folder.js';
import { openCasebook } from '../../../src/knowledge/open.js';
import { type CaseSearch, createCaseSearch } from '../../../src/search/case/case-search.js';
import { fixtureFolder } from '../../support/fixture.js';

const opened = openCasebook(diskFolder(fixtureFolder));
if (!opened.ok) throw new Error(opened.problems.map(({ what }) => what).join('\n'));
const { casebook } = opened;
const search = createCaseSearch(casebook);

function best(question: string) {
  const [first] = search.ask(question);
  if (!first) throw new Error(`Nothing was ranked for "${question}".`);
  return first;
}

describe('ask', () => {
  test.each([
    ['why did they shut the bridge', 'question/why-closed'],
    ['how many workers were suspnded', 'question/how-many-suspended'],
    ['was anyone hurt', 'question/how-many-hurt'],
    ['who is the caretaker', 'silence/caretaker-name'],
    ['on which day will it open again', 'silence/opening-day'],
  ])('ranks what answers %j first', (question, id) => {
    expect(best(question).id).toBe(id);
  });

  test('finds what only the sources say, not any wording', () => {
    // "letters" stands in no wording of a question.
    expect(best('letters to the council').id).toMatch(/letters/);
  });

  test('of nothing ranks nothing', () => {
    expect(search.ask('')).toEqual([]);
    expect(search.ask(' ?! ')).toEqual([]);
  });

  test('says which records a question leads to', () => {
    expect(best('did the council apologise').answers).toEqual([
      'fact/council-apologised',
      'fact/council-denies',
    ]);
    expect(best("what is the caretaker's name").answers).toEqual(['silence/caretaker-name']);
  });
});

describe('the evidence', () => {
  const unsupported = (question: string) =>
    best(question).evidence.unsupported.map(({ word, kind }) => [word, kind]);

  test('names what nothing supports, and what kind of word it is', () => {
    expect(unsupported('how many workers were promoted')).toEqual([['promoted', 'unknown']]);
    expect(unsupported('how many workers did Gustafson suspend')).toEqual([['gustafson', 'name']]);
    expect(unsupported('were 77 workers suspended')).toEqual([['77', 'number']]);
    expect(unsupported('how many workers were suspended')).toEqual([]);
  });

  test('counts what is unsupported by its rarity, in shares of the question', () => {
    const { evidence } = best('how many suspended workers died');
    expect(evidence.unsupported).toHaveLength(1);
    expect(evidence.unsupported[0]?.share).toBeGreaterThan(0.3);
    expect(evidence.coverage).toBeCloseTo(1 - (evidence.unsupported[0]?.share ?? 0));
  });

  test('knows a word that must never stand for what the record tells', () => {
    // The vocabulary keeps "suspended" and "dismissed" apart.
    expect(best('how many workers were dismissed').evidence.opposed).toEqual(['dismissed']);
    expect(best('how many workers were suspended').evidence.opposed).toEqual([]);
  });

  test('says how likely the question asks for this, for what is told, and for what is not', () => {
    const told = best('why was the bridge closed').evidence;
    expect(told.ownChance).toBeGreaterThan(told.silentChance);
    expect(told.toldChance).toBeGreaterThanOrEqual(told.ownChance);
    const unsaid = best("what's the name of the caretaker").evidence;
    expect(unsaid.silentChance).toBeGreaterThan(unsaid.toldChance);
  });

  test('is of the question that leads to a record, not of the record beside it', () => {
    const ids = search.ask('how many people were hurt').map(({ id }) => id);
    expect(ids[0]).toBe('question/how-many-hurt');
    expect(ids).not.toContain('outcome/hurt');
  });
});

describe('elsewhere', () => {
  const taught = createCaseSearch({
    ...casebook,
    vocabulary: {
      ...casebook.vocabulary,
      elsewhere: ['how do I bake bread', 'bread without yeast', 'what is the best bread'],
    },
  });

  test('is likelier for what people ask of other things', () => {
    const bread = taught.elsewhere('this bread needs more yeast') ?? 0;
    expect(bread).toBeGreaterThan(0.5);
    expect(taught.elsewhere('they shut the bridge because it swayed')).toBeLessThan(bread);
  });

  test('is unknown where nothing was taught of them', () => {
    expect(search.elsewhere('this bread needs more yeast')).toBeUndefined();
  });
});

describe('person', () => {
  test.each([
    ['Ines Calder', 'person/ines-calder'],
    ['calder', 'person/ines-calder'],
    ['ines caldre', 'person/ines-calder'],
    ['Achterburg', 'person/tom-achterberg'],
    ['the chief engineer', 'person/ines-calder'],
    ['leader of the council', 'person/tom-achterberg'],
    ['ABA', 'person/bridges-authority'],
    ['who is the caretaker', 'person/caretaker'],
  ])('finds %j', (name, id) => {
    expect(search.person(name)[0]?.id).toBe(id);
  });

  test('ranks people only', () => {
    expect(search.person('bridge').every(({ id }) => id.startsWith('person/'))).toBe(true);
  });

  test('of somebody who is not in the case ranks nobody', () => {
    expect(search.person('Zebedee Quux')).toEqual([]);
  });
});

describe('complete', () => {
  const ids = (typed: string, options: Parameters<typeof search.complete>[1]) =>
    search.complete(typed, options).map(({ id }) => id);

  test('offers what to ask first before anything is typed', () => {
    expect(ids('', { limit: 25 }).slice(0, 3)).toEqual([...casebook.info.startHere]);
    expect(ids('  ', { types: ['outcome'], limit: 2 })[0]).toBe('outcome/suspended');
  });

  test('works from the first letter, with the heading people know it by', () => {
    expect(search.complete('why', { types: ['question'], limit: 5 })).toEqual([
      { id: 'question/why-closed', title: 'Why was the bridge closed?' },
    ]);
    expect(ids('i', { types: ['person'], limit: 25 })).toContain('person/ines-calder');
  });

  test('shows what was typed of a wording where the heading does not', () => {
    const wording = 'what was wrong with the cables';
    const [found] = search.complete(wording, { types: ['question'], limit: 1 });
    expect(found?.title).toBe(`Why was the bridge closed? (“${wording}”)`);
    // Of a wording no more than was typed: who asks may take for granted what no source tells.
    expect(search.complete('wrong cab', { types: ['question'], limit: 1 })[0]?.title).toBe(
      'Why was the bridge closed? (“wrong cables”)',
    );
    expect(search.complete('why was', { types: ['question'], limit: 1 })[0]?.title).toBe(
      'Why was the bridge closed?',
    );
  });

  test('keeps to the kinds and to the number asked for', () => {
    expect(ids('the', { types: ['person'], limit: 3 })).toHaveLength(3);
    expect(
      ids('how', { types: ['outcome'], limit: 25 }).every((id) => id.startsWith('outcome/')),
    ).toBe(true);
  });

  test('forgives a typing mistake', () => {
    expect(ids('achtreb', { types: ['person'], limit: 5 })).toEqual(['person/tom-achterberg']);
  });
});

/** The fixture with a thousand wordings more. */
function longCasebook() {
  if (!opened.ok) throw new Error('The fixture is broken.');
  const { knowledge } = opened;
  const [question, ...others] = knowledge.questions;
  if (question === undefined) throw new Error('The fixture has no question.');
  const wordings = Array.from({ length: 1_000 }, (_, i) => `why was gate ${i} closed`);
  const asked = { ...question, ask: [...question.ask, ...wordings] };
  const longer = { ...knowledge, questions: [asked, ...others] };
  return createCasebook(longer, '', new Map());
}

describe('the search over an earlier state', () => {
  const asked = 'why was gate 700 closed';
  const earlier = () => createCaseSearch(longCasebook(), { whole: search });
  const stepsOf = (each: CaseSearch) => [...each.askInSteps(asked)].length;

  test('is indexed once, however many wait for it, and whoever needs it at once', () => {
    const alone = earlier();
    const first = stepsOf(alone);
    const again = stepsOf(alone);
    const shared = earlier();
    const [one, other] = [shared.askInSteps(asked), shared.askInSteps(asked)];
    let steps = 0;
    for (let going = true; going; steps++) going = [one, other].every((each) => !each.next().done);
    expect(2 * (steps - 1)).toBeLessThanOrEqual(first + again + 1);
    const hurried = earlier();
    const begun = hurried.askInSteps(asked);
    begun.next();
    expect(hurried.ask(asked)).toEqual(shared.ask(asked));
    expect([...begun].length, 'nothing but its own asking is left').toBeLessThanOrEqual(again);
  });

  test('is indexed in steps, since members wait meanwhile, and then finds the same', () => {
    const inSteps = earlier();
    const first = stepsOf(inSteps);
    // Indexing is done once: what is left is asking.
    expect(first - stepsOf(inSteps)).toBeGreaterThanOrEqual(5);
    const atOnce = earlier();
    for (const text of [asked, 'how many workers were suspnded']) {
      expect(inSteps.ask(text)).toEqual(atOnce.ask(text));
    }
  });

  const then = casebookAsOf(opened.casebook, '2019-05-15');

  test('goes by what the whole case taught, and learns nothing itself', () => {
    const asked: string[] = [];
    const whole = {
      judge(question: string) {
        asked.push(question);
        return search.judge(question);
      },
    };
    const earlier = createCaseSearch(then, { whole });
    const question = 'how many workers were suspended';
    expect(earlier.ask(question)[0]?.evidence.ownChance).toBe(best(question).evidence.ownChance);
    expect(asked).toEqual([question]);
    expect(earlier.judge(question)).toBeUndefined();
  });

  test('takes what came later for something that it does not tell', () => {
    const question = 'what did the inquiry find';
    expect(then.record(best(question).id)).toBeUndefined();
    const [first] = createCaseSearch(then, { whole: search }).ask(question);
    const { elsewhereChance, ownChance } = best(question).evidence;
    expect(first?.evidence.elsewhereChance).toBeGreaterThanOrEqual(elsewhereChance + ownChance / 2);
  });
});
