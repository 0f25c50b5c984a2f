import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messageOf as faceOf } from '../../src/card/message.js';
import { noteCard } from '../../src/moderation/correction-note.js';
import { messageOf } from '../discord-server/interactions.js';
import { textOf as rawTextOf } from '../discord-server/member.js';
import type { Message } from '../discord-server/messages.js';
import { manager, type Served, serve } from './served.js';

let served: Served;
/** As a reader sees it: without the marks that keep text from becoming markup. */
const textOf = (message: Message) => rawTextOf(message).replaceAll('\\', '');
beforeEach(async () => {
  served = await serve();
  const { world } = served.server;
  await served.store.settings.change(world.guildId, { correctionsChannel: world.otherChannelId });
});
afterEach(async () => {
  await served.stop();
  expect(served.server.violations).toEqual([]);
  expect(served.faults).toEqual([]);
});

function notes(): readonly Message[] {
  const { messages, world } = served.server;
  return messages.list().filter(({ channel_id }) => channel_id === world.otherChannelId);
}

async function pinned(question: string): Promise<Message> {
  const message = await served.ask(question);
  expect(await served.press(message, 'Pin')).toContain('Pinned');
  return message;
}

const [was, is] = ['Three council workers have been suspended.', 'Three people were suspended.'];

describe('the note of a correction', () => {
  test('is plain text where the server has its cards so', async () => {
    await served.store.settings.change(served.server.world.guildId, { plainText: true });
    await pinned('outcome/suspended');
    await served.correct('outcomes.yaml', was, is);
    const [note] = notes();
    expect(note?.content).toContain('A pinned answer was corrected');
    expect((note?.flags ?? 0) & (1 << 15)).toBe(0);
  });
});

describe('the note of a correction, by itself', () => {
  const correction = {
    id: '1',
    recordId: 'outcome/suspended',
    revision: 1,
    kind: 'corrected',
    fromHash: 'a',
    toHash: 'b',
    fromKnowledge: 'a',
    toKnowledge: 'b',
    before: null,
    after: null,
    successorId: null,
    correctedAt: new Date(0),
    announcedAt: null,
  } as const;
  const links = Array.from(
    { length: 30 },
    (_, nth) => `https://discord.com/channels/300000000000000001/400000000000000001/${nth}`,
  );

  test.each([true, false])(
    'is one page, with links to the pins, however much changed (plain: %s)',
    (plain) => {
      const claims = Array.from({ length: 9 }, (_, nth) => ({ text: `${nth} ${'*'.repeat(600)}` }));
      const after = { title: 'A', statement: 'B', claims, citations: [] };
      const card = noteCard({ ...correction, after }, links, plain);
      const shown = JSON.stringify(faceOf({ card, page: 0, view: {}, plain }));
      expect(shown).not.toContain('Continue');
      expect(shown).toContain('Old and new');
      expect(shown).toContain('is too long for this message');
      expect(shown).toContain(links[0]);
      expect(shown).toMatch(/And 25 more|\/29/);
    },
  );

  test('does not speak of a pin where nobody has it pinned any more', () => {
    expect(noteCard(correction, links, false).kicker).toBe('A pinned answer was corrected');
    expect(noteCard(correction, [], false).kicker).toBe('An answer that was pinned was corrected');
  });
});

describe('the note of a correction that leaves the words as they are', () => {
  test.each([
    [
      'another standing',
      'fact/cost-of-grease',
      ['facts.yaml', 'year.\n  status: stated', 'year.\n  status: reported'],
      'Its standing: “Stated” before, “Reported” now.',
    ],
    [
      'another speaker',
      'fact/cost-of-grease',
      ['people.yaml', 'name: Ines Calder', 'name: Ines M. Calder'],
      'The speaker of a quote: “Ines Calder” before, “Ines M. Calder” now.',
    ],
    [
      'another day',
      'event/closed',
      ['timeline.yaml', 'date: 2019-05-13', 'date: 2019-05-12'],
      'The date: “13 May 2019 (The article of Tuesday 14 May 2019 says "on Monday".)” before',
    ],
    [
      'another publisher',
      'fact/cost-of-grease',
      ['sources/valley-post-2019-05-16.yaml', 'publisher: Valley Post', 'publisher: Hill Post'],
      'The publisher of a quote: “Valley Post” before, “Hill Post” now.',
    ],
  ] as const)('tells of %s', async (_what, record, [file, from, to], told) => {
    const message = await pinned(record);
    await served.correct(file, from, to);
    expect(textOf(notes()[0] ?? message)).toContain(told);
  });
});

