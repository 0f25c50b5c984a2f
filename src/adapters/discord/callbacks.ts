/**
 * First answers to interactions, of which Discord takes one. Where the answer to that got lost it is sent
 * again, by discord.js or over a new connection, and refused with 40060: the first try got through.
 */
import { RESTJSONErrorCodes, type RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];
type Answer = Awaited<ReturnType<MakeRequest>>;

/**
 * Takes such a refusal of a repeated try for what it is, a success, so that what follows is done: the
 * answer after Discord was told to wait, further pages. Of a first try it says that somebody else has
 * answered, as another process of this bot, and stays a refusal.
 */
export function takeRepeatedCallbacks(makeRequest: MakeRequest): MakeRequest {
  /** Addresses of callbacks to which no answer came yet, the oldest first. */
  const open = new Set<string>();
  return async (url, init) => {
    if (init.method !== 'POST' || !callback.test(new URL(url).pathname)) {
      return makeRequest(url, init);
    }
    const isRepeated = open.has(url);
    remember(open, url);
    const answer = await makeRequest(url, init);
    // Discord may have taken it although it says that it failed itself.
    if (answer.status >= 500) return answer;
    open.delete(url);
    return isRepeated && answer.status === 400 ? takenAlready(answer) : answer;
  };
}

const callback = /\/interactions\/\d+\/[^/]+\/callback$/;

/** More than can be under way within the time that Discord gives for one. */
const most = 1_000;

function remember(open: Set<string>, url: string): void {
  open.add(url);
  const [oldest] = open;
  if (open.size > most && oldest !== undefined) open.delete(oldest);
}

async function takenAlready(answer: Answer): Promise<Answer> {
  const said = await answer.text();
  if (codeOf(said) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) {
    return new Response(null, { status: 204 });
  }
  const { status, statusText } = answer;
  return new Response(said, { status, statusText, headers: [...answer.headers] });
}

function codeOf(said: string): unknown {
  try {
    const json: unknown = JSON.parse(said);
    return typeof json === 'object' && json !== null && 'code' in json ? json.code : undefined;
  } catch {
    return undefined;
  }
}
