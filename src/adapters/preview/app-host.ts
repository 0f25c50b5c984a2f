/** The preview's view of the app: the answers, cards and payloads that Discord gets. */
import type { App } from '../../app.js';
import { toModal } from '../../card/form.js';
import { maxChoiceLabel } from '../../card/limits.js';
import { messageGivingWay, pagesAlong } from '../../card/message.js';
import { noticeCard } from '../../card/notice.js';
import { withTools } from '../../card/repeat.js';
import { shownBy } from '../../card/seen.js';
import { shortenLabel } from '../../card/shorten.js';
import { asking } from '../../registry/asking.js';
import { type Command, isAnswering } from '../../registry/command.js';
import { type Effect, type Shown, whisper } from '../../registry/effect.js';
import type { Occasion } from '../../registry/occasion.js';
import type { Channel } from './channel.js';
import type { Face, Host, HostEffect, Standing } from './host.js';
import { previewPlace, previewUser } from './invented.js';
import type { CommandInfo, Example } from './protocol.js';

export { previewPlace } from './invented.js';

/** `unusable` gives what is wrong with the knowledge since it was last opened. */
export function createHost(
  app: App,
  channel: Channel,
  unusable: () => readonly string[] = () => [],
): Host {
  const { list } = app.registry;
  async function told(effect: Effect, on?: string): Promise<HostEffect> {
    const given = await effectOf(effect, channel, on);
    if (effect.kind === 'reply') setImmediate(() => effect.afterwards?.());
    return given;
  }
  return {
    // Asked for anew each time: the knowledge may be another since.
    get caseName() {
      return app.casebook.info.name;
    },
    get summary() {
      return app.casebook.info.summary;
    },
    commands: list.map(commandInfoOf),
    get examples() {
      return examplesOf(app);
    },
    plain: plainOf(list),
    suggest: async (command, option, typed) =>
      (await app.suggestGivingWay({ command, option, typed })).map(({ id, title }) => ({
        name: shortenLabel(title, maxChoiceLabel),
        value: id,
      })),
    async command(call, wish) {
      return told(await app.front.command(call, occasion(), wish));
    },
    messageCommands: app.acts.list.flatMap(({ messageCommand }) => messageCommand ?? []),
    async messageCommand(name, on) {
      return told(await app.front.messageCommand(name, occasion(on)), on.id);
    },
    async press(customId, on, filled) {
      return told(await app.front.press(customId, occasion(on), filled), on.id);
    },
    changes: (since) => channel.changes(since),
    get unusable() {
      return unusable();
    },
  };
}

/** Whoever sits before the preview is the one member of its one server, and may do everything. */
function occasion(on?: Standing): Occasion {
  const shown = shownBy(on?.customIds ?? []);
  return {
    user: previewUser,
    place: { kind: 'server', ...previewPlace, installed: true },
    may: { pin: true, moderate: true, manage: true },
    botMay: { read: true, pin: true },
    roles: [],
    ...(on === undefined
      ? {}
      : {
          message: {
            id: on.id,
            text: '',
            ours: true,
            private: on.private,
            plain: on.plain,
            askedBy: previewUser,
            ...(shown?.call === undefined ? {} : { shows: { call: shown.call, page: shown.page } }),
          },
        }),
  };
}

/** `on`: the message that a button stands on. */
async function effectOf(effect: Effect, channel: Channel, on?: string): Promise<HostEffect> {
  switch (effect.kind) {
    case 'reply': {
      const face = await faceOf(effect);
      const others = await Promise.all(
        pagesAlong(effect).map((page) => faceOf({ ...effect, page })),
      );
      return {
        kind: 'reply',
        message: channel.post(face, effect.private),
        along: others.map((other) => channel.post(other, effect.private)),
      };
    }
    case 'update': {
      const face = await faceOf(effect);
      const edited = on === undefined ? undefined : channel.edit(on, face);
      // Where it is gone meanwhile, the new face is a message of its own.
      return edited === undefined
        ? { kind: 'reply', message: channel.post(face, true) }
        : { kind: 'update', message: edited };
    }
    case 'repost': {
      const there = on === undefined ? undefined : channel.get(on);
      const face =
        there === undefined
          ? await faceOf(whisper(goneCard))
          : { title: there.title, payload: withTools(there.payload, effect.view) };
      return { kind: 'reply', message: channel.post(face, there === undefined) };
    }
    case 'delete':
      if (on !== undefined) channel.remove(on);
      return effect;
    case 'form': {
      const modal = toModal(effect.form);
      if (modal === undefined)
        throw new Error(`The form "${effect.form.title}" has too long an id.`);
      return { kind: 'form', modal };
    }
  }
}

const goneCard = noticeCard({
  title: 'That message is gone',
  statement: 'The preview keeps the last few hundred. Please run the command again.',
});

async function faceOf(shown: Shown): Promise<Face> {
  const { card } = shown;
  const title = card.kicker === '' ? card.title : `${card.kicker}: ${card.title}`;
  return { title, payload: await messageGivingWay(shown) };
}

function commandInfoOf({ name, description, options }: Command): CommandInfo {
  return {
    name,
    description,
    options: Object.entries(options).map(([optionName, option]) => ({
      name: optionName,
      description: option.description,
      type: option.type,
      required: option.required === true,
      suggests: option.type === 'text' && option.suggest !== undefined,
    })),
  };
}

function plainOf(commands: readonly Command[]): Host['plain'] {
  return commands.some(({ name }) => name === asking.command) ? asking : null;
}

const plainExamples = 4;

/**
 * Questions first, then one example of each other command that answers from the case and takes words:
 * first those with words. What moderators and readers do at the desk has nothing to show yet.
 */
function examplesOf(app: App): readonly Example[] {
  const examples = app.registry.list.filter(isAnswering).flatMap((command): Example[] => {
    const option = Object.keys(command.options)[0];
    if (option === undefined) return [];
    const many = command.name === asking.command ? plainExamples : 1;
    return wordsToTry(app, command, option)
      .slice(0, many)
      .map((words) => ({ command: command.name, args: words === '' ? {} : { [option]: words } }));
  });
  return examples.sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ command, args }: Example): number {
  if (command === asking.command) return 0;
  return Object.keys(args).length > 0 ? 1 : 2;
}

/** A command's examples; where the case gives it none, what it suggests before anything is typed. */
function wordsToTry({ engine, suggest }: App, command: Command, option: string): readonly string[] {
  const examples = command.examples(engine);
  return examples.length > 0
    ? examples
    : suggest({ command: command.name, option, typed: '' }).map(({ title }) => title);
}
