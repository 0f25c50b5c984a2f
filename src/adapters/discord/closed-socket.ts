/** Requests that met a connection Discord had just closed are sent again. */
import type { RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];

/**
 * Repeats a request once where the kept-alive connection turned out to be closed, which discord.js
 * does not do (it repeats only time-outs, ECONNRESET and 5xx). Safe for what this bot sends so: GET,
 * PUT, PATCH and DELETE have the same effect twice, though a repeated DELETE may be refused with 10008;
 * a repeated first answer to an interaction is seen through (`callbacks.ts`); messages to a channel carry
 * a nonce that Discord enforces. Further messages of an interaction do not come here.
 */
export function repeatOnClosedSocket(makeRequest: MakeRequest): MakeRequest {
  return async (url, init) => {
    try {
      return await makeRequest(url, init);
    } catch (error) {
      if (!isClosedSocket(error) || init.signal?.aborted) throw error;
      return makeRequest(url, init);
    }
  };
}

function isClosedSocket(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET';
}
