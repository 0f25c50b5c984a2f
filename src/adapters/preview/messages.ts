/** Which message an interaction gives and who sees it, by the rules the bot follows in Discord. */
import { drawJson } from './draw/json.js';
import { drawMessage } from './draw/message.js';
import { readPayload } from './draw/payload.js';
import { sizeOf } from './draw/size.js';
import type { Host, Reply } from './host.js';
import type { Message, PressRequest, PressResponse, RunRequest } from './protocol.js';

/** Answers a slash command. Without a wish of the asker, the card says who sees it. */
export function runCommand(host: Host, { command, args, private: wish }: RunRequest): Message {
  const reply = host.reply({ command, args }, 0);
  return messageOf(reply, wish ?? reply.quiet);
}

/**
 * Answers a button. `open` posts a message as public as the one it stands on; `aside` and `page`
 * answer the one who pressed, alone, except that a private message turns its own pages.
 * Undefined where the button is none of ours.
 */
export function pressButton(host: Host, request: PressRequest): PressResponse | undefined {
  const press = host.readPress(request.customId);
  if (press === undefined) return undefined;
  const reply = host.reply(press.call, press.page);
  return {
    effect: press.kind === 'page' && request.private ? 'update' : 'post',
    message: messageOf(reply, press.kind !== 'open' || request.private || reply.quiet),
  };
}

/** Discord's EPHEMERAL message flag, 1 << 6. */
const ephemeral = 64;

function messageOf({ title, payload }: Reply, isPrivate: boolean): Message {
  const sent = isPrivate ? { ...payload, flags: flagsOf(payload) | ephemeral } : payload;
  const read = readPayload(sent);
  return {
    title,
    private: isPrivate,
    html: drawMessage(read),
    payload: sent,
    payloadHtml: drawJson(sent),
    size: sizeOf(read),
  };
}

function flagsOf(payload: object): number {
  const flags: unknown = Reflect.get(payload, 'flags');
  return typeof flags === 'number' ? flags : 0;
}