describe('a pin whose record is corrected', () => {
  test('is edited in place, says so with the day, and the channel is told once', async () => {
    const message = await pinned('outcome/suspended');
    await served.correct('outcomes.yaml', was, is);
    const shown = textOf(served.now(message));
    expect(shown).toContain(is);
    expect(shown).not.toContain(was);
    expect(shown).toMatch(/This answer was corrected on \d{1,2} \w+ \d{4}/);
    expect(notes()).toHaveLength(1);
    expect(textOf(notes()[0] ?? message)).toContain('A pinned answer was corrected');
    expect(textOf(notes()[0] ?? message)).toContain(`It now says: “Valley Post: ${is}”`);
    await served.app.moderation?.upkeep.knowledgeChanged();
    expect(notes()).toHaveLength(1);
  });

  test('keeps its form and for whom it was meant', async () => {
    const { member, world } = served.server;
    const args = { question: 'outcome/suspended', plain: true, for: world.memberId };
    const message = messageOf(await member.slash('ask', args));
    await served.press(message, 'Pin');
    await served.correct('outcomes.yaml', was, is);
    const after = served.now(message);
    expect(after.content).toContain(`For <@${world.memberId}>`);
    expect(after.content).toContain('Correction: This answer was corrected');
    expect(after.content).toContain(is);
  });

  test('is corrected too where it answers a question that rests on the record', async () => {
    const message = await pinned('how many workers were suspended');
    await served.correct('outcomes.yaml', was, is);
    expect(textOf(served.now(message))).toContain(is);
    expect(notes()).toHaveLength(1);
  });

  test('is left alone by a change elsewhere', async () => {
    const message = await pinned('outcome/hurt');
    const before = served.now(message);
    await served.correct('outcomes.yaml', was, is);
    expect(served.now(message)).toEqual(before);
    expect(notes()).toEqual([]);
    expect(textOf(await served.slash('pins', { do: 'audit' }))).toContain('Every pin is as it');
  });

  test('withdrawn says that it is not to be relied on, and is itself again when it comes back', async () => {
    const message = await pinned('fact/threatening-note');
    const question = /- id: question\/threatening-note[\s\S]*?answer: \[fact\/threatening-note\]\n/;
    const fact = /- id: fact\/threatening-note[\s\S]*?about: \[person\/note-writer\]\n/;
    const removed = await served.cut([
      ['questions.yaml', question],
      ['facts.yaml', fact],
    ]);
    const gone = textOf(served.now(message));
    expect(gone).toContain('Withdrawn');
    expect(gone).toContain('A note to one of the suspended');
    expect(gone).toContain('Do not rely on what stood here');
    expect(textOf(await served.slash('pins', { do: 'audit' }))).toContain('Every pin is as it');
    expect(notes()).toHaveLength(1);
    await removed.undo();
    expect(textOf(served.now(message))).toContain('has been back since');
    expect(textOf(served.now(message))).toContain('quotes a note that a former colleague sent');
    expect(notes()).toHaveLength(2);
  });

  test('names the question that was withdrawn, not the record that answered it and is still held', async () => {
    const message = await pinned('how many workers were suspended');
    expect(textOf(message)).toContain('outcome/suspended');
    await served.cut([['questions.yaml', /- id: question\/how-many-suspended[\s\S]*?(?=- id: )/]]);
    const gone = textOf(served.now(message));
    expect(gone).toContain('Withdrawn');
    expect(gone).toContain('question/how-many-suspended');
    expect(gone).not.toContain('outcome/suspended');
    expect(textOf(await served.slash('pins', { do: 'audit' }))).toContain('Every pin is as it');
  });

  test('replaced by another record shows that one, and says which it replaces', async () => {
    const message = await pinned('fact/cost-of-grease');
    await served.correct(
      'facts.yaml',
      'quotes: [v3-sound-steel]',
      'quotes: [v3-sound-steel]\n  supersededBy: fact/cables-not-greased',
    );
    const shown = textOf(served.now(message));
    expect(shown).toContain('“What grease would have cost” (fact/cost-of-grease) was replaced on');
    expect(shown).toContain('by fact/cables-not-greased, which is shown here');
    expect(shown).toContain('had not been greased since 2016');
  });
});

