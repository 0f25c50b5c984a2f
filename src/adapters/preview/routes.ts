/** The API of the preview: a request in, a response out, nothing else touched. */
import * as z from 'zod';
import type { Host } from './host.js';
import { changesOf, responseOf } from './messages.js';
import type {
  CaseInfo,
  ChangesResponse,
  EffectResponse,
  ErrorResponse,
  SuggestResponse,
} from './protocol.js';

export interface ApiResponse {
  readonly status: number;
  readonly json: CaseInfo | SuggestResponse | EffectResponse | ChangesResponse | ErrorResponse;
}

const suggestBody = z.object({ command: z.string(), option: z.string(), typed: z.string() });
const runBody = z.object({
  command: z.string(),
  args: z.record(z.string(), z.string()),
  private: z.boolean().optional(),
  plain: z.boolean().optional(),
});
const standing = z.object({
  id: z.string(),
  private: z.boolean(),
  plain: z.boolean(),
  customIds: z.array(z.string()),
});
const messageCommandBody = z.object({ name: z.string(), on: standing });
const pressBody = z.object({
  customId: z.string(),
  on: standing,
  values: z.array(z.string()).optional(),
  fields: z.record(z.string(), z.string()).optional(),
});

const changesBody = z.object({ since: z.number().optional() });

/** Methods by path, so that a wrong one can be answered with the right one. */
const methods: Readonly<Record<string, 'GET' | 'POST'>> = {
  '/api/case': 'GET',
  '/api/suggest': 'POST',
  '/api/run': 'POST',
  '/api/press': 'POST',
  '/api/message-command': 'POST',
  '/api/changes': 'POST',
};

/** Answers an API request. `body` is parsed JSON, undefined for GET. */
export async function respond(
  host: Host,
  method: string,
  path: string,
  body: unknown,
): Promise<ApiResponse> {
  const expected = Object.hasOwn(methods, path) ? methods[path] : undefined;
  if (expected === undefined) return fail(404, `There is nothing at ${path}.`);
  if (expected !== method) return fail(405, `${path} takes ${expected}, not ${method}.`);
  switch (path) {
    case '/api/suggest':
      return withBody(suggestBody, body, async ({ command, option, typed }) => ({
        status: 200,
        json: { choices: await host.suggest(command, option, typed) },
      }));
    case '/api/run':
      return withBody(runBody, body, async ({ private: isPrivate, plain, ...call }) => {
        if (!host.commands.some((known) => known.name === call.command)) {
          return fail(404, `There is no command /${call.command}. Type / to see them all.`);
        }
        const effect = await host.command(call, {
          ...(isPrivate === undefined ? {} : { private: isPrivate }),
          ...(plain === undefined ? {} : { plain }),
        });
        return { status: 200, json: responseOf(effect) };
      });
    case '/api/press':
      return withBody(pressBody, body, async ({ customId, on, values, fields }) => {
        const effect = await host.press(customId, on, {
          ...(values === undefined ? {} : { values }),
          ...(fields === undefined ? {} : { fields }),
        });
        return { status: 200, json: responseOf(effect) };
      });
    case '/api/message-command':
      return withBody(messageCommandBody, body, async ({ name, on }) => ({
        status: 200,
        json: responseOf(await host.messageCommand(name, on)),
      }));
    case '/api/changes':
      return withBody(changesBody, body, ({ since }) => ({
        status: 200,
        json: changesOf(host.changes(since), host.unusable),
      }));
    default:
      return { status: 200, json: caseInfoOf(host) };
  }
}

/** An error as the API tells it. */
export function fail(status: number, error: string): ApiResponse {
  return { status, json: { error } };
}

function caseInfoOf(host: Host): CaseInfo {
  const { caseName, summary, commands, examples, messageCommands, plain } = host;
  return { name: caseName, summary, commands, examples, messageCommands, plain };
}

function withBody<T>(
  schema: z.ZodType<T>,
  body: unknown,
  answer: (request: T) => ApiResponse | Promise<ApiResponse>,
): ApiResponse | Promise<ApiResponse> {
  const parsed = schema.safeParse(body);
  return parsed.success
    ? answer(parsed.data)
    : fail(400, `The request is not as expected: ${z.prettifyError(parsed.error)}`);
}
