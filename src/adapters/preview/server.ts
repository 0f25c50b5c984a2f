/** The preview's HTTP server: on this machine only, for the page it serves itself. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Assets, loadAssets } from './assets.js';
import { readJson } from './body.js';
import { refusalOf } from './guard.js';
import { securityHeaders } from './headers.js';
import type { Host } from './host.js';
import { type ApiResponse, fail, respond } from './routes.js';

interface PreviewOptions {
  readonly host: Host;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where `static/` and `browser/` are; left out, beside this file. */
  readonly folder?: URL;
  /** Told of a fault in answering a request: a bug here, never bad input. */
  readonly onFault?: (fault: unknown) => void;
}

export interface Preview {
  readonly url: string;
  /** Stops listening and drops open connections; resolves when the port is free again. */
  close(): Promise<void>;
}

/** The preview could not start; the message says why and what to do. */
export class PreviewError extends Error {
  override readonly name = 'PreviewError';
}

const address = '127.0.0.1';

/** Starts the preview. Rejects with a PreviewError where the port cannot be had. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const assets = await loadAssets(options.folder ?? new URL('./', import.meta.url));
  let port = options.port;
  const server = createServer((request, response) => {
    answer(request, assets, options.host, port).then(
      (reply) => send(response, request.method, reply),
      (fault: unknown) => {
        options.onFault?.(fault);
        send(response, request.method, jsonReply(fail(500, 'The preview failed to answer this.')));
      },
    );
  });
  port = await listen(server, port);
  return {
    url: `http://${address}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface HttpReply {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

async function answer(
  request: IncomingMessage,
  assets: Assets,
  host: Host,
  port: number,
): Promise<HttpReply> {
  const refusal = refusalOf(request.headers, port);
  if (refusal !== undefined) return jsonReply(fail(403, refusal));
  const method = request.method ?? 'GET';
  const [path = '/'] = (request.url ?? '/').split('?');
  if (!path.startsWith('/api/')) {
    const asset = assets.get(path);
    if (asset === undefined) return jsonReply(fail(404, `There is nothing at ${path}.`));
    if (method !== 'GET' && method !== 'HEAD') {
      return jsonReply(fail(405, `${path} takes GET, not ${method}.`));
    }
    return { status: 200, type: asset.type, body: asset.bytes };
  }
  if (method !== 'POST') return jsonReply(await respond(host, method, path, undefined));
  const body = await readJson(request);
  return jsonReply(
    body.ok ? await respond(host, method, path, body.json) : fail(body.status, body.error),
  );
}

function jsonReply({ status, json }: ApiResponse): HttpReply {
  return {
    status,
    type: 'application/json; charset=utf-8',
    body: Buffer.from(JSON.stringify(json)),
  };
}

function send(response: ServerResponse, method: string | undefined, reply: HttpReply): void {
  response.writeHead(reply.status, {
    ...securityHeaders,
    'content-type': reply.type,
    'content-length': reply.body.length,
  });
  response.end(method === 'HEAD' ? undefined : reply.body);
}

/** Resolves to the port that was taken. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, port)));
    server.listen(port, address, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });
}

function cannotListen(error: NodeJS.ErrnoException, port: number): PreviewError {
  const remedy = 'set PORT to another number, for example PORT=3001 npm start';
  const reason =
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program. Stop it, or ${remedy}.`
      : error.code === 'EACCES'
        ? `Port ${port} may not be used by this account. Please ${remedy}.`
        : `The preview cannot listen on ${address}:${port} (${error.message}). Please ${remedy}.`;
  return new PreviewError(reason, { cause: error });
}
