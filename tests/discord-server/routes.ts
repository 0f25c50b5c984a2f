/** The REST routes that the server knows, by method and path below `/api/v10`. */
const snowflake = '(\\d{17,20})';
const token = '([\\w.~-]+)';

export const routes = {
  gateway: ['GET', '/gateway/bot'],
  application: ['GET', '/applications/@me'],
  user: ['GET', '/users/@me'],
  'commands.list': ['GET', `/applications/${snowflake}/commands`],
  'commands.overwrite': ['PUT', `/applications/${snowflake}/commands`],
  'guild-commands.list': ['GET', `/applications/${snowflake}/guilds/${snowflake}/commands`],
  'guild-commands.overwrite': ['PUT', `/applications/${snowflake}/guilds/${snowflake}/commands`],
  'channel.change': ['PATCH', `/channels/${snowflake}`],
  'messages.create': ['POST', `/channels/${snowflake}/messages`],
  'messages.list': ['GET', `/channels/${snowflake}/messages`],
  'pins.list': ['GET', `/channels/${snowflake}/messages/pins`],
  'pins.add': ['PUT', `/channels/${snowflake}/messages/pins/${snowflake}`],
  'pins.remove': ['DELETE', `/channels/${snowflake}/messages/pins/${snowflake}`],
  'message.read': ['GET', `/channels/${snowflake}/messages/${snowflake}`],
  'message.edit': ['PATCH', `/channels/${snowflake}/messages/${snowflake}`],
  'message.delete': ['DELETE', `/channels/${snowflake}/messages/${snowflake}`],
  'direct.open': ['POST', '/users/@me/channels'],
  callback: ['POST', `/interactions/${snowflake}/${token}/callback`],
  'original.read': ['GET', `/webhooks/${snowflake}/${token}/messages/@original`],
  'original.edit': ['PATCH', `/webhooks/${snowflake}/${token}/messages/@original`],
  'original.delete': ['DELETE', `/webhooks/${snowflake}/${token}/messages/@original`],
  'follow-up': ['POST', `/webhooks/${snowflake}/${token}`],
} as const;

export type RouteName = keyof typeof routes;

/** Routes that carry their own token in the path; the others need the bot's. */
const withoutBotToken: readonly RouteName[] = [
  'callback',
  'original.read',
  'original.edit',
  'original.delete',
  'follow-up',
];

export interface MatchedRoute {
  readonly name: RouteName;
  readonly parameters: readonly string[];
  readonly needsBotToken: boolean;
}

export function matchRoute(method: string, path: string): MatchedRoute | undefined {
  for (const name of Object.keys(routes).filter(isRouteName)) {
    const [expected, pattern] = routes[name];
    const match = new RegExp(`^${pattern}$`).exec(path);
    if (method !== expected || match === null) continue;
    return { name, parameters: match.slice(1), needsBotToken: !withoutBotToken.includes(name) };
  }
  return undefined;
}

function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(routes, name);
}
