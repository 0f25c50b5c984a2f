/** The server's API. Every failure is an Error whose message can be shown as it is. */
import type {
  CaseInfo,
  ChangesRequest,
  ChangesResponse,
  EffectResponse,
  MessageCommandRequest,
  PressRequest,
  RunRequest,
  SuggestRequest,
  SuggestResponse,
} from '../protocol.js';

export function fetchCase(): Promise<CaseInfo> {
  return call('/api/case');
}

export function suggest(request: SuggestRequest): Promise<SuggestResponse> {
  return call('/api/suggest', request);
}

export function run(request: RunRequest): Promise<EffectResponse> {
  return call('/api/run', request);
}

export function press(request: PressRequest): Promise<EffectResponse> {
  return call('/api/press', request);
}

export function messageCommand(request: MessageCommandRequest): Promise<EffectResponse> {
  return call('/api/message-command', request);
}

export function changes(request: ChangesRequest): Promise<ChangesResponse> {
  return call('/api/changes', request);
}

/** The server is the one that served this page, so its answers are taken at their types. */
async function call<T>(path: string, body?: object): Promise<T> {
  const init: RequestInit =
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        };
  const response = await fetch(path, init).catch(() => {
    throw new Error('The preview did not answer. Is npm start still running?');
  });
  const json = await response.json().catch(() => {
    throw new Error(`The preview answered with something unreadable (HTTP ${response.status}).`);
  });
  if (!response.ok) throw new Error(String(json?.error ?? `HTTP ${response.status}`));
  return json;
}
