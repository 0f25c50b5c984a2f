import type { IncomingMessage } from 'node:http';

/** Bytes of a request body at most: the longest text option (6000 characters) fits many times. */
const bodyLimit = 64 * 1024;

export type Body =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly error: string };

/** Reads a JSON body. An oversize one is refused without being kept; no input makes this reject. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return { ok: false, status: 415, error: 'Send the request as application/json.' };
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      // Read on to the end, so that the answer is read and not a reset connection.
      if (size <= bodyLimit) chunks.push(bytes);
    }
  } catch {
    return { ok: false, status: 400, error: 'The request broke off before its end.' };
  }
  if (size > bodyLimit) {
    return { ok: false, status: 413, error: `A request may hold ${bodyLimit / 1024} KiB at most.` };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { ok: true, json: JSON.parse(text) };
  } catch {
    return { ok: false, status: 400, error: 'The request is not JSON in UTF-8.' };
  }
}
