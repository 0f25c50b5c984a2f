/** Keeps what was asked and refused, and sees when it has an answer. */
import type { Answer, Call } from '../../answer/answer.js';
import type { Engine } from '../../answer/engine.js';
import { givingWay, pacer } from '../../steps.js';
import type { Gap } from '../../store/gaps.js';
import { noGuild } from '../../store/no-guild.js';
import type { Store } from '../../store/store.js';
import { createTurn } from '../turns.js';
import { foundEffect } from './found.js';
import { createGrouping, type Grouping, keyOf, normalised } from './grouping.js';
import { caseWords, isKeepable } from './keepable.js';

export interface GapKeeping {
  /** Counts a refused question of a server. */
  refused(question: string, guild: string): Promise<void>;
  /** Somebody wants to be told, once. */
  watch(watching: Watching): Promise<Watched>;
  /** Looks which open questions have an answer now, and queues who is to be told. */
  look(): Promise<readonly Gap[]>;
}

interface Watching {
  readonly question: string;
  /** The server; undefined where there is none that counts. */
  readonly guild: string | undefined;
  readonly user: string;
}

type Watched =
  | { readonly kind: 'watching' }
  /** There is an answer by now: nobody needs to wait. */
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** The question may not be kept. */
  | { readonly kind: 'not-kept' }
  /** So many questions are kept already that there is no room for this one. */
  | { readonly kind: 'no-room' };

interface GapKeepingParts {
  readonly store: Pick<Store, 'gaps'>;
  /** Over the knowledge as it is now. */
  engine(): Engine;
  answerGivingWay(call: Call): Promise<Answer>;
}

/** The group of all questions whose words are not kept. */
const withheldKey = 'withheld';

/** Groups of one server at most; what is asked beyond is counted without its words. */
export const mostGroups = 1_000;

export function createGapKeeping({ store, engine, answerGivingWay }: GapKeepingParts): GapKeeping {
  let grouping: { readonly of: Engine; readonly groups: Grouping } | undefined;
  // One at a time: two like questions at once would make two groups.
  const inTurn = createTurn();

  /** Whether the question may be kept: only then can anybody be told of its answer. */
  async function mayKeep(question: string): Promise<boolean> {
    return isKeepable(question, await givingWay(engine().kept(caseWords)));
  }

  async function groups(): Promise<Grouping> {
    const now = engine();
    if (grouping?.of === now) return grouping.groups;
    const fresh = createGrouping(now.casebook.vocabulary);
    const giveWay = pacer();
    for (const { key, wording } of await store.gaps.list({ answered: true })) {
      if (wording !== null) fresh.add(key, wording);
      await giveWay();
    }
    grouping = { of: now, groups: fresh };
    return fresh;
  }

  async function answerTo(question: string): Promise<Answer | undefined> {
    const found = await answerGivingWay({ command: 'ask', args: { question } });
    return found.id === null || !answering.has(found.status) ? undefined : found;
  }

  /** Counts it and gives the key of its group. */
  async function count(question: string, guildId: string): Promise<string> {
    const withheld = { key: withheldKey, guildId, wording: null };
    const wording = (await mayKeep(question)) ? normalised(question) : '';
    if (wording === '') {
      await store.gaps.record(withheld);
      return withheldKey;
    }
    const all = await groups();
    const found = all.find(wording);
    if (found === undefined && (await store.gaps.open(guildId)) >= mostGroups) {
      await store.gaps.record(withheld);
      return withheldKey;
    }
    const key = found ?? keyOf(wording);
    await store.gaps.record({ key, guildId, wording });
    all.add(key, wording);
    return key;
  }

  return {
    refused: (question, guild) => inTurn(async () => void (await count(question, guild))),
    watch: ({ question, guild = noGuild, user }) =>
      inTurn(async () => {
        const found = await answerTo(question);
        if (found !== undefined) return { kind: 'answered', answer: found };
        if (!(await mayKeep(question))) return { kind: 'not-kept' };
        const key = (await groups()).find(normalised(question));
        if (key !== undefined && (await store.gaps.watch({ key, guildId: guild, userId: user }))) {
          return { kind: 'watching' };
        }
        // Swept since, asked where nothing is counted, or like one that has an answer, which this has
        // not: who wants to be told wants it kept.
        const counted = await count(question, guild);
        const watching =
          counted !== withheldKey &&
          (await store.gaps.watch({ key: counted, guildId: guild, userId: user }));
        return { kind: watching ? 'watching' : 'no-room' };
      }),
    async look() {
      const answered: Gap[] = [];
      for (const gap of await store.gaps.list()) {
        if (gap.wording === null) continue;
        const id = (await answerTo(gap.wording))?.id ?? null;
        if (id === null) continue;
        const { key, wording } = gap;
        await store.gaps.answered(key, id, (watcher) =>
          foundEffect(watcher, { record: id, wording }),
        );
        answered.push(gap);
      }
      return answered;
    },
  };
}

const answering: ReadonlySet<string> = new Set(['answered', 'disputed', 'silent']);
