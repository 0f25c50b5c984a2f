import { describe, expect, it } from 'vitest';
import { respond } from '../../../src/adapters/preview/routes.js';
import { customId } from '../../../src/card/button.js';
import { channel, sampleFace, sampleHost } from './sample-host.js';

const call = { command: 'ask', args: { question: 'who' } };
const ephemeral = 64;

function post(path: string, body: unknown) {
  return respond(sampleHost, 'POST', path, body);
}

function run(body: object) {
  return post('/api/run', { command: 'ask', args: { question: 'who' }, ...body });
}

function press(kind: 'open' | 'aside' | 'page', onPrivate: boolean, page = 0) {
  const { id } = channel.post(sampleFace(call, 0), onPrivate);
  const on = { id, private: onPrivate, plain: false, customIds: [] };
  return post('/api/press', { customId: customId({ kind, call, page }), on });
}

describe('running a command', () => {
  it('gives the payload that Discord would get, and the same drawn', async () => {
    expect(await run({})).toMatchObject({
      status: 200,
      json: {
        message: {
          private: false,
          payload: sampleFace(call, 0).payload,
          html: expect.stringContaining('<h4 class="heading-2">ask</h4>'),
          size: { components: 7 },
        },
      },
    });
  });

  it('marks a private answer in the payload', async () => {
    expect(await run({ private: true })).toMatchObject({
      json: { message: { private: true, payload: { flags: (1 << 15) | ephemeral } } },
    });
  });

  it('names a command that does not exist', async () => {
    expect(await run({ command: 'constructor' })).toEqual({
      status: 404,
      json: { error: 'There is no command /constructor. Type / to see them all.' },
    });
  });
});

describe('pressing a button', () => {
  it('posts a new message, private or not as the program decides', async () => {
    expect(await press('open', false)).toMatchObject({
      json: { effect: 'post', message: { private: false } },
    });
    expect(await press('aside', false)).toMatchObject({
      json: {
        effect: 'post',
        message: { private: true, payload: { flags: (1 << 15) | ephemeral } },
      },
    });
  });

  it('gives a message another face, as private as it was', async () => {
    expect(await press('page', true, 2)).toMatchObject({
      json: {
        effect: 'update',
        message: { private: true, html: expect.stringContaining('Page 3') },
      },
    });
  });

  it('takes a message away', async () => {
    const on = { id: 'message-1', private: false, plain: false, customIds: [] };
    expect(await post('/api/press', { customId: '1|!delete|ask||0', on })).toEqual({
      status: 200,
      json: { effect: 'delete' },
    });
  });
});

describe('suggestions', () => {
  it('are there before the first keystroke and follow what is typed', async () => {
    const ask = (typed: string) =>
      post('/api/suggest', { command: 'ask', option: 'question', typed });
    expect(await ask('')).toMatchObject({ json: { choices: [{}, {}] } });
    expect((await ask('smoke')).json).toEqual({
      choices: [{ name: 'Who saw the smoke?', value: 'question/who' }],
    });
  });
});

describe('a request that is not as it should be', () => {
  it.each([
    [undefined],
    [null],
    [[]],
    [{ command: 'ask' }],
    [{ command: 'ask', args: { question: 5 } }],
    [{ command: 'ask', args: {}, private: 'yes' }],
  ])('gets a 400 that says what is wrong: %j', async (body) => {
    const { status, json } = await post('/api/run', body);
    expect(status).toBe(400);
    expect(json).toMatchObject({
      error: expect.stringMatching(/^The request is not as expected: ./),
    });
  });

  it('gets the method that works, or hears that there is nothing', async () => {
    expect(await respond(sampleHost, 'GET', '/api/run', undefined)).toMatchObject({ status: 405 });
    expect(await respond(sampleHost, 'GET', '/api/toString', undefined)).toMatchObject({
      status: 404,
    });
  });
});

it('tells the page the case, its commands and what plain words run', async () => {
  const { caseName, summary, commands, examples, messageCommands, plain } = sampleHost;
  expect(await respond(sampleHost, 'GET', '/api/case', undefined)).toEqual({
    status: 200,
    json: { name: caseName, summary, commands, examples, messageCommands, plain },
  });
});
