/** Requests that Discord says it does not know the bot's token for, though it does. */
import type { RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];

/**
 * discord.js forgets the token at the first 401, and sends nothing more until the program is started
 * again; in an outage Discord answers so for a moment. A token that was really reset closes the gateway,
 * which ends the bot. Not for connecting and registering, where a 401 is the operator's to hear of.
 */
export function keepToken(makeRequest: MakeRequest): MakeRequest {
  return async (url, init) => {
    const response = await makeRequest(url, init);
    if (response.status !== 401 || !atWork.test(new URL(url).pathname)) return response;
    // Unread, it would hold the connection.
    await response.text();
    throw new Error('Discord answered with status 401, as if the token were wrong');
  };
}

/** Below them are the routes that are used while the bot runs, and take its token. */
const atWork = /\/v\d+\/(?:channels|users)\//;
