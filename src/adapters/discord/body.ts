/** A page of a card as discord.js sends it. */
import type { APIMessageTopLevelComponent } from 'discord.js';
import { MessageFlags } from 'discord.js';
import { messageOf, type Shown } from '../../card/message.js';

export interface Body {
  readonly content?: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowedMentions: { readonly parse: []; readonly users: string[]; repliedUser: false };
  readonly flags?: MessageFlags.IsComponentsV2;
}

export function bodyOf(shown: Shown): Body {
  const message = messageOf(shown);
  const allowedMentions = {
    parse: [] as [],
    users: [...(message.allowed_mentions.users ?? [])],
    repliedUser: false as const,
  };
  return 'content' in message
    ? { content: message.content, components: message.components, allowedMentions }
    : {
        components: message.components,
        allowedMentions,
        flags: MessageFlags.IsComponentsV2,
      };
}
