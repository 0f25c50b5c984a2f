/** What the program decided, as the page is told it. */
import { isPlain } from '../../card/message.js';
import { drawJson } from './draw/json.js';
import { drawMessage } from './draw/message.js';
import { readPayload } from './draw/payload.js';
import { sizeOf } from './draw/size.js';
import type { Face, HostEffect } from './host.js';
import type { EffectResponse, Message } from './protocol.js';

/** `onPrivate`: whether the message that a button stands on is private; its new face is, too. */
export function responseOf(effect: HostEffect, onPrivate: boolean): EffectResponse {
  switch (effect.kind) {
    case 'reply':
      return { effect: 'post', message: messageOf(effect, effect.private) };
    case 'update':
      return { effect: 'update', message: messageOf(effect, onPrivate) };
    case 'delete':
      return { effect: 'delete' };
    case 'form':
      return { effect: 'form', modal: effect.modal };
  }
}

/** Discord's EPHEMERAL message flag, 1 << 6. */
const ephemeral = 64;

function messageOf({ title, payload }: Face, isPrivate: boolean): Message {
  const sent = isPrivate ? { ...payload, flags: flagsOf(payload) | ephemeral } : payload;
  const read = readPayload(sent);
  return {
    title,
    private: isPrivate,
    plain: isPlain(flagsOf(payload)),
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
