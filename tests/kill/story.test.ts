import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageOf } from '../discord-server/interactions.js';
import { textOf } from '../discord-server/member.js';
import { eventually, openScene, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  // What is tested must be what is in src; where that is built already this takes a moment.
  const root = fileURLToPath(new URL('../../', import.meta.url));
  execFileSync('npx', ['tsc', '-b'], { cwd: root, stdio: 'ignore' });
  scene = await openScene();
}, 60_000);
afterAll(() => scene.close());

test('a moderator pins an answer, the knowledge is corrected, the program is killed in between: the pin reads correctly, and its correction is told once', async () => {
  const { server } = scene;
  await scene.start();

  // A moderator asks in public, and pins the answer.
  const answer = await scene.ask('outcome/suspended');
  await scene.pin(answer);
  expect(server.pins.ids()).toEqual([answer.id]);
  expect(scene.shows(answer)).toContain('Three council workers have been suspended.');

  // A curator corrects the record. The bot edits the pin, and is killed before it can write down
  // that it did, let alone tell anybody.
  await scene.program().arm({ at: 'request', nth: 2, when: 'after' });
  const { words } = scene.correct();
  await scene.program().ended;
  expect(scene.notes()).toEqual([]);

  // Ten minutes later somebody starts it again.
  await scene.start(10);
  await eventually(() => scene.notes().length).toBe(1);

  // The pin is still the one pin, says what the record says, and that it was corrected.
  expect(server.pins.ids()).toEqual([answer.id]);
  expect(scene.shows(answer)).toContain(words);
  expect(scene.shows(answer)).not.toContain('workers have been suspended.');
  expect(scene.shows(answer)).toMatch(/This answer was corrected on \d{1,2} \w+ \d{4}/);

  // The channel for corrections has one note, which leads to the pin and to old and new.
  const [note = ''] = scene.notes();
  expect(note).toContain('A pinned answer was corrected');
  expect(note).toContain(`/${answer.id}`);
  const corrections = await server.member.slash('corrections', { correction: 'outcome/suspended' });
  const both = textOf(messageOf(corrections));
  expect(both).toContain('What it said before');
  expect(both).toContain('What it says now');

  // The audit has nothing to say.
  const audit = await server.member.slash('pins', { do: 'audit' });
  expect(textOf(messageOf(audit))).toContain('Every pin is as it should be');
  expect(server.violations).toEqual([]);
}, 120_000);
