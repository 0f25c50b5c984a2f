/** A server with the whole program on it: the real bot, a real store, the invented case. */
import { join } from 'node:path';
import { createBot } from '../../src/adapters/discord/bot.js';
import { createDiscordPort } from '../../src/adapters/discord/rest-port.js';
import { createEngine } from '../../src/answer/engine.js';
import { type App, createApp } from '../../src/app.js';
import type { Casebook } from '../../src/knowledge/casebook.js';
import { openCasebook } from '../../src/knowledge/open.js';
import type { Logger } from '../../src/log.js';
import type { DiscordPort } from '../../src/moderation/discord-port.js';
import type { Round } from '../../src/moderation/upkeep.js';
import type { Location } from '../../src/store/location.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { messageOf } from '../discord-server/interactions.js';
import { type SendOptions, textOf } from '../discord-server/member.js';
import type { Message } from '../discord-server/messages.js';
import { rightBits } from '../discord-server/rights.js';
import { type DiscordServer, startDiscordServer } from '../discord-server/server.js';
import { newId } from '../store/engines.js';
import { asFolder, type Files, fixtureFiles, relocked } from '../support/fixture.js';
import { freshFolder } from '../support/fresh-folder.js';

export interface Served {
  readonly server: DiscordServer;
  readonly app: App;
  readonly store: Store;
  readonly discord: DiscordPort;
  readonly location: Location;
  /** What each run of the upkeep found and did. */
  readonly rounds: readonly Round[];
  readonly faults: readonly unknown[];
  /** Asks in public, and gives the answer as it stands. */
  ask(question: string): Promise<Message>;
  /** Presses a button and gives what the member is told. */
  press(on: Message, label: string, options?: SendOptions): Promise<string>;
  slash(command: string, args?: Record<string, string>, options?: SendOptions): Promise<Message>;
  /** A message as it stands now. */
  now(message: Message): Message;
  /** The knowledge with one thing changed, taken up while the bot runs. */
  correct(file: string, from: string, to: string): Promise<void>;
  /** Several things changed in one save: file, from, to. */
  correctAll(changes: readonly (readonly [string, string, string])[]): Promise<void>;
  /** The knowledge without some of it; `undo` brings it back. */
  cut(parts: readonly (readonly [string, RegExp])[]): Promise<{ undo(): Promise<void> }>;
  stop(): Promise<void>;
}

/** Who may pin here, and manages the server. */
export const manager: SendOptions = { may: String(rightBits.PinMessages | (1n << 5n)) };

/** A fault of the bot is one of the test's. */
const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (event, fields) => {
    throw new Error(event, { cause: fields?.error });
  },
};

/** Names of commands of the fixture are the shipped ones; its case is invented. */
export async function serve(
  given: {
    server?: DiscordServer;
    location?: Location;
    /** What stands between the bot and Discord. */
    port?: (discord: DiscordPort) => DiscordPort;
  } = {},
): Promise<Served> {
  const server = given.server ?? (await startDiscordServer());
  const folder = freshFolder();
  const location = given.location ?? { engine: 'sqlite', path: join(folder, 'store.sqlite') };
  const store = await openStore({
    location,
    now: () => new Date(),
    newId,
  });
  const straight = createDiscordPort(server.world.token, { apiUrl: server.apiUrl });
  const discord = given.port?.(straight) ?? straight;
  const rounds: Round[] = [];
  const faults: unknown[] = [];
  let files = fixtureFiles();
  const app = await createApp(casebookOf(files), undefined, {
    store,
    discord,
    onRound: (round) => rounds.push(round),
    onFault: (error) => faults.push(error),
  });
  const upkeep = app.moderation?.upkeep;
  const bot = createBot({
    app: {
      commands: app.registry.list,
      acts: app.acts.list,
      front: app.front,
      suggest: (command, option, typed) => app.suggestGivingWay({ command, option, typed }),
      servers: app.servers,
      onPinsChanged: (channel) => void upkeep?.look(channel),
    },
    token: server.world.token,
    logger: silent,
    newReference: () => 'ref',
    connection: {
      apiUrl: server.apiUrl,
      gateway: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
    },
  });
  await bot.start();
  await upkeep?.knowledgeChanged();
  async function correctAll(changes: Parameters<Served['correctAll']>[0]): Promise<void> {
    files = changes.reduce((all, [file, from, to]) => replaced(all, file, from, to), files);
    await app.reload(createEngine(casebookOf(files)));
  }
  return {
    server,
    app,
    store,
    discord,
    location,
    rounds,
    faults,
    ask: async (question) => messageOf(await server.member.slash('ask', { question })),
    press: async (on, label, options) =>
      textOf(messageOf(await server.member.press(on, label, options))),
    slash: async (command, args = {}, options = {}) =>
      messageOf(await server.member.slash(command, args, options)),
    now(message) {
      const found = server.messages.get(message.id);
      if (found === undefined) throw new Error('The message is gone.');
      return found;
    },
    correct: (file, from, to) => correctAll([[file, from, to]]),
    correctAll,
    async cut(parts) {
      const whole = files;
      const rest = new Map(files);
      for (const [file, part] of parts) {
        const text = rest.get(file);
        if (typeof text !== 'string' || !part.test(text)) throw new Error(`${file} has no ${part}`);
        rest.set(file, text.replace(part, ''));
      }
      files = relocked(rest);
      await app.reload(createEngine(casebookOf(files)));
      return {
        async undo() {
          files = whole;
          await app.reload(createEngine(casebookOf(files)));
        },
      };
    },
    async stop() {
      await bot.stop();
      await upkeep?.stop();
      await store.close();
      if (given.server === undefined) await server.close();
    },
  };
}

function replaced(files: Files, file: string, from: string, to: string): Files {
  const text = files.get(file);
  if (typeof text !== 'string' || text.split(from).length !== 2) {
    throw new Error(`"${from}" must stand exactly once in ${file}`);
  }
  return relocked(
    new Map(files).set(
      file,
      text.replace(from, () => to),
    ),
  );
}

export function casebookOf(files: Files): Casebook {
  const opened = openCasebook(asFolder(files));
  if (!opened.ok) throw new Error(opened.problems.map(({ what }) => what).join('\n'));
  return opened.casebook;
}
