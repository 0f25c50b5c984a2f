/** A page of a card as discord.js sends it. */
import type { APIMessageTopLevelComponent } from 'discord.js';
import { type Message, MessageFlags } from 'discord.js';
import { isPlain, messageGivingWay, type Shown } from '../../card/message.js';
import { componentsWithTools } from '../../card/repeat.js';
import type { View } from '../../card/view.js';

export interface Body {
  readonly content?: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowedMentions: { readonly parse: []; readonly users: string[]; repliedUser: false };
  readonly flags?: MessageFlags.IsComponentsV2;
}

export async function bodyOf(shown: Shown): Promise<Body> {
  const message = await messageGivingWay(shown);
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

/** A message of ours once more, with other tools; it pings nobody. */
export function repeatedBody({ content, components, flags }: Message, view: View): Body {
  const repeated = componentsWithTools(
    components.map((component) => component.toJSON()),
    view,
  );
  const allowedMentions = { parse: [] as [], users: [], repliedUser: false as const };
  return isPlain(flags.bitfield)
    ? { content, components: repeated, allowedMentions }
    : { components: repeated, allowedMentions, flags: MessageFlags.IsComponentsV2 };
}
