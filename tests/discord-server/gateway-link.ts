/** One gateway connection: hello, then identify or resume, then heartbeats. */
import type { WebSocket } from 'ws';
import { dispatchTo, type GatewayState, type Session } from './gateway.js';
import { isObject, numberIn, textIn } from './json.js';
import { botUser, guildOf } from './world.js';

export interface GatewayLink {
  send(packet: object): void;
  sendRaw(packet: string): void;
  /** Opcode 9: the connection stays, and the client is to identify or resume on it again. */
  invalidate(resumable: boolean): void;
  close(code: number): void;
  drop(): void;
}

/** Discord's close codes for a client that does not keep to the protocol. */
const closeCode = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  invalidShard: 4010,
  invalidVersion: 4012,
  disallowedIntents: 4014,
} as const;

/** GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT need a permission that this bot has not. */
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);

/** The intent to hear of servers. */
const guilds = 1 << 0;

export function serveLink(socket: WebSocket, url: URL, state: GatewayState): GatewayLink {
  let session: Session | undefined;
  const link: GatewayLink = {
    send: (packet) => socket.send(JSON.stringify(packet)),
    sendRaw: (packet) => socket.send(packet),
    invalidate(resumable) {
      session = undefined;
      link.send({ op: 9, d: resumable });
    },
    close: (code) => socket.close(code),
    drop: () => socket.terminate(),
  };
  socket.on('close', () => {
    if (session?.link === link) session.link = undefined;
  });
  socket.on('message', (raw) => {
    const packet = parse(String(raw));
    if (packet === undefined) return link.close(closeCode.decodeError);
    switch (numberIn(packet, 'op')) {
      case 1:
        state.note('heartbeat', packet.d);
        if (state.acknowledgeHeartbeats) link.send({ op: 11 });
        return;
      case 2:
        if (session !== undefined) return link.close(closeCode.alreadyAuthenticated);
        session = identify(packet.d, link, state);
        return;
      case 6:
        if (session !== undefined) return link.close(closeCode.alreadyAuthenticated);
        session = resume(packet.d, link, state);
        return;
      default:
        return link.close(session ? closeCode.unknownOpcode : closeCode.notAuthenticated);
    }
  });
  if (url.searchParams.get('v') !== '10') link.close(closeCode.invalidVersion);
  else link.send({ op: 10, d: { heartbeat_interval: state.heartbeatInterval } });
  return link;
}

function identify(data: unknown, link: GatewayLink, state: GatewayState): Session | undefined {
  const { world } = state;
  const refusal = state.refuseIdentify
    ? closeCode.authenticationFailed
    : refusalOf(data, world.token);
  if (refusal !== undefined) return void link.close(refusal);
  const intents = numberIn(data, 'intents') ?? 0;
  const id = `session-${world.newId()}`;
  const session: Session = { id, intents, sequence: 0, sent: [], link };
  state.sessions.set(session.id, session);
  dispatchTo(session, 'READY', {
    v: 10,
    user: botUser(world),
    guilds: [{ id: world.guildId, unavailable: true }],
    session_id: session.id,
    resume_gateway_url: state.url(),
    application: { id: world.applicationId, flags: 0 },
  });
  if ((intents & guilds) !== 0 && !state.serverAway)
    dispatchTo(session, 'GUILD_CREATE', guildOf(world));
  state.note('identified', data);
  return session;
}

function refusalOf(data: unknown, token: string): number | undefined {
  if (textIn(data, 'token') !== token) return closeCode.authenticationFailed;
  const shard = isObject(data) ? data.shard : undefined;
  if (Array.isArray(shard) && shard[0] >= shard[1]) return closeCode.invalidShard;
  const intents = numberIn(data, 'intents') ?? 0;
  return (intents & privilegedIntents) === 0 ? undefined : closeCode.disallowedIntents;
}

function resume(data: unknown, link: GatewayLink, state: GatewayState): Session | undefined {
  if (textIn(data, 'token') !== state.world.token) {
    return void link.close(closeCode.authenticationFailed);
  }
  const session = state.sessions.get(textIn(data, 'session_id') ?? '');
  const sequence = numberIn(data, 'seq') ?? 0;
  if (session === undefined) return void link.send({ op: 9, d: false });
  if (sequence > session.sequence) return void link.close(closeCode.invalidSequence);
  session.link = link;
  for (const { s, packet } of session.sent) if (s > sequence) link.sendRaw(packet);
  dispatchTo(session, 'RESUMED', {});
  state.note('resumed', data);
  return session;
}

function parse(raw: string) {
  try {
    const packet: unknown = JSON.parse(raw);
    return isObject(packet) ? packet : undefined;
  } catch {
    return undefined;
  }
}
