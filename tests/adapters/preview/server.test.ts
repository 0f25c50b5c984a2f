import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Preview, startPreview } from '../../../src/adapters/preview/server.js';
import { sampleHost } from './sample-host.js';

let folder: URL;
let directory: string;
let preview: Preview;
const faults: unknown[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'preview-'));
  for (const name of ['static', 'browser']) await mkdir(join(directory, name));
  await writeFile(join(directory, 'static/index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(directory, 'static/notes.txt'), 'not served');
  await writeFile(join(directory, 'browser/main.js'), 'start();');
  folder = pathToFileURL(`${directory}/`);
  const host = {
    ...sampleHost,
    suggest: () => {
      throw new Error('out of paper');
    },
  };
  preview = await startPreview({ host, port: 0, folder, onFault: (fault) => faults.push(fault) });
});

afterAll(async () => {
  await preview.close();
  await rm(directory, { recursive: true });
});

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** node:http, because fetch lets nobody choose the Host header. */
function send(path: string, { method = 'GET', headers = {}, body = '' }: Sent = {}) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (resolve, reject) => {
      const sent = request(preview.url + path, { method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

const json = { 'content-type': 'application/json' };

describe('the preview server', () => {
  it('listens on this machine only', () => {
    expect(preview.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('serves the page with a policy that forbids everything from elsewhere', async () => {
    const page = await send('/?theme=x');
    expect(page).toMatchObject({
      status: 200,
      text: expect.stringContaining('<title>page</title>'),
    });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
  });

  it('serves only the files of the page', async () => {
    expect(await send('/browser/main.js')).toMatchObject({ status: 200, text: 'start();' });
    for (const path of ['/notes.txt', '/../package.json', '/%2e%2e/package.json', '/browser/']) {
      expect(await send(path)).toMatchObject({ status: 404 });
    }
    expect(await send('/', { method: 'DELETE' })).toMatchObject({ status: 405 });
    expect(await send('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  it('answers the API', async () => {
    const body = JSON.stringify({ command: 'about', args: {} });
    const answer = await send('/api/run', { method: 'POST', headers: json, body });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ message: { title: 'about', private: false } });
  });

  it.each([
    ['another host', { host: 'evil.example' }],
    ['this machine at another port', { host: '127.0.0.1:1' }],
    ['another page', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
  ])('refuses a request for or from %s', async (_what, headers) => {
    const body = JSON.stringify({ command: 'about', args: {} });
    const sent = { method: 'POST', headers: { ...json, ...headers }, body };
    expect(await send('/api/run', sent)).toMatchObject({ status: 403 });
  });

  it('takes localhost for its own name', async () => {
    const host = new URL(preview.url).host.replace('127.0.0.1', 'localhost');
    expect(await send('/', { headers: { host } })).toMatchObject({ status: 200 });
  });

  it.each([
    ['malformed JSON', 400, '{"command":', json],
    ['bytes that are no UTF-8 JSON', 400, '', json],
    ['a form', 415, 'command=ask', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['more than 64 KiB', 413, `"${'a'.repeat(65 * 1024)}"`, json],
    ['JSON of another shape', 400, '[]', json],
  ])('answers %s with %i and a sentence', async (_what, status, body, headers) => {
    const answer = await send('/api/run', { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ error: expect.stringMatching(/\.|:/) });
  });

  it('takes the longest question of 6000 characters', async () => {
    const body = JSON.stringify({ command: 'ask', args: { question: '😀'.repeat(3000) } });
    const answer = await send('/api/run', { method: 'POST', headers: json, body });
    expect(answer.status).toBe(200);
  });

  it('reports its own fault without telling the page what it was', async () => {
    const body = JSON.stringify({ command: 'ask', option: 'question', typed: '' });
    const answer = await send('/api/suggest', { method: 'POST', headers: json, body });
    expect(answer).toMatchObject({ status: 500, text: expect.not.stringContaining('paper') });
    expect(faults).toEqual([expect.objectContaining({ message: 'out of paper' })]);
  });
});

describe('starting the preview', () => {
  it('says that the port is taken, which one, and what to do', async () => {
    const port = Number(new URL(preview.url).port);
    const second = startPreview({ host: sampleHost, port, folder });
    await expect(second).rejects.toMatchObject({
      name: 'PreviewError',
      message: `Port ${port} is taken by another program. Stop it, or set PORT to another number, for example PORT=3001 npm start.`,
    });
  });

  it('says that the page is not built', async () => {
    const empty = new URL('nothing/', folder);
    await expect(startPreview({ host: sampleHost, port: 0, folder: empty })).rejects.toThrow(
      'Run npm run build',
    );
  });

  it('frees the port when it closes, also with a connection open', async () => {
    const other = await startPreview({ host: sampleHost, port: 0, folder });
    const port = Number(new URL(other.url).port);
    await fetch(other.url);
    await other.close();
    const again = createServer();
    await new Promise<void>((resolve, reject) => {
      again.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    again.close();
  });
});
