/** Holds requests and answers to Discord's own OpenAPI, and to the limits that are not in it. */
import * as spec from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import { choiceProblems, commandProblems } from './command-limits.js';
import { isObject, numberIn, objectIn, textIn } from './json.js';
import { messageProblems } from './message-limits.js';
import type { RouteName } from './routes.js';

/** What is wrong with a request's body; empty where Discord would take it. */
export function requestProblems(route: RouteName, body: unknown): string[] {
  switch (route) {
    case 'commands.overwrite':
    case 'guild-commands.overwrite':
      return [
        ...(Array.isArray(body) ? body : []).flatMap((command) =>
          against(spec.ApplicationCommandUpdateRequestSchema, withNumericPermissions(command)),
        ),
        ...commandProblems(body),
      ];
    case 'callback':
      return callbackProblems(body);
    case 'messages.create':
      return [...against(spec.MessageCreateRequestSchema, body), ...messageProblems(body)];
    case 'message.edit':
      return [...against(spec.MessageEditRequestPartialSchema, body), ...messageProblems(body)];
    case 'channel.change':
      return against(spec.UpdateThreadRequestPartialSchema, body);
    case 'direct.open':
      return against(spec.CreatePrivateChannelRequestSchema, body);
    case 'follow-up':
      return [...against(spec.IncomingWebhookRequestPartialSchema, body), ...messageProblems(body)];
    case 'original.edit':
      return [
        ...against(spec.IncomingWebhookUpdateRequestPartialSchema, body),
        ...messageProblems(body),
      ];
    default:
      return body === undefined ? [] : ['this route takes no body'];
  }
}

/** Discord documents a bit set as text; its OpenAPI has it as the number that it reads from that. */
function withNumericPermissions(command: unknown): unknown {
  const bits = textIn(command, 'default_member_permissions');
  if (!isObject(command) || bits === undefined || !/^\d{1,16}$/.test(bits)) return command;
  return { ...command, default_member_permissions: Number(bits) };
}

function callbackProblems(body: unknown): string[] {
  const data = objectIn(body, 'data');
  switch (numberIn(body, 'type')) {
    case 4:
      return [
        ...against(spec.CreateMessageInteractionCallbackRequestSchema, body),
        ...messageProblems(data),
      ];
    case 7:
      return [
        ...against(spec.UpdateMessageInteractionCallbackRequestSchema, body),
        ...messageProblems(data),
      ];
    case 8:
      return [
        ...against(spec.ApplicationCommandAutocompleteCallbackRequestSchema, body),
        ...choiceProblems(data),
      ];
    case 5:
      return [
        ...against(spec.CreateMessageInteractionCallbackRequestSchema, body),
        ...(((numberIn(data, 'flags') ?? 0) & ~(1 << 6)) === 0
          ? []
          : ['only EPHEMERAL may be set']),
      ];
    case 6:
      return against(spec.UpdateMessageInteractionCallbackRequestSchema, body);
    case 9:
      return against(spec.ModalInteractionCallbackRequestSchema, body);
    default:
      return [`callback type ${numberIn(body, 'type')} is none that this server knows`];
  }
}

const answers: Partial<Record<RouteName, ZodMiniType>> = {
  gateway: spec.GatewayBotResponseSchema,
  application: spec.PrivateApplicationResponseSchema,
  user: spec.UserPIIResponseSchema,
  callback: spec.InteractionCallbackResponseSchema,
  'original.read': spec.MessageResponseSchema,
  'original.edit': spec.MessageResponseSchema,
  'follow-up': spec.MessageResponseSchema,
  'messages.create': spec.MessageResponseSchema,
  'message.read': spec.MessageResponseSchema,
  'message.edit': spec.MessageResponseSchema,
  'channel.change': spec.ThreadResponseSchema,
  'pins.list': spec.PinnedMessagesResponseSchema,
};

/** What is wrong with an answer of this server itself: it must be as Discord's would. */
export function answerProblems(route: RouteName, body: unknown): string[] {
  if (route === 'messages.list') {
    return (Array.isArray(body) ? body : []).flatMap((message) =>
      against(spec.MessageResponseSchema, message),
    );
  }
  if (Array.isArray(body)) {
    return body.flatMap((command) => against(spec.ApplicationCommandResponseSchema, command));
  }
  const schema = answers[route];
  return schema === undefined || body === undefined ? [] : against(schema, body);
}

function against(schema: ZodMiniType, value: unknown): string[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}
