/** Which servers the bot is in, joins and leaves. */
import { type Client, GatewayDispatchEvents } from 'discord.js';
import * as z from 'zod';
import type { Servers } from '../../moderation/servers.js';

const readySchema = z.object({ guilds: z.array(z.object({ id: z.string() })) });
const guildSchema = z.object({ id: z.string(), unavailable: z.boolean().default(false) });

/** Must be called before login. Reads what the gateway says, since no server stays in the cache for sure. */
export function watchServers(client: Client, watch: Servers | undefined): void {
  if (watch === undefined) return;
  // Each new session begins with it, not only the first: what happened since the last is not told.
  client.ws.on(GatewayDispatchEvents.Ready, (data: unknown) => {
    const ready = readySchema.safeParse(data);
    if (ready.success) watch.all(ready.data.guilds.map(({ id }) => id));
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
