/** Discord's gateway: sessions that can be resumed, and the ways in which it lets go of a client. */
import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { type GatewayLink, serveLink } from './gateway-link.js';
import type { World } from './world.js';

/** Something that a client did; tests wait for these. */
export type GatewayEvent = 'identified' | 'resumed' | 'heartbeat' | 'closed';

export interface Session {
  readonly id: string;
  /** What the client asked to hear of. */
  readonly intents: number;
  sequence: number;
  /** Everything sent, so that a resume can repeat what was missed. */
  readonly sent: { readonly s: number; readonly packet: string }[];
  link: GatewayLink | undefined;
}

export interface GatewayState {
  readonly world: World;
  readonly sessions: Map<string, Session>;
  /** Off: a client must notice that nobody acknowledges. */
  acknowledgeHeartbeats: boolean;
  /** On: the gateway takes no token, whatever REST says. */
  refuseIdentify: boolean;
  /** On: the server has an outage, and nothing is told of it. */
  serverAway: boolean;
  /** Milliseconds; Discord says 41250. */
  heartbeatInterval: number;
  readonly url: () => string;
  readonly note: (event: GatewayEvent, detail?: unknown) => void;
}

export interface Gateway {
  readonly state: GatewayState;
  /** How often each thing has happened. */
  readonly counts: Readonly<Record<GatewayEvent, number>>;
  /** Resolves when it happens the next time. */
  next(event: GatewayEvent): Promise<unknown>;
  /**
   * Sends an event to every session that asked for one of these intents, or for whatever where none
   * are needed; a session without a connection gets it on resume.
   */
  dispatch(type: string, data: unknown, intents?: number): void;
  /** Opcode 7: the client is to connect again and resume. */
  askToReconnect(): void;
  /** Opcode 9. */
  invalidateSession(resumable: boolean): void;
  closeAll(code: number): void;
  /** Cuts the connections without a word. */
  dropAll(): void;
  /** Forgets every session, as after 15 minutes, so that none can be resumed. */
  forgetSessions(): void;
  stop(): void;
}

export function createGateway(http: Server, world: World, url: () => string): Gateway {
  const sockets = new WebSocketServer({ server: http });
  const events = new EventEmitter();
  const counts = { identified: 0, resumed: 0, heartbeat: 0, closed: 0 };
  const links = new Set<GatewayLink>();
  const state: GatewayState = {
    world,
    sessions: new Map(),
    acknowledgeHeartbeats: true,
    refuseIdentify: false,
    serverAway: false,
    heartbeatInterval: 41_250,
    url,
    note(event, detail) {
      counts[event] += 1;
      events.emit(event, detail);
    },
  };
  sockets.on('connection', (socket: WebSocket, request) => {
    const link = serveLink(socket, new URL(request.url ?? '/', 'ws://127.0.0.1'), state);
    links.add(link);
    socket.on('close', (code) => {
      links.delete(link);
      state.note('closed', code);
    });
  });
  return {
    state,
    counts,
    next: async (event) => (await once(events, event))[0],
    dispatch(type, data, intents) {
      for (const session of state.sessions.values()) {
        if (intents !== undefined && (session.intents & intents) === 0) continue;
        dispatchTo(session, type, data);
      }
    },
    askToReconnect() {
      for (const link of links) link.send({ op: 7, d: null });
    },
    invalidateSession(resumable) {
      if (!resumable) state.sessions.clear();
      for (const link of links) link.invalidate(resumable);
    },
    closeAll(code) {
      for (const link of links) link.close(code);
    },
    dropAll() {
      for (const link of links) link.drop();
    },
    forgetSessions: () => state.sessions.clear(),
    stop() {
      for (const link of links) link.drop();
      sockets.close();
    },
  };
}

/** Numbers an event and sends it where the session is connected. */
export function dispatchTo(session: Session, type: string, data: unknown): void {
  session.sequence += 1;
  const packet = JSON.stringify({ op: 0, t: type, s: session.sequence, d: data });
  session.sent.push({ s: session.sequence, packet });
  session.link?.sendRaw(packet);
}
