import { noticeCard } from '../card/notice.js';
import { auditCard } from '../moderation/audit-card.js';
import { everyPinCard, listCard } from '../moderation/list-card.js';
import { nothingToPinCard } from '../moderation/pin-cards.js';
import { defineDeskCommand } from '../registry/command.js';
import { whisper } from '../registry/effect.js';
import { pinningPlace } from '../registry/pinning-place.js';
import { mayEverywhere, onlyThisChannel } from '../registry/server-wide.js';

const doings = ['list', 'audit'] as const;
const wheres = ['channel', 'server'] as const;

export default defineDeskCommand({
  name: 'pins',
  description: 'The pinned answers here: who pinned them, and whether they are still true',
  options: {
    do: {
      type: 'text',
      description: 'list, or audit: compare every pin with Discord and with the knowledge',
      suggest: () => doings.map(asSuggestion),
    },
    where: {
      type: 'text',
      description: 'This channel, or the whole server',
      suggest: () => wheres.map(asSuggestion),
    },
  },
  needs: 'pin',
  examples: () => ['', 'audit'],
  async serve(desk, occasion, { do: doing = 'list', where = 'channel' }) {
    const { moderation, engine } = desk;
    if (!isOne(doing, doings)) return whisper(unknownWord('do', doing, doings));
    if (!isOne(where, wheres)) return whisper(unknownWord('where', where, wheres));
    const { casebook } = engine;
    if (moderation !== undefined && occasion.place.kind === 'terminal') {
      if (doing === 'audit') return whisper(auditedElsewhere());
      const { linkTo } = moderation;
      return whisper(everyPinCard(await moderation.pins({}), { linkTo, casebook }));
    }
    const place = pinningPlace(occasion);
    if (moderation === undefined || place === undefined) return whisper(nothingToPinCard());
    const { guild, channel } = place;
    const everywhere = where === 'server';
    if (everywhere && !(await mayEverywhere('pin', desk, occasion)))
      return whisper(onlyThisChannel);
    const scope = everywhere ? { guild } : { guild, channel };
    const around = { linkTo: moderation.linkTo, casebook };
    if (doing === 'audit') {
      return whisper(auditCard(await moderation.audit(scope), scope, around));
    }
    const pins = await moderation.lookAtPins({
      guildId: guild,
      ...(everywhere ? {} : { channelId: channel }),
    });
    return whisper(await listCard(pins, scope, around));
  },
});

/** An audit compares with Discord, which nothing in the terminal asks. */
function auditedElsewhere() {
  return noticeCard({
    title: 'Pins are audited in Discord',
    statement:
      'There, /pins with do: audit compares every pin with its message. Here, “pincite pins” lists what is kept of them.',
  });
}

function asSuggestion(word: string) {
  return { id: word, title: word };
}

function isOne(word: string, words: readonly string[]): boolean {
  return words.includes(word);
}

function unknownWord(option: string, word: string, words: readonly string[]) {
  return noticeCard({
    title: 'There is no such choice',
    statement: `“${option}” takes ${words.join(' or ')}, not “${word}”.`,
    misused: true,
  });
}
