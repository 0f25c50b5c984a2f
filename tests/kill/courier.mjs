/**
 * A program that does nothing but deliver what the outbox holds: reports, as whoever writes them will
 * queue them. It begins when it is told to, so that a test can say before where it is to die.
 */
import { randomBytes } from 'node:crypto';
import { createDiscordPort } from '../../dist/adapters/discord/rest-port.js';
import { customId } from '../../dist/card/button.js';
import { toMessage } from '../../dist/card/discord.js';
import { noticeCard } from '../../dist/card/notice.js';
import { deliver } from '../../dist/moderation/courier.js';
import { parseLocation } from '../../dist/store/location.js';
import { openStore } from '../../dist/store/open.js';

const { DATABASE_URL = '', DISCORD_TOKEN = '', DISCORD_API_URL } = process.env;
const now = () => new Date();
const store = await openStore({
  location: parseLocation(DATABASE_URL),
  now,
  newId: () => randomBytes(10).toString('hex'),
});
const discord = createDiscordPort(DISCORD_TOKEN, { apiUrl: DISCORD_API_URL });

async function composeReport({ payload }) {
  const call = { command: 'reports', args: { report: payload.report } };
  const card = noticeCard({
    title: `Report ${payload.report}`,
    statement: 'A quote is said to be wrong.',
    actions: [{ label: 'Resolve', kind: 'open', call }],
    call,
  });
  const mark = customId({ kind: 'open', call, page: 0 }) ?? '';
  return { to: { channel: payload.channel }, message: toMessage(card), mark };
}

process.stdout.write('ready\n');
await new Promise((resolve) => {
  process.on('message', ({ go }) => go && resolve());
  process.channel?.ref();
});
process.channel?.unref();
const delivered = await deliver({
  outbox: store.outbox,
  discord,
  now,
  kinds: { report: composeReport },
});
process.stdout.write(`delivered ${delivered.length}\n`);
await store.close();
