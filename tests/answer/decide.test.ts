import { describe, expect, test } from 'vitest';
import { confidence, confidenceFeatures, featuresOf } from '../../src/answer/confidence.js';
import { decide } from '../../src/answer/decide.js';
import { thresholds } from '../../src/answer/thresholds.js';
import { createCasebook } from '../../src/knowledge/casebook.js';
import { diskFolder } from '../../src/knowledge/folder.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { openCasebook } from '../../src/knowledge/open.js';
import { createCaseSearch } from '../../src/search/case/case-search.js';
import type { Ranked } from '../../src/search/case/ranked.js';
import { fixtureFolder } from '../support/fixture.js';
import { shippedApp } from '../support/shipped.js';

const opened = openCasebook(diskFolder(fixtureFolder));
if (!opened.ok) throw new Error(opened.problems.map(({ what }) => what).join('\n'));
const search = createCaseSearch(opened.casebook);
const decided = (question: string) => decide(search.ask(question));

/** What was ranked, which must be something. */
function ranked(question: string): [Ranked, ...Ranked[]] {
  const [first, ...others] = search.ask(question);
  if (!first) throw new Error(`Nothing was ranked for "${question}".`);
  return [first, ...others];
}

/** The best of what was ranked, and all of it. */
function judged(question: string): [Ranked, readonly Ranked[]] {
  const all = ranked(question);
  return [all[0], all];
}

describe('a decision', () => {
  test('of nothing ranked is none, and nothing is near', () => {
    expect(decide([])).toEqual({ kind: 'none', nearest: [] });
  });

  describe('of what was asked word for word', () => {
    const { knowledge } = loadKnowledge(diskFolder(fixtureFolder));
    if (knowledge === undefined) throw new Error('The fixture is broken.');
    const { questions, silences, vocabulary } = knowledge;
    const over = (changed: Partial<typeof knowledge>) => {
      const casebook = createCasebook({ ...knowledge, ...changed }, '', new Map());
      return { casebook, search: createCaseSearch(casebook) };
    };

    test('is the record of that title, whatever else is known', () => {
      // Without its questions a record is known by its title alone, and most else is not about the case.
      const { casebook, search } = over({
        questions: [],
        vocabulary: { ...vocabulary, elsewhere: ['how do i unblock my sink'] },
      });
      for (const { id, title } of casebook.facts) {
        expect(decide(search.ask(title)), title).toMatchObject({ kind: 'answer', id });
      }
    });

    test('is the record of that wording, though others fit as well or better', () => {
      const [silence, ...others] = silences;
      if (silence === undefined) throw new Error('The fixture has no silence.');
      const where = 'where was the bridge closed';
      const { search } = over({
        silences: [{ ...silence, ask: [...silence.ask, where] }, ...others],
      });
      expect(decided(where)).toMatchObject({ id: 'question/why-closed' });
      expect(decide(search.ask(where))).toMatchObject({ kind: 'answer', id: silence.id });
    });

    test('is no other of the same words in another order', () => {
      const [question, ...others] = questions;
      if (question === undefined) throw new Error('The fixture has no question.');
      const { search } = over({
        questions: [{ ...question, ask: ['did the council warn the engineer'] }, ...others],
      });
      const sure = (text: string) => search.ask(text)[0]?.evidence.isWordForWord;
      expect(sure('Did the Council warn the engineer?')).toBe(true);
      expect(sure('did the engineer warn the council')).toBe(false);
    });

    test.each(['when did this happen', 'from what to what', 'did she mean it'])(
      'is the record of %j, though all its words are small',
      (wording) => {
        const [question, ...others] = questions;
        if (question === undefined) throw new Error('The fixture has no question.');
        const { search } = over({
          questions: [{ ...question, ask: [...question.ask, wording] }, ...others],
        });
        expect(decided(wording).kind).toBe('none');
        expect(decide(search.ask(wording))).toMatchObject({ kind: 'answer', id: question.id });
        expect(decide(search.ask('what then')).kind).toBe('none');
      },
    );
  });

  test('is the record that answers, and says why', () => {
    expect(decided('why was the bridge closed')).toMatchObject({
      kind: 'answer',
      id: 'question/why-closed',
    });
  });

  test('is a silence where the sources are known not to tell', () => {
    expect(decided("what's the name of the caretaker")).toMatchObject({
      kind: 'answer',
      id: 'silence/caretaker-name',
    });
  });

  test.each([
    ['who won the football match', 'nothing of it is in the case'],
    ['how many workers were promoted', 'a telling word that nothing supports'],
    ['how many workers died', 'likewise, though all the rest fits'],
    ['what did Gustafson remove', 'a name that is not in the case'],
    ['how many workers were dismissed', 'suspended is no answer to dismissed'],
    ['how many recommendations were rejected', 'accepted is no answer to rejected'],
    ['hello', 'no question'],
  ])('of %j is none: %s', (question) => {
    expect(decided(question).kind).toBe('none');
  });

  test.each([
    ['how many workers were dismissed', 'question/how-many-suspended'],
    ['how many workers were not suspended', 'question/how-many-suspended'],
  ])('of %j is none, and what was refused is offered first as the nearest', (question, id) => {
    const decision = decided(question);
    expect(decision).toMatchObject({ kind: 'none' });
    expect(decision.kind === 'none' && decision.nearest[0]).toBe(id);
  });

  test('of what is far from all is none, with nothing near', () => {
    expect(decided('who won the football match')).toEqual({ kind: 'none', nearest: [] });
  });

  test('forgives what is no word at all, where the rest makes an answer likelier than not', () => {
    expect(decided('how many suspended brrx')).toMatchObject({ id: 'question/how-many-suspended' });
    expect(decided('when brrx').kind).toBe('none');
  });

  test('is unclear where two that lead elsewhere are too close to call', () => {
    const [best, ...others] = ranked('why was the bridge closed');
    const rival = { ...best, id: 'question/rival', answers: ['fact/rival'] };
    const close = { ...rival, score: best.score - thresholds.margin / 2 };
    const far = { ...rival, score: best.score - thresholds.margin * 2 };
    expect(decide([best, close, ...others])).toEqual({
      kind: 'unclear',
      ids: ['question/why-closed', 'question/rival'],
    });
    expect(decide([best, far, ...others]).kind).toBe('answer');
  });

  test('is no dilemma where the two lead to the same answer', () => {
    const [best, ...others] = ranked('why was the bridge closed');
    const twin = { ...best, id: 'question/twin' };
    expect(decide([best, twin, ...others])).toMatchObject({ kind: 'answer', id: best.id });
  });
});

