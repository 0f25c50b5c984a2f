import { describe, expect, test } from 'vitest';
import { fixtureApp } from '../support/fixture-app.js';

const app = await fixtureApp();
const opposedIn = (question: string, id: string) =>
  app.engine.search.ask(question).find((ranked) => ranked.id === id)?.evidence.opposed;

describe('somebody whom a question names', () => {
  test('stands against an answer that tells nothing of them', () => {
    const id = 'question/how-many-hurt';
    expect(opposedIn('how many people were hurt', id)).toEqual([]);
    expect(opposedIn('how many people did achterberg say were hurt', id)).toEqual(['achterberg']);
  });

  test('stands for what they said, also where they are mistyped', () => {
    const id = 'question/council-response';
    expect(opposedIn('what does achterberg of the council say', id)).toEqual([]);
    expect(opposedIn('what does achterbrg of the council say', id)).toEqual([]);
  });

  test('never stands against a silence', () => {
    expect(opposedIn('did calder say who the caretaker is', 'silence/caretaker-name')).toEqual([]);
  });

  test('is another person by another given name', () => {
    const id = 'question/council-response';
    expect(opposedIn('what does Zebedee Achterberg of the council say', id)).toEqual(['zebedee']);
    expect(opposedIn('what does zzyx achterberg of the council say', id)).toEqual(['zzyx']);
    expect(opposedIn('what does Mr Achterberg of the council say', id)).toEqual([]);
    expect(opposedIn('what does Tom Achterberg of the council say', id)).toEqual([]);
  });
});
