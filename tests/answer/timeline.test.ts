import { describe, expect, test } from 'vitest';
import { offerEvents } from '../../src/answer/timeline.js';
import { createApp } from '../../src/app.js';
import { openCasebook } from '../../src/knowledge/open.js';
import { inOneGo } from '../../src/steps.js';
import { asFolder, fixtureWith } from '../support/fixture.js';
import { openShipped } from '../support/shipped.js';

const { engine } = await openShipped();
const offered = (typed: string) => inOneGo(offerEvents(engine, typed, 25)).map(({ id }) => id);

describe('while an event is typed', () => {
  test('what falls in a time is offered, be it a month of any year', () => {
    const inFebruary = offered('february');
    expect(inFebruary).toContain('event/learning-report-published');
    expect(offered('feb')).toEqual(inFebruary);
    expect(inFebruary).toEqual(expect.arrayContaining(offered('february 2022')));
  });

  test('the beginning of a month that nothing falls in may be that of a word', () => {
    const words = engine.search.complete('dec', { types: ['event'], limit: 25 });
    expect(words).not.toEqual([]);
    expect(offered('dec')).toEqual(words.map(({ id }) => id));
  });

  test('a year that nothing falls in brings nothing', () => {
    expect(offered('1999')).toEqual([]);
  });
});

test('a month that lies within what lasted longer has it', async () => {
  const lasting = 'date: 2019-03\n  until: 2019-06\n  precision: month';
  const files = fixtureWith('timeline.yaml', 'date: 2019-03-03\n  precision: day', lasting);
  const opened = openCasebook(asFolder(files));
  if (!opened.ok) throw new Error(opened.problems[0]?.what);
  const app = await createApp(opened.casebook);
  const answer = app.run({ command: 'timeline', args: { event: 'April' } });
  expect(answer).toMatchObject({ status: 'answered', id: 'event/spring-fair' });
});
