/** What the program decided, as the page is told it. */
import { isPlain } from '../../card/message.js';
import type { Changes, ChannelMessage } from './channel.js';
import { drawJson } from './draw/json.js';
import { drawMessage } from './draw/message.js';
import { readModal } from './draw/modal.js';
import { readPayload } from './draw/payload.js';
import { sizeOf } from './draw/size.js';
import type { HostEffect } from './host.js';
import type { ChangesResponse, EffectResponse, Message } from './protocol.js';

export function responseOf(effect: HostEffect): EffectResponse {
  switch (effect.kind) {
    case 'reply':
      return {
        effect: 'post',
        message: messageOf(effect.message),
        along: (effect.along ?? []).map(messageOf),
      };
    case 'update':
      return { effect: 'update', message: messageOf(effect.message) };
    case 'delete':
      return { effect: 'delete' };
    case 'form':
      return { effect: 'form', form: readModal(effect.modal) };
  }
}

/** Discord's EPHEMERAL message flag, 1 << 6. */
const ephemeral = 64;

/** What changed in the channel; private messages change only for the one who pressed. */
export function changesOf(
  { revision, changed, gone, pinned }: Changes,
  unusable: readonly string[],
): ChangesResponse {
  const messages = changed.filter((message) => !message.private).map(messageOf);
  return { revision, messages, gone, pinned, unusable };
}

function messageOf(message: ChannelMessage): Message {
  const { id, title, payload, private: isPrivate, pinnedAt, edited } = message;
  const sent = isPrivate ? { ...payload, flags: flagsOf(payload) | ephemeral } : payload;
  const read = readPayload(sent);
  return {
    id,
    pinned: pinnedAt !== undefined,
    edited,
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