describe('confidence', () => {
  test('has a weight for each thing that is weighed, none counting the wrong way', () => {
    for (const { name, sign } of confidenceFeatures) {
      expect(thresholds.weights[name] * sign).toBeGreaterThanOrEqual(0);
    }
    expect(featuresOf(...judged('why was the bridge closed'))).toHaveLength(
      confidenceFeatures.length,
    );
  });

  test('falls with every word that nothing supports', () => {
    const sure = (question: string) => confidence(...judged(question));
    expect(sure('how many workers were suspended')).toBeGreaterThan(
      sure('how many workers were suspended by Gustafson'),
    );
    expect(sure('how many workers were suspended by Gustafson')).toBeGreaterThan(
      sure('how many workers were knighted by Gustafson'),
    );
  });

  test('is none where the record tells of what must not stand for the question', () => {
    expect(confidence(...judged('how many workers were dismissed'))).toBe(0);
  });
});

describe('of the shipped case, a decision', async () => {
  const { engine } = await shippedApp();
  const decidedOn = (question: string) => decide(engine.search.ask(question));

  test.each([
    ['what did the drunk person say', 'silence/drunk-person'],
    ['are the two who resigned on the barred list', 'silence/after-leaving'],
  ])('is the silence that is by far surer than what is told nearby: %s', (question, id) => {
    expect(decidedOn(question)).toMatchObject({ kind: 'answer', id });
  });

  test.each([
    'was a Hampshire constable promoted',
    'did a Kent officer use steroids',
    'what did Inspector Barnes say',
    'who murdered jo cox',
    'who investigated anna jones',
    'how many officers were sacked at Charing Cross hospital',
    'how many officers at charing cross museum were sacked',
  ])('is none where a name is asked for that the record does not hold: %s', (question) => {
    expect(decidedOn(question)).toMatchObject({ kind: 'none' });
  });

  test.each([
    ['what did Sal Naseem say about steroids', 'question/what-naseem-said'],
    ['what did Anna Khan say', 'question/what-khan-said'],
    ['whos wayn cousins', 'question/wayne-couzens'],
  ])('offers what was refused for a word of %j as the nearest', (question, id) => {
    const decision = decidedOn(question);
    expect(decision.kind === 'none' && decision.nearest[0]).toBe(id);
  });

  test('is the record all the same where what stands behind a name is of the case', () => {
    expect(decidedOn('how many were sacked over the Charing Cross texts')).toMatchObject({
      kind: 'answer',
      id: 'question/how-many-dismissed',
    });
  });

  test.each(['how many got axed, how many quit', 'resignations and dismissals, how many each'])(
    'is all outcomes where several are asked for, and no silence: %s',
    (question) => {
      expect(decidedOn(question)).toMatchObject({ kind: 'answer', id: 'question/all-outcomes' });
    },
  );
});
