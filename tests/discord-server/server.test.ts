import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DiscordServer, startDiscordServer } from './server.js';

let server: DiscordServer;
beforeEach(async () => {
  server = await startDiscordServer();
});
afterEach(() => server.close());

const body = { content: 'hello', flags: 64, allowed_mentions: { parse: [] } };

async function call(method: string, path: string, json?: unknown, token?: string) {
  const response = await fetch(`${server.apiUrl}/v10${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bot ${token}` }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
}

/** Opens an interaction and gives the paths of its routes. */
function open(age = 0) {
  const { id, token } = server.interactions.open(2, { age });
  return {
    callback: `/interactions/${id}/${token}/callback`,
    webhook: `/webhooks/${server.world.applicationId}/${token}`,
    original: `/webhooks/${server.world.applicationId}/${token}/messages/@original`,
  };
}

describe('an interaction', () => {
  test('is answered once: a second answer meets 40060', async () => {
    const { callback } = open();
    expect(await call('POST', callback, { type: 4, data: body })).toMatchObject({ status: 204 });
    const second = await call('POST', callback, { type: 4, data: body });
    expect(second).toMatchObject({ status: 400, json: { code: 40060 } });
  });

  test('is answered within three seconds or meets 10062', async () => {
    const { callback } = open();
    server.clock.advance(3_001);
    const late = await call('POST', callback, { type: 4, data: body });
    expect(late).toMatchObject({ status: 404, json: { code: 10062 } });
  });

  test('gives the message back where that is asked for', async () => {
    const { callback } = open();
    const answer = await call('POST', `${callback}?with_response=true`, { type: 4, data: body });
    expect(answer.status).toBe(200);
    expect(answer.json.resource.message).toMatchObject({ content: 'hello', flags: 64 });
    expect(server.violations).toEqual([]);
  });

  test('has its first answer read, edited and deleted', async () => {
    const { callback, original } = open();
    expect((await call('GET', original)).json.code).toBe(10015);
    await call('POST', callback, { type: 4, data: body });
    expect((await call('GET', original)).json.content).toBe('hello');
    const edited = await call('PATCH', original, { ...body, content: 'changed' });
    expect(edited.json.content).toBe('changed');
    expect((await call('DELETE', original)).status).toBe(204);
    expect((await call('GET', original)).json.code).toBe(10008);
    expect(server.violations).toEqual([]);
  });

  test('takes follow-ups for fifteen minutes', async () => {
    const { callback, webhook } = open();
    await call('POST', callback, { type: 4, data: body });
    expect((await call('POST', webhook, body)).json.content).toBe('hello');
    server.clock.advance(15 * 60_000 + 1);
    expect(await call('POST', webhook, body)).toMatchObject({ status: 401, json: { code: 50027 } });
  });

  test('refuses what Discord would refuse, and remembers it', async () => {
    const { callback } = open();
    const wrong = await call('POST', callback, {
      type: 4,
      data: { ...body, content: 'x'.repeat(2001) },
    });
    expect(wrong).toMatchObject({ status: 400, json: { code: 50035 } });
    expect(server.violations.join('\n')).toContain('2001 characters');
  });
});

describe('the API', () => {
  test.each(['/gateway/bot', '/applications/@me', '/users/@me'])(
    'gives %s as Discord does',
    async (path) => {
      expect((await call('GET', path, undefined, server.world.token)).status).toBe(200);
      expect((await call('GET', path, undefined, 'wrong')).status).toBe(401);
      expect(server.violations).toEqual([]);
    },
  );

  test('remembers a route that Discord does not have', async () => {
    expect((await call('GET', '/nowhere', undefined, server.world.token)).status).toBe(404);
    expect(server.violations).toHaveLength(1);
  });

  test('holds requests to the OpenAPI too', async () => {
    const path = `/applications/${server.world.applicationId}/commands`;
    const command = { name: 'ask', description: 'x', type: 'chat' };
    expect((await call('PUT', path, [command], server.world.token)).status).toBe(400);
    expect(server.violations.join('\n')).toContain('type');
  });
});