describe('/corrections', () => {
  test('lists what changed once, and shows old and new with both citations', async () => {
    expect(textOf(await served.slash('corrections'))).toContain('No corrections');
    await served.correct('outcomes.yaml', was, is);
    const list = await served.slash('corrections');
    expect(textOf(list)).toContain('How many were suspended: corrected (outcome/suspended)');
    expect(textOf(list)).toContain('One correction');
    const one = textOf(await served.slash('corrections', { correction: 'outcome/suspended' }));
    expect(one).toContain('What it said before');
    expect(one).toContain('What it says now');
    expect(one).toContain(was);
    expect(one).toContain(is);
    expect(one.match(/The Alder Chronicle, \d/g)?.length).toBeGreaterThanOrEqual(4);
  });

  test.each([
    ['title', 'Did somebody remove the warning sign?', 'Did anybody remove the warning sign?'],
    ['statement', 'is investigating the allegation.', 'is still investigating the allegation.'],
  ])(
    'lists a question whose own %s changed along with a record behind it',
    async (_what, ...own) => {
      const [from, to] = own;
      await served.correctAll([
        ['questions.yaml', from, to],
        ['facts.yaml', 'the authority is investigating that.', 'the authority looks into that.'],
      ]);
      const list = textOf(await served.slash('corrections'));
      expect(list).toContain('(fact/sign-removed)');
      expect(list).toContain('(question/who-removed-sign)');
    },
  );

  test('offers, while one types, the records that have corrections and no others', async () => {
    const offered = async (typed: string) =>
      (await served.server.member.type('corrections', 'correction', typed)).map(
        ({ value }) => value,
      );
    expect(await offered('')).toEqual([]);
    await served.correct('outcomes.yaml', was, is);
    expect(await offered('')).toEqual(['outcome/suspended']);
    expect(await offered('How many w')).toEqual(['outcome/suspended']);
    expect(await offered('grease')).toEqual([]);
    // What the knowledge holds no more is offered by what it was called.
    await served.cut([
      ['questions.yaml', /- id: question\/threatening-note[\s\S]*?\[fact\/threatening-note\]\n/],
      ['facts.yaml', /- id: fact\/threatening-note[\s\S]*?about: \[person\/note-writer\]\n/],
    ]);
    expect(await offered('')).toEqual(['fact/threatening-note', 'outcome/suspended']);
    expect(await offered('a note to')).toEqual(['fact/threatening-note']);
  });

  test('calls a record by its title now, and shows both titles where that changed', async () => {
    const [from, to] = ['title: How many were suspended', 'title: How many had to stay away'];
    await served.correct('outcomes.yaml', from, to);
    const list = textOf(await served.slash('corrections'));
    expect(list).toContain('How many had to stay away: corrected (outcome/suspended)');
    const one = textOf(await served.slash('corrections', { correction: 'outcome/suspended' }));
    expect(one).toMatch(/before[\s\S]*\*\*Title\*\* · How many were suspended/);
    expect(one).toMatch(/now[\s\S]*\*\*Title\*\* · How many had to stay away/);
    expect(one).not.toMatch(/\w: (Valley Post|The Alder Chronicle): /);
  });

  test('names the speaker of each quote, and how far each side goes', async () => {
    await served.correct('people.yaml', 'name: Ines Calder', 'name: Ines M. Calder');
    const shown = textOf(await served.slash('corrections', { correction: 'fact/cost-of-grease' }));
    const [before = '', after = ''] = shown.split('What it says now');
    expect(before).toContain('-# Ines Calder · Valley Post, 16 May 2019');
    expect(after).toContain('-# Ines M. Calder · Valley Post, 16 May 2019');
    expect(shown.match(/\*\*Stated\*\*/g)).toHaveLength(2);
  });

  test.each([
    ['spoiler', /\|\|[^|]*Grease would have cost £400 a year\.\|\|/g],
    ['withhold', /Not shown here/g],
  ] as const)(
    'covers words that got a content note since, on both sides: %s',
    async (how, covered) => {
      const { guildId } = served.server.world;
      await served.store.settings.change(guildId, { contentNotes: how });
      const [file, title] = ['sources/valley-post-2019-05-16.yaml', 'id: v3-sound-steel\n'];
      await served.correct(file, title, `${title}    contentNote: threats\n`);
      const shown = textOf(
        await served.slash('corrections', { correction: 'fact/cost-of-grease' }),
      );
      expect(shown.match(covered)).toHaveLength(2);
      expect(shown.replace(covered, '')).not.toContain('Grease would have cost £400 a year.');
    },
  );

  test('opens from the note in the channel', async () => {
    await pinned('outcome/suspended');
    await served.correct('outcomes.yaml', was, is);
    const [note] = notes();
    if (note === undefined) throw new Error('There is no note.');
    expect(await served.press(note, 'Old and new')).toContain('What it said before');
  });
});

