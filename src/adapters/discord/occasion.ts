/** Who did something, where, and with which rights: what an interaction tells of it. */
import {
  ApplicationIntegrationType,
  ComponentType,
  GuildMember,
  type Interaction,
  InteractionContextType,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import { isPlain } from '../../card/message.js';
import { shownBy } from '../../card/seen.js';
import type { BotRights, Occasion, Place, Rights, SeenMessage } from '../../registry/occasion.js';
import { messageUnder } from './doing.js';

export function occasionOf(interaction: Interaction): Occasion {
  const message = messageUnder(interaction);
  return {
    user: interaction.user.id,
    name: interaction.user.displayName,
    place: placeOf(interaction),
    may: rights(interaction.memberPermissions),
    ...everywhere(interaction),
    botMay: botRights(interaction.appPermissions),
    roles: rolesOf(interaction),
    ...(message === undefined ? {} : { message: seen(message, interaction.applicationId) }),
  };
}

/** The same of a message to the bot. Elsewhere than on servers nobody has rights over others. */
export function occasionOfMessage(message: Message): Occasion {
  const { author, channelId: channel, guildId: guild, member } = message;
  const may = (who: GuildMember | null | undefined) =>
    message.inGuild() && who ? who.permissionsIn(channel) : null;
  return {
    user: author.id,
    name: author.displayName,
    place:
      guild === null
        ? { kind: 'direct', channel, alone: true }
        : { kind: 'server', guild, channel, installed: true },
    may: rights(may(member)),
    botMay: botRights(may(message.guild?.members.me)),
    roles: member === null ? [] : [...member.roles.cache.keys()],
  };
}

/** What of a message matters for an act. `application` is the id of this bot's application. */
export function seen(message: Message, application: string): SeenMessage {
  const ours =
    message.applicationId === application || message.author.id === message.client.user?.id;
  const shown = shownBy(customIdsOf(message));
  const askedBy = message.interactionMetadata?.user.id ?? shown?.asker;
  return {
    id: message.id,
    text: message.content === '' ? forwardedText(message) : message.content,
    ours,
    private: message.flags.has(MessageFlags.Ephemeral),
    ...(ours ? { plain: isPlain(message.flags.bitfield) } : {}),
    ...(askedBy === undefined ? {} : { askedBy }),
    ...(shown?.call === undefined ? {} : { shows: { call: shown.call, page: shown.page } }),
  };
}

/** A message that was forwarded has no text of its own, but brings that of the other along. */
function forwardedText({ messageSnapshots }: Message): string {
  return messageSnapshots.map(({ content }) => content ?? '').join('\n');
}

function placeOf(interaction: Interaction): Place {
  const channel = interaction.channelId ?? '';
  if (interaction.guildId === null) {
    const alone = interaction.context === InteractionContextType.BotDM;
    return { kind: 'direct', channel, ...(alone ? { alone } : {}) };
  }
  const owners = interaction.authorizingIntegrationOwners;
  const installed = owners[ApplicationIntegrationType.GuildInstall] !== undefined;
  return { kind: 'server', guild: interaction.guildId, channel, installed };
}

type Permissions = Readonly<PermissionsBitField>;

function rights(permissions: Permissions | null): Rights {
  const has = (right: bigint) => permissions?.has(right) === true;
  return {
    pin: has(PermissionFlagsBits.PinMessages),
    moderate: has(PermissionFlagsBits.ManageMessages),
    manage: has(PermissionFlagsBits.ManageGuild),
  };
}

/** Discord tells with an interaction only what they may do in its channel; their roles say more. */
function everywhere({ member }: Interaction): { readonly mayEverywhere?: Rights } {
  // Of a server that has an outage, no roles are known.
  if (!(member instanceof GuildMember) || member.guild.roles.cache.size === 0) return {};
  return { mayEverywhere: rights(member.permissions) };
}

function botRights(permissions: Permissions | null): BotRights {
  const { ViewChannel, ReadMessageHistory, PinMessages } = PermissionFlagsBits;
  return {
    read: permissions?.has([ViewChannel, ReadMessageHistory]) === true,
    pin: permissions?.has(PinMessages) === true,
  };
}

/** Without the member cache, roles are the plain ids that came with the interaction. */
function rolesOf({ member }: Interaction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

function customIdsOf({ components }: Message): string[] {
  return components.flatMap((component) => {
    const rows = component.type === ComponentType.Container ? component.components : [component];
    return rows.flatMap((row) =>
      row.type === ComponentType.ActionRow
        ? row.components.flatMap((one) => ('customId' in one && one.customId ? [one.customId] : []))
        : [],
    );
  });
}
