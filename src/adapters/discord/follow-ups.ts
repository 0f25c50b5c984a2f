/**
 * Further messages of an interaction, which Discord posts anew however often they are sent: it takes no
 * nonce for them. What may have arrived is therefore never sent again.
 */
import type { RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];
type Init = Parameters<MakeRequest>[1];

/**
 * Sends further messages once, with a time-out of their own, and everything else by `others`. discord.js
 * has one time-out and one number of repeats for all requests: it repeats what is aborted, what is reset,
 * and 5xx, and none of these leaves here. Where Discord asks to wait (429) nothing was posted yet, so
 * that is sent again.
 */
export function sendFollowUpsOnce(
  makeRequest: MakeRequest,
  others: MakeRequest,
  timeout: number,
): MakeRequest {
  return async (url, init) => {
    if (!isFollowUp(url, init)) return others(url, init);
    const response = await makeRequest(url, {
      ...init,
      signal: AbortSignal.timeout(timeout),
    }).catch((error: unknown) => {
      throw notAgain('No answer came', error);
    });
    if (response.status < 500) return response;
    // Unread, it would hold the connection.
    await response.text();
    throw notAgain(`Discord answered with status ${response.status}`);
  };
}

function isFollowUp(url: string, { method }: Init): boolean {
  return method === 'POST' && /\/webhooks\/\d+\/[^/]+$/.test(new URL(url).pathname);
}

function notAgain(what: string, cause?: unknown): Error {
  const message = `${what} to a further message. It may have arrived, so it is not sent again.`;
  return new Error(message, { cause });
}
