import { describe, expect, it } from 'vitest';
import { respond } from '../../../src/adapters/preview/routes.js';
import { customId } from '../../../src/card/button.js';
import { sampleHost } from './sample-host.js';

const call = { command: 'ask', args: { question: 'who' } };
const ephemeral = 64;

function post(path: string, body: unknown) {
  return respond(sampleHost, 'POST', path, body);
}

function run(body: object) {
  return post('/api/run', { command: 'ask', args: { question: 'who' }, ...body });
}

function press(kind: 'open' | 'aside' | 'page', onPrivate: boolean, page = 0) {
  return post('/api/press', { customId: customId({ kind, call, page }), private: onPrivate });
}

describe('running a command', () => {
  it('gives the payload that Discord would get, and the same drawn', () => {
    expect(run({})).toMatchObject({
      status: 200,
      json: {
        message: {
          private: false,
          payload: sampleHost.reply(call, 0).payload,
          html: expect.stringContaining('<h4 class="heading-2">ask</h4>'),
          size: { components: 7 },
        },
      },
    });
  });

  it('marks a private answer in the payload', () => {
    expect(run({ private: true })).toMatchObject({
      json: { message: { private: true, payload: { flags: (1 << 15) | ephemeral } } },
    });
  });

  it('keeps a refusal private unless the asker says otherwise', () => {
    const args = { question: 'what nobody knows' };
    expect(run({ args })).toMatchObject({ json: { message: { private: true } } });
    expect(run({ args, private: false })).toMatchObject({ json: { message: { private: false } } });
  });

  it('names a command that does not exist', () => {
    expect(run({ command: 'constructor' })).toEqual({
      status: 404,
      json: { error: 'There is no command /constructor. Type / to see them all.' },
    });
  });
});

describe('pressing a button', () => {
  it('posts what is opened as publicly as the message it was opened from', () => {
    expect(press('open', false)).toMatchObject({
      json: { effect: 'post', message: { private: false } },
    });
    expect(press('open', true)).toMatchObject({
      json: { effect: 'post', message: { private: true } },
    });
  });

  it('answers an aside to the one who pressed alone', () => {
    expect(press('aside', false)).toMatchObject({
      json: { effect: 'post', message: { private: true } },
    });
  });

  it('turns the page of a private message in place, of a public one in private', () => {
    expect(press('page', true, 2)).toMatchObject({
      json: { effect: 'update', message: { html: expect.stringContaining('Page 3') } },
    });
    expect(press('page', false, 1)).toMatchObject({
      json: { effect: 'post', message: { private: true } },
    });
  });

  it('says what to do about a button it does not know', () => {
    expect(post('/api/press', { customId: 'other-bot', private: false })).toEqual({
      status: 404,
      json: { error: 'This button is from an older version. Ask again to get a new one.' },
    });
  });
});

describe('suggestions', () => {
  it('are there before the first keystroke and follow what is typed', () => {
    const ask = (typed: string) =>
      post('/api/suggest', { command: 'ask', option: 'question', typed });
    expect(ask('')).toMatchObject({ json: { choices: [{}, {}] } });
    expect(ask('smoke').json).toEqual({
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
  ])('gets a 400 that says what is wrong: %j', (body) => {
    const { status, json } = post('/api/run', body);
    expect(status).toBe(400);
    expect(json).toMatchObject({
      error: expect.stringMatching(/^The request is not as expected: ./),
    });
  });

  it('gets the method that works, or hears that there is nothing', () => {
    expect(respond(sampleHost, 'GET', '/api/run', undefined)).toMatchObject({ status: 405 });
    expect(respond(sampleHost, 'GET', '/api/toString', undefined)).toMatchObject({ status: 404 });
  });
});

it('tells the page the case, its commands and what plain words run', () => {
  const { caseName, summary, commands, examples, plain } = sampleHost;
  expect(respond(sampleHost, 'GET', '/api/case', undefined)).toEqual({
    status: 200,
    json: { name: caseName, summary, commands, examples, plain },
  });
});
