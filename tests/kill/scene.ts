/** A server with the program on it, a knowledge folder that changes, and a moderator who works. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { reportFields } from '../../src/moderation/reports/report-form.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { messageOf } from '../discord-server/interactions.js';
import { isObject } from '../discord-server/json.js';
import { textOf } from '../discord-server/member.js';
import type { Message } from '../discord-server/messages.js';
import { type DiscordServer, startDiscordServer } from '../discord-server/server.js';
import { newId } from '../store/engines.js';
import { fixtureFolder } from '../support/fixture.js';
import { type KillPoint, type Program, run } from './process.js';

export interface Scene {
  readonly server: DiscordServer;
  /** The same database that the program has, as another process would have it open. */
  readonly store: Store;
  readonly program: () => Program;
  /** Starts the bot; so much time passed while it was down, on its clock and on Discord's. */
  start(minutesLater?: number): Promise<void>;
  /** Starts the one that only delivers. */
  startCourier(minutesLater?: number): Promise<void>;
  ask(question: string): Promise<Message>;
  pin(message: Message): Promise<void>;
  /** Presses Pin, whatever becomes of it. */
  tryToPin(message: Message): void;
  /** What a moderator is offered on a message that is pinned. */
  offerToUnpin(message: Message): Promise<Message>;
  tryToUnpin(offer: Message): void;
  /** The form that reports a quote of the message, and what sends it, whatever becomes of that. */
  openReport(message: Message): Promise<(reason: string) => void>;
  /** The claim that three were suspended, in other words; never the same words twice. */
  correct(): { readonly words: string };
  shows(message: Message): string;
  /** Notes of corrections in the channel for them. */
  notes(): readonly string[];
  close(): Promise<void>;
}

/**
 * A kill loses nothing that the system has taken, on whatever disk: no test is to wait, as each commit
 * does, until a disk that others keep busy has it too.
 */
const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const claim = 'Three council workers have been suspended';

export async function openScene(): Promise<Scene> {
  const folder = mkdtempSync(join(inMemory, 'pincite-kill-'));
  const knowledge = join(folder, 'knowledge');
  mkdirSync(knowledge);
  cpSync(fixtureFolder, knowledge, { recursive: true });
  const outcomes = join(knowledge, 'outcomes.yaml');
  const original = readFileSync(outcomes, 'utf8');
  const database = join(folder, 'store.sqlite');
  const server = await startDiscordServer();
  const { world } = server;
  let program: Program | undefined;
  let ahead = 0;
  let corrections = 0;
  const store = await openStore({
    location: { engine: 'sqlite', path: database },
    now: () => new Date(server.clock.now()),
    newId,
  });
  await store.settings.change(world.guildId, {
    correctionsChannel: world.otherChannelId,
    reportsChannel: world.otherChannelId,
  });

  function later(minutes: number): void {
    ahead += minutes * 60_000;
    server.clock.advance(minutes * 60_000);
  }
  const common = { server, database };
  return {
    server,
    store,
    program() {
      if (program === undefined) throw new Error('The program was not started.');
      return program;
    },
    async start(minutesLater = 0) {
      later(minutesLater);
      program = await run({
        ...common,
        script: 'dist/cli.js',
        args: ['start', '--knowledge', knowledge],
        ahead,
        ready: /commands (are )?registered/,
      });
    },
    async startCourier(minutesLater = 0) {
      later(minutesLater);
      program = await run({
        ...common,
        script: 'tests/kill/courier.mjs',
        args: [],
        ahead,
        ready: /ready/,
      });
    },
    ask: async (question) => messageOf(await server.member.slash('ask', { question })),
    async pin(message) {
      messageOf(await server.member.press(message, 'Pin'));
    },
    tryToPin(message) {
      server.member.press(message, 'Pin').catch(() => undefined);
    },
    offerToUnpin: async (message) => messageOf(await server.member.press(message, 'Pin')),
    tryToUnpin(offer) {
      server.member.press(offer, 'Unpin').catch(() => undefined);
    },
    async openReport(message) {
      const opened = await server.member.press(message, 'Quote is wrong');
      if (opened.kind !== 'form' || !isObject(opened.form)) throw new Error('No form was opened.');
      const { form } = opened;
      return (reason) => {
        const fields = { [reportFields.reason]: reason };
        server.member.submit(message, form, fields).catch(() => undefined);
      };
    },
    correct() {
      corrections += 1;
      const words = `${claim}, says edition ${corrections}`;
      writeFileSync(outcomes, original.replace(claim, words));
      return { words };
    },
    shows(message) {
      const found = server.messages.get(message.id);
      return found === undefined ? 'deleted' : textOf(found);
    },
    notes: () =>
      server.messages
        .list()
        .filter(({ channel_id }) => channel_id === world.otherChannelId)
        .map(textOf),
    async close() {
      await program?.kill();
      await store.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Polls as long as a slow machine may need. */
export function eventually<T>(what: () => T | Promise<T>) {
  return expect.poll(what, { timeout: 20_000, interval: 25 });
}

export function named({ at, nth, when }: KillPoint): string {
  return `${when} ${at} ${nth}`;
}
