/** Who may do something here, and whether they may do it again already. Each hindrance is a card that says why. */
import type { Card } from '../card/card.js';
import { noticeCard } from '../card/notice.js';
import { createCooldowns, type Early } from '../moderation/cooldown.js';
import type { Act, Press } from './act.js';
import type { Desk } from './desk.js';
import { guildOf, isOnServer, type Occasion, type Rights } from './occasion.js';
import { isModerator } from './rights.js';
import { allows } from './server-wide.js';

interface Gate {
  /** Where the bot itself is not on the server, or the one who acts lacks the right. */
  barred(what: Guarded, occasion: Occasion): Promise<Card | undefined>;
  /**
   * Where one asks too often on a server, or posts; moderators never do. Each has a wait of its own:
   * whoever makes an answer public has only just asked for it.
   */
  tooEarly(what: Cooled, occasion: Occasion): Promise<Hindrance | undefined>;
  /** Where a button that posts is pressed several times at once: it posts once. */
  postedAlready(act: Act, press: Press): Card | undefined;
}

type Guarded = Pick<Act, 'needs' | 'only'>;

/** What a member waits to do again, each apart. */
type Cooled = 'ask' | 'post';

interface Hindrance extends Pick<Early, 'told'> {
  readonly card: Card;
}

export function createGate(desk: Pick<Desk, 'settings' | 'now'>): Gate {
  const cooldowns = createCooldowns(desk.now);
  return {
    async barred({ needs, only }, occasion) {
      const atServer = isOnServer(occasion);
      if (only === 'server' && !atServer) return onlyOnServer;
      if (needs === undefined) return undefined;
      if (!atServer && occasion.place.kind !== 'terminal') return onlyOnServer;
      return (await allows(needs, desk, occasion)) ? undefined : notAllowed(needs);
    },
    async tooEarly(what, occasion) {
      const guild = guildOf(occasion);
      if (guild === undefined) return undefined;
      const settings = await desk.settings.of(guild);
      if (isModerator(occasion, settings)) return undefined;
      const early = cooldowns.ask(`${guild} ${occasion.user} ${what}`, settings.cooldown);
      return early && { card: waitCard(early, what), told: early.told };
    },
    postedAlready({ name }, { occasion, call, page }) {
      const { message } = occasion;
      if (message === undefined) return undefined;
      const what = JSON.stringify([message.id, name, call, page]);
      return cooldowns.ask(what, pressedAgain) && postedCard;
    },
  };
}

/** Seconds in which a second press on the same message is no wish for a second post. */
const pressedAgain = 10;

function waitCard({ until }: Early, what: Cooled): Card {
  return noticeCard({
    title: 'A moment, please',
    blocks: [{ type: 'moment', text: `You can ${what} again`, at: until }],
  });
}

const postedCard = noticeCard({
  title: 'You have pressed that already',
  statement: 'It is posted once. If it does not appear, press again in a few seconds.',
});

const onlyOnServer = noticeCard({
  title: 'Not here',
  statement: 'That is done on a server that the bot itself was added to.',
});

/** Each right by Discord's name for it, and where it is needed. */
const rights = {
  pin: { name: 'Pin Messages', where: 'in this channel' },
  moderate: { name: 'Manage Messages', where: 'on the whole server' },
  manage: { name: 'Manage Server', where: 'on this server' },
} as const satisfies Record<keyof Rights, { readonly name: string; readonly where: string }>;

function notAllowed(needs: keyof Rights): Card {
  const { name, where } = rights[needs];
  const byRole = needs === 'manage' ? '' : ', or a role that this server’s settings name';
  return noticeCard({
    title: 'You may not do that here',
    statement: `It takes the permission “${name}” ${where}${byRole}.`,
  });
}