describe('an audit', () => {
  test('finds a message that does not show what it should, and repairs it', async () => {
    const message = await pinned('outcome/suspended');
    served.server.messages.change(message.id, {
      components: [{ type: 10, content: 'Nothing', id: 1 }],
    });
    const audit = await served.slash('pins', { do: 'audit' });
    expect(textOf(audit)).toContain('Its message does not look as it should');
    expect(await served.press(audit, 'Repair')).toContain('It shows what it should now');
    expect(textOf(served.now(message))).toContain(was);
    expect(textOf(await served.slash('pins', { do: 'audit' }))).toContain('Every pin is as it');
  });

  test('finds what was deleted and unpinned while the bot did not listen, and forgets it', async () => {
    const deleted = await pinned('outcome/suspended');
    const unpinned = await pinned('outcome/hurt');
    served.server.messages.delete(deleted.id);
    served.server.pins.forget(unpinned.id);
    const audit = await served.slash('pins', { do: 'audit', where: 'server' }, manager);
    expect(textOf(audit)).toContain('Its message was deleted');
    expect(textOf(audit)).toContain('Somebody unpinned it by hand');
    await served.press(audit, 'Repair', manager);
    expect(await served.store.pins.list({})).toEqual([]);
  });

  test('of a channel that was deleted forgets its pins, and has nothing to say of it then', async () => {
    await pinned('outcome/suspended');
    const { faults } = served.server;
    faults.inject('pins.list', { kind: 'status', status: 404, code: 10003 }, 10);
    const look = () => served.slash('pins', { do: 'audit', where: 'server' }, manager);
    const audit = await look();
    expect(textOf(audit)).toContain('Its message was deleted');
    expect(await served.press(audit, 'Repair', manager)).toContain('no longer counted as a pin');
    expect(textOf(await look())).toContain('Every pin is as it should be');
    expect(await served.store.pins.list({})).toEqual([]);
  });

  test('says once of a channel that it cannot read there, however many pins that has', async () => {
    await pinned('outcome/suspended');
    await pinned('outcome/hurt');
    served.server.rights.take('ReadMessageHistory');
    const audit = textOf(await served.slash('pins', { do: 'audit' }));
    expect(audit).toContain('One thing has drifted');
    expect(audit).toContain('No pins were compared');
    served.server.rights.give('ReadMessageHistory');
  });

  test('repaired by two moderators at once takes over what was pinned by hand, once', async () => {
    const byHand = await served.ask('outcome/suspended');
    served.server.pins.pin(served.server.world.channelId, byHand.id);
    const audit = await served.slash('pins', { do: 'audit' });
    const press = () => served.press(audit, 'Repair');
    for (const told of await Promise.all([press(), press()])) expect(told).toContain('Repaired');
    expect(await served.store.pins.list({})).toMatchObject([{ messageId: byHand.id }]);
  });

  test('says what to do where the same record was pinned by hand as well', async () => {
    await pinned('outcome/suspended');
    const twice = await served.ask('outcome/suspended');
    served.server.pins.pin(served.server.world.channelId, twice.id);
    const audit = await served.slash('pins', { do: 'audit' });
    expect(textOf(audit)).toContain('pinned by hand is not kept true');
    const told = await served.press(audit, 'Repair');
    expect(told).toContain('Nothing could be repaired');
    expect(told).toContain('The same record is pinned here already: unpin one of the two.');
  });

  test('changes nothing by itself', async () => {
    const message = await pinned('outcome/suspended');
    served.server.pins.forget(message.id);
    await served.slash('pins', { do: 'audit' });
    expect(await served.store.pins.list({})).toMatchObject([{ state: 'pinned' }]);
    expect(served.server.pins.ids()).toEqual([]);
  });
});
