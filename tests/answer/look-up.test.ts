import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/answer/engine.js';
import { offerRecords } from '../../src/answer/look-up.js';
import { lookUpIndexes } from '../../src/answer/look-up-index.js';
import { inOneGo } from '../../src/steps.js';
import { fixtureApp } from '../support/fixture-app.js';
import { shippedApp } from '../support/shipped.js';

const shipped = await shippedApp();
const invented = await fixtureApp();
const outcome = (text: string, app = shipped) =>
  app.run({ command: 'outcomes', args: { outcome: text } });
const event = (text: string, app = shipped) =>
  app.run({ command: 'timeline', args: { event: text } });
const idsOf = ({ suggestions }: ReturnType<typeof outcome>) => suggestions.map(({ id }) => id);

describe('an outcome or an event that is looked up', () => {
  test('is found by its own heading, in whichever case, whoever else is called so', () => {
    for (const { id, title } of shipped.casebook.currentOutcomes) {
      expect(outcome(title), title).toMatchObject({ id });
      expect(outcome(title.toLowerCase()), title).toMatchObject({ id });
    }
    for (const { id, title } of shipped.casebook.events) {
      expect(event(title), title).toMatchObject({ id });
      expect(event(title.toLowerCase()), title).toMatchObject({ id });
    }
  });

  test.each([
    ['resigned', 'outcome/resigned'],
    ['resignations', 'outcome/resigned'],
    ['quit', 'outcome/resigned'],
    ['who was fired', 'outcome/dismissed'],
    ['misconduct', 'outcome/misconduct-proven'],
    ['recomendations', 'outcome/recommendations'],
    ['promoted', 'outcome/promoted'],
    ['14', 'outcome/investigated'],
  ])('is opened by a part of its heading, or as it is asked for: %s', (text, id) => {
    expect(outcome(text)).toMatchObject({ id });
  });

  test.each([
    ['meeting', 'event/frank-meeting'],
    ['the meeting between khan and dick', 'event/frank-meeting'],
    ['operation hoton', 'event/operation-hotton-begins'],
    ['when was the officer promoted', 'event/promotion'],
  ])('is opened by words of its heading that stand in no other: %s', (text, id) => {
    expect(event(text)).toMatchObject({ id });
  });

  test('of which several have the words is asked back, with these', () => {
    expect(outcome('officers')).toMatchObject({ title: 'Which outcome did you mean?' });
    expect(idsOf(event('promotion')).toSorted()).toEqual([
      'event/promotion',
      'event/promotion-confirmed',
    ]);
  });

  test('is asked back where only what it tells has the words', () => {
    expect(event('90 minutes')).toMatchObject({
      status: 'unclear',
      suggestions: [{ id: 'event/frank-meeting' }],
    });
    expect(event('frank meeting')).toMatchObject({ suggestions: [{ id: 'event/frank-meeting' }] });
  });

  test('is none that has another figure', () => {
    expect(outcome('19').status).toBe('not_found');
    expect(outcome('how many of the 19 were investigated').id).toBeNull();
    expect(event('19').status).toBe('not_found');
  });

  test('is none whose opposite is looked up', () => {
    for (const text of ['not sacked', 'never dismissed', 'nobody resigned', 'wasn’t promoted']) {
      expect(outcome(text).status, text).toBe('not_found');
    }
    expect(event('not promoted').status).toBe('not_found');
    expect(outcome('not suspended', invented).status).toBe('not_found');
  });

  test('that is not there is refused with the nearest of its kind', () => {
    expect(idsOf(event('operation midland'))[0]).toBe('event/operation-hotton-begins');
    expect(idsOf(outcome('suspended teachers', invented))[0]).toBe('outcome/suspended');
  });

  test('is offered while it is typed, also by words that begin no heading', () => {
    const offered = (typed: string) => inOneGo(offerRecords(shipped.engine, 'event', typed, 25));
    expect(offered('khan and dick meeting')).toMatchObject([{ id: 'event/frank-meeting' }]);
    expect(offered('price of fish')).toEqual([]);
  });
});

test('what is looked up in is indexed in steps, since members wait meanwhile', () => {
  const engine = createEngine(shipped.casebook);
  for (const make of Object.values(lookUpIndexes)) {
    expect([...engine.kept(make)].length).toBeGreaterThan(1);
    expect([...engine.kept(make)], 'once').toEqual([]);
  }
});

describe('the timeline', () => {
  const dates = (text: string) =>
    event(text, invented).sections.flatMap(({ entries }) => entries.map(({ when }) => when?.date));

  test('of a day of the week is what is known to have been on one', () => {
    expect(dates('on Monday')).toEqual(['2019-05-13']);
    expect(event('saturday', invented)).toMatchObject({ title: 'Nothing dated then' });
  });

  test('of a time with one end is what falls in it', () => {
    expect(dates('before 2018')).toEqual(['2016', '2017']);
    expect(dates('since May 2019')).toEqual(['2019-05-13', '2019-06']);
  });
});
