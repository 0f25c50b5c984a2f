/** Discord's REST API, as far as this bot uses it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ApiError, invalidBody, notFound, unauthorized } from './api-error.js';
import type { Fault, Faults } from './faults.js';
import type { Handlers } from './handlers.js';
import { type MatchedRoute, matchRoute, type RouteName } from './routes.js';
import { answerProblems, requestProblems } from './validate.js';

/** One request that arrived, for tests to look at. */
export interface ReceivedRequest {
  readonly route: RouteName;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly fault: Fault['kind'] | undefined;
  /** What the bot wants to be read in the server's audit log. */
  readonly reason: string | undefined;
}

export interface RestOptions {
  readonly token: string;
  readonly handlers: Handlers;
  readonly faults: Faults;
  readonly onRequest: (request: ReceivedRequest) => void;
  /** Told whatever Discord would not have taken, and whatever Discord would not have said. */
  readonly onViolation: (violation: string) => void;
}

export function createRest(options: RestOptions): Server {
  return createServer((request, response) => {
    void answer(request, response, options).catch((error: unknown) => {
      options.onViolation(
        `the test server failed: ${error instanceof Error ? error.stack : error}`,
      );
      send(response, 500, { message: 'Internal Server Error', code: 0 });
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: RestOptions,
): Promise<void> {
  const { method = 'GET' } = request;
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, '');
  const body = await readJson(request);
  const route = matchRoute(method, path);
  if (route === undefined) {
    options.onViolation(`${method} ${path} is no route of Discord's that this server knows`);
    return sendError(response, notFound());
  }
  const fault = options.faults.take(route.name);
  options.onRequest({
    route: route.name,
    method,
    path,
    body,
    fault: fault?.kind,
    reason: reasonOf(request),
  });
  if (options.faults.interrupts(route.name, 'before')) {
    request.socket.destroy();
    return;
  }
  if (fault !== undefined && fault.kind !== 'close-after') {
    return suffer(fault, request, response);
  }
  try {
    const result = handle(route, { request, url, body }, options);
    if (fault !== undefined || options.faults.interrupts(route.name, 'after')) {
      request.socket.destroy();
      return;
    }
    for (const problem of answerProblems(route.name, result)) {
      options.onViolation(`the test server's own answer to ${route.name}: ${problem}`);
    }
    send(response, result === undefined ? 204 : 200, result);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    sendError(response, error);
  }
}

/** It is URL-encoded, 1 to 512 characters. */
function reasonOf({ headers }: IncomingMessage): string | undefined {
  const reason = headers['x-audit-log-reason'];
  return typeof reason === 'string' ? decodeURIComponent(reason) : undefined;
}

interface Incoming {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: unknown;
}

function handle(route: MatchedRoute, { request, url, body }: Incoming, options: RestOptions) {
  const authorization = request.headers.authorization;
  if (route.needsBotToken && authorization !== `Bot ${options.token}`) throw unauthorized();
  if (!route.needsBotToken && authorization !== undefined) {
    options.onViolation(`${route.name} was sent the bot's token, which it does not need`);
  }
  const problems = requestProblems(route.name, body);
  if (problems.length > 0) {
    for (const problem of problems) options.onViolation(`${route.name}: ${problem}`);
    throw invalidBody(problems);
  }
  return options.handlers[route.name]({
    parameters: route.parameters,
    query: url.searchParams,
    body,
  });
}

function suffer(
  fault: Exclude<Fault, { kind: 'close-after' }>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  switch (fault.kind) {
    case 'rate-limit': {
      response.setHeader('Retry-After', String(fault.seconds));
      response.setHeader('X-RateLimit-Scope', 'user');
      response.setHeader('Via', '1.1 test');
      const message = 'You are being rate limited.';
      send(response, 429, { message, retry_after: fault.seconds, global: false });
      break;
    }
    case 'status':
      send(response, fault.status, { message: 'Injected fault', code: fault.code ?? 0 });
      break;
    case 'hang':
      break;
    case 'reset':
      request.socket.resetAndDestroy();
      break;
    case 'close':
      request.socket.destroy();
      break;
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

function sendError(response: ServerResponse, { status, code, message, errors }: ApiError): void {
  send(response, status, { message, code, ...(errors === undefined ? {} : { errors }) });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return;
  response.statusCode = status;
  if (body === undefined) return void response.end();
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(body));
}
