/** Which servers the bot is in, joins and leaves. */
import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import * as z from 'zod';
import type { ServerWatch } from './bot-app.js';

const guildSchema = z.object({ id: z.string(), unavailable: z.boolean().default(false) });

/** Must be called before login. Reads what the gateway says, since no server stays in the cache for sure. */
export function watchServers(client: Client, watch: ServerWatch | undefined): void {
  if (watch === undefined) return;
  client.once(Events.ClientReady, ({ guilds }) => watch.all([...guilds.cache.keys()]));
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
