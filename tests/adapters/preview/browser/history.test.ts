import { describe, expect, it } from 'vitest';
import { createHistory, type Entry } from '../../../../src/adapters/preview/browser/history.js';

function storeOf(initial: string | null = null) {
  let kept = initial;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
  };
}

function entry(words: string): Entry {
  return { command: 'ask', args: { question: { value: words, shown: words } }, plain: words };
}

describe('the history of the composer', () => {
  it('goes back to the oldest and forward past the newest', () => {
    const history = createHistory(storeOf());
    history.add(entry('a'));
    history.add(entry('b'));
    expect(history.older()).toEqual(entry('b'));
    expect(history.older()).toEqual(entry('a'));
    expect(history.older()).toBeUndefined();
    expect(history.newer()).toEqual(entry('b'));
    expect(history.newer()).toBeUndefined();
    expect(history.older()).toEqual(entry('b'));
  });

  it('is there on the next visit, and keeps the last fifty', () => {
    const store = storeOf();
    const first = createHistory(store);
    for (let count = 1; count <= 60; count += 1) first.add(entry(String(count)));
    const second = createHistory(store);
    const seen: string[] = [];
    for (let found = second.older(); found; found = second.older()) seen.push(found.plain ?? '');
    expect(seen).toHaveLength(50);
    expect(seen.at(0)).toBe('60');
    expect(seen.at(-1)).toBe('11');
  });

  it('holds the same command once where it is sent twice in a row', () => {
    const history = createHistory(storeOf());
    history.add(entry('a'));
    history.add(entry('a'));
    history.older();
    expect(history.older()).toBeUndefined();
  });

  it.each(['not json', '{}', '[1, null, {"command": 5}, {"command": "ask", "args": {"x": "y"}}]'])(
    'begins empty where the store holds %s',
    (kept) => {
      expect(createHistory(storeOf(kept)).older()).toBeUndefined();
    },
  );

  it('works on where the store is full', () => {
    const history = createHistory({
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    history.add(entry('a'));
    expect(history.older()).toEqual(entry('a'));
  });
});
