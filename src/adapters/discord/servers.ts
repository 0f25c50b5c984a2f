/** Which servers the bot is in, joins and leaves. */
import { type Client, GatewayDispatchEvents, ShardClientUtil } from 'discord.js';
import * as z from 'zod';
import type { Servers } from '../../moderation/servers.js';

const readySchema = z.object({
  guilds: z.array(z.object({ id: z.string() })),
  /** Which of how many sessions it is, where Discord parts the servers among several. */
  shard: z.tuple([z.number(), z.number()]).default([0, 1]),
});
const guildSchema = z.object({ id: z.string(), unavailable: z.boolean().default(false) });

/** Must be called before login. Reads what the gateway says, since no server stays in the cache for sure. */
export function watchServers(client: Client, watch: Servers | undefined): void {
  if (watch === undefined) return;
  // Each new session begins with it, not only the first: what happened since the last is not told.
  client.ws.on(GatewayDispatchEvents.Ready, (data: unknown) => {
    const ready = readySchema.safeParse(data);
    if (!ready.success) return;
    const { guilds, shard } = ready.data;
    const [session, sessions] = shard;
    watch.all(
      guilds.map(({ id }) => id),
      (server) => sessions === 1 || ShardClientUtil.shardIdForGuildId(server, sessions) === session,
    );
  });
  client.ws.on(GatewayDispatchEvents.GuildCreate, (data: unknown) => {
    const guild = guildSchema.safeParse(data);
    if (guild.success && !guild.data.unavailable) watch.joined(guild.data.id);
  });
  client.ws.on(GatewayDispatchEvents.GuildDelete, (data: unknown) => {
    const guild = guildSchema.safeParse(data);
    // An outage of Discord's looks the same but for this.
    if (guild.success && !guild.data.unavailable) watch.left(guild.data.id);
  });
}
