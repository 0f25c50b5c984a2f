import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/answer/engine.js';
import { currentRecords } from '../../src/moderation/showing.js';
import { inOneGo } from '../../src/steps.js';
import { fixtureFiles, fixtureWith, relocked } from '../support/fixture.js';
import { casebookOf } from './served.js';

function hashes(files = fixtureFiles()): ReadonlyMap<string, string> {
  const records = inOneGo(currentRecords(createEngine(casebookOf(relocked(files)))));
  return new Map(records.map(({ id, hash }) => [id, hash]));
}

/** Ids of what reads differently. */
function changed(files: ReturnType<typeof fixtureFiles>): readonly string[] {
  const before = hashes();
  return [...hashes(files)].filter(([id, hash]) => before.get(id) !== hash).map(([id]) => id);
}

describe('what a reader is told of a record', () => {
  test('is different where a statement is, and for what shows the record', () => {
    const files = fixtureWith('facts.yaml', 'up to 40 people were', 'up to 50 people were');
    expect(changed(files)).toEqual(['question/how-many-on-bridge', 'fact/forty-on-bridge']);
  });

  test('is different where somebody who speaks in it is called something else', () => {
    const files = fixtureWith('people.yaml', 'name: Ines Calder', 'name: Ines M. Calder');
    expect(changed(files)).toContain('fact/cost-of-grease');
  });

  test('is the same where only the wordings of a question are other ones', () => {
    const files = fixtureWith('questions.yaml', 'reason for shutting', 'the reason for shutting');
    expect(changed(files)).toEqual([]);
  });

  // With another way to hash, every record would seem to have changed, every pin would be edited and
  // every server be told. Whoever changes it has to carry over what is stored.
  test('is hashed in a way that stays the same between versions of the program', () => {
    expect(hashes().get('fact/bridge-closed')).toBe(
      '72ccf189eda3ae3116807578dfde57ce72ae966773ab1f1c90d0d75a8d1c70c0',
    );
  });
});

test('every record is looked at in a step of its own', () => {
  const engine = createEngine(casebookOf(relocked(fixtureFiles())));
  expect([...currentRecords(engine)]).toHaveLength(engine.casebook.records.length);
});
