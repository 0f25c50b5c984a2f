import { describe, expect, test } from 'vitest';
import { shippedApp } from '../support/shipped.js';

const app = await shippedApp();
const who = (name: string) => app.run({ command: 'who', args: { name } });

describe('who somebody is in the shipped case', () => {
  const named = app.casebook.people.filter(({ kind }) => kind === 'person');

  test.each(named.map(({ name, id }) => [name, id]))('is found by the names of %s', (name, id) => {
    const [given = ''] = name.split(' ');
    const surname = name.split(' ').at(-1) ?? '';
    expect(who(name)).toMatchObject({ status: 'answered', id });
    expect(who(surname)).toMatchObject({ status: 'answered', id });
    for (const rank of ['Mr', 'Mx', 'PC', 'officer']) {
      expect(who(`${rank} ${surname}`), rank).toMatchObject({ status: 'answered', id });
    }
    // A title is no name: several may bear it.
    if (given !== 'Baroness') expect(who(given)).toMatchObject({ status: 'answered', id });
  });

  test('of another given name is somebody else, and the one of that surname is offered', () => {
    for (const name of ['imran khan', 'sajid javid', 'Tony Patel', 'moby dick']) {
      const answer = who(name);
      expect(answer.status, name).toBe('not_found');
      const surname = name.split(' ')[1]?.toLowerCase() ?? '';
      expect(answer.suggestions[0]?.title.toLowerCase(), name).toContain(surname);
    }
  });

  test('is sooner who did what a description says than who is called so besides', () => {
    expect(who('the woman who got promoted')).toMatchObject({ id: 'person/promoted-sergeant' });
    expect(who('the woman who got the message')).toMatchObject({
      id: 'person/female-officer-of-message',
    });
  });

  test('is sooner the beginning of a name than a slip of another word', () => {
    expect(who('cress')).toMatchObject({ id: 'person/cressida-dick' });
  });

  test('may have more names than the sources give', () => {
    expect(who('Cressida Rose Dick')).toMatchObject({ id: 'person/cressida-dick' });
    expect(who('Priti Patel MP')).toMatchObject({ id: 'person/priti-patel' });
  });

  test.each([
    ['Louise Casey', 'person/baroness-casey'],
    ['Casey Affleck', 'person/baroness-casey'],
    ['Harry Patel', 'person/priti-patel'],
    ['Sergeant Dick', 'person/cressida-dick'],
    ['Inspector Khan', 'person/sadiq-khan'],
  ])('beside a word that is told of nobody, or of another, is asked back: %s', (name, id) => {
    expect(who(name)).toMatchObject({ status: 'unclear', suggestions: [{ id }] });
  });

  test('is nobody whose name is merely near', () => {
    for (const name of ['Payne', 'Sarah Payne', 'Pratik Patel', 'Baroness Carey']) {
      expect(who(name).status, name).toBe('not_found');
    }
  });

  test('by an office is who holds that very office', () => {
    for (const office of ['mayor', 'the mayor of London', 'comissioner', 'Met police chief']) {
      expect(who(office).status, office).toBe('answered');
    }
    for (const other of [
      'deputy mayor',
      'former mayor',
      'shadow home secretary',
      'chief constable',
    ]) {
      expect(who(other).status, other).toBe('not_found');
    }
    expect(who('deputy mayor Khan')).toMatchObject({ id: 'person/sadiq-khan' });
    expect(who('deputy assistant commissioner')).toMatchObject({ id: 'person/bas-javid' });
    // Some of an office is another office, or a way of saying that one.
    expect(who('deputy commissioner')).toMatchObject({
      status: 'unclear',
      title: 'Did you mean them?',
      suggestions: [{ id: 'person/bas-javid' }],
    });
  });

  test('by the names of two is asked back', () => {
    expect(who('Wayne Everard').status).toBe('unclear');
  });

  test('forgives typing mistakes in both names', () => {
    expect(who('Sadik Kahn')).toMatchObject({ id: 'person/sadiq-khan' });
  });

  test('is none of the unnamed by a word of what they are called, which is asked back', () => {
    for (const part of ['man', 'author', 'the accused', 'three officers', 'constable']) {
      const answer = who(part);
      expect(answer.status, part).toBe('unclear');
      expect(answer.suggestions.length, part).toBeGreaterThan(0);
    }
    expect(who('officer').suggestions.length).toBeGreaterThan(3);
    expect(who('three officers').suggestions.map(({ id }) => id)).toEqual([
      'person/three-misconduct-proven',
      'person/three-still-serving',
    ]);
    expect(who('the officer’s partner').suggestions[0]?.id).toBe('person/partner-of-officer');
    expect(who('the officer who was promoted and sacked').status).toBe('unclear');
  });

  test('is one of the unnamed by all that they are called', () => {
    const unnamed = app.casebook.people.filter(({ kind }) => kind === 'unnamed');
    for (const { id, name, aliases } of unnamed) {
      for (const alias of [name, ...aliases]) expect(who(alias), alias).toMatchObject({ id });
    }
    expect(who('the fired officers')).toMatchObject({ id: 'person/dismissed-officers' });
  });

  test('is nobody of whom the opposite is told', () => {
    for (const other of [
      'not dismissed officers',
      'the officers who were not dismissed',
      'the officers who didn’t resign',
      'officer not promoted',
    ]) {
      expect(who(other).status, other).toBe('not_found');
    }
  });

  test('is not whose spokesperson they are', () => {
    for (const other of ['patel’s spokesperson', 'spokesperson for Patel', 'dicks spokesman']) {
      expect(who(other).id, other).toBeNull();
    }
    expect(who('the mayor’s spokesperson')).toMatchObject({ id: 'person/khan-spokesperson' });
  });

  test('may be described, with words that no name has', () => {
    expect(who('the woman who was promoted')).toMatchObject({ id: 'person/promoted-sergeant' });
  });
});

test('what is said of somebody repeats no quote alone that was shown already', () => {
  for (const { id } of app.casebook.people) {
    const { sections } = app.run({ command: 'who', args: { name: id } });
    const shown = new Set<string>();
    for (const { heading, entries } of sections) {
      for (const { citations, recordId = '' } of entries) {
        const quotes = citations.map(({ quote }) => quote.id);
        const isList = heading === 'What is said of them' && !recordId.startsWith('outcome/');
        if (isList)
          expect(
            quotes.every((quote) => shown.has(quote)),
            `${id} ${recordId}`,
          ).toBe(false);
        // An outcome is shown as its accounts, whatever else tells of it.
        if (!recordId.startsWith('outcome/')) for (const quote of quotes) shown.add(quote);
      }
    }
  }
});
