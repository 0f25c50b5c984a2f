import { describe, expect, test } from 'vitest';
import { diskFolder } from '../../src/knowledge/folder.js';
import { openCasebook } from '../../src/knowledge/open.js';
import {
  asFolder,
  type Files,
  fixtureFiles,
  fixtureFolder,
  fixtureWith,
} from '../support/fixture.js';

const open = (files: Files) => openCasebook(asFolder(files));

function casebook() {
  const opened = openCasebook(diskFolder(fixtureFolder));
  if (!opened.ok) throw new Error('the fixture does not open');
  return opened.casebook;
}

describe('opening a casebook', () => {
  test('gives quotes with their source and the fragment that was proven', () => {
    const quote = casebook().quote('c5-inspect');
    expect(quote?.source.publisher).toBe('The Alder Chronicle');
    expect(quote?.fragment).toBe('We%20will%20now%20inspect,publish%20what%20we%20find');
  });

  test('gives sources by date, events in time, and quotes as they stand in the text', () => {
    const { sources, events, quotesOf } = casebook();
    expect(sources.map(({ published }) => published)).toEqual(['2019-05-14', '2019-05-16']);
    expect(events.map(({ date }) => date)).toEqual([
      '2016',
      '2017',
      '2019-03-03',
      '2019-05-13',
      '2019-06',
    ]);
    const third = quotesOf('chronicle-2019-05-14').filter(({ paragraph }) => paragraph === 3);
    expect(third.map(({ id }) => id)).toEqual(['c3-wrote', 'c3-engineer']);
  });

  test('finds what somebody said, and what is said about them', () => {
    const { saidBy, about } = casebook();
    expect(saidBy('person/ines-calder').map(({ id }) => id)).toEqual([
      'c3-wrote',
      'c4-nobody-answered',
      'c5-inspect',
      'v3-sound-steel',
    ]);
    expect(about('person/caretaker').map(({ id }) => id)).toEqual([
      'fact/sign-removed',
      'silence/caretaker-name',
    ]);
  });

  test('cannot be written to', () => {
    const { records, record } = casebook();
    expect(Object.isFrozen(record('fact/bridge-closed'))).toBe(true);
    expect(records.every(Object.isFrozen)).toBe(true);
  });

  test('fails with everything that is wrong', () => {
    const files = fixtureWith(
      'sources/chronicle-2019-05-14.yaml',
      'The man has not',
      'The man had not',
    );
    files.set('golden.yaml', String(files.get('golden.yaml')).replace('#8', '#88'));
    const opened = open(files);
    expect(opened.ok ? [] : opened.problems.map(({ code }) => code)).toEqual([
      'no-such-paragraph',
      'changed-quote',
    ]);
  });

  test('fails where files cannot be read, or the lock is missing', () => {
    const files = fixtureFiles();
    files.delete('pincite.lock');
    expect(open(files)).toMatchObject({ ok: false, problems: [{ code: 'no-lock' }] });
    expect(open(fixtureFiles().set('facts.yaml', '[')).ok).toBe(false);
    expect(openCasebook(diskFolder('/nowhere')).ok).toBe(false);
  });

  test('goes on with warnings, and gives them', () => {
    const opened = open(fixtureFiles().set('notes.yaml', 'x'));
    expect(opened.ok && opened.warnings).toMatchObject([
      { code: 'unknown-file', file: 'notes.yaml' },
    ]);
  });
});
