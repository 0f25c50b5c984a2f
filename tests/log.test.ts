import { expect, test } from 'vitest';
import { createLogger, type LogLevel } from '../src/log.js';

function record(level: LogLevel, format: 'text' | 'json' = 'json') {
  const lines: string[] = [];
  const now = () => new Date('2026-01-02T03:04:05Z');
  return { lines, logger: createLogger({ level, format, now, write: (line) => lines.push(line) }) };
}

test('an event is one line of JSON with its time and fields', () => {
  const { lines, logger } = record('info');
  logger.info('commands registered', { count: 8 });
  expect(lines).toEqual([
    '{"time":"2026-01-02T03:04:05.000Z","level":"info","event":"commands registered","count":8}\n',
  ]);
});

test('an event is one readable line for somebody who watches', () => {
  const { lines, logger } = record('info', 'text');
  logger.warn('slow', { route: '/a b', times: 2 });
  expect(lines).toEqual(['03:04:05 WARN  slow route="/a b" times=2\n']);
});

test.each<[LogLevel, string[]]>([
  ['debug', ['d', 'i', 'w', 'e']],
  ['info', ['i', 'w', 'e']],
  ['warn', ['w', 'e']],
  ['error', ['e']],
  ['silent', []],
])('at level %s what is below it is left out', (level, expected) => {
  const { lines, logger } = record(level);
  logger.debug('d');
  logger.info('i');
  logger.warn('w');
  logger.error('e');
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(expected);
});

test('an error is written with its stack and cause, on one line, without its other fields', () => {
  const { lines, logger } = record('error');
  const cause = new Error('socket closed');
  const error = Object.assign(new Error('request failed', { cause }), {
    code: 50035,
    status: 400,
    url: 'https://discord.com/api/webhooks/1/secret-token',
  });
  logger.error('interaction failed', { error });
  const [line = ''] = lines;
  expect(line.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(line).error).toMatchObject({
    name: 'Error',
    message: 'request failed',
    code: 50035,
    status: 400,
    stack: expect.stringContaining('log.test.ts'),
    cause: { message: 'socket closed' },
  });
  expect(line).not.toContain('secret-token');
});

test('what cannot be JSON never throws', () => {
  const { lines, logger } = record('info');
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  logger.info('odd', { circle });
  logger.info('big', { id: 12n });
  logger.info('thrown', { error: 'just a string' });
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('"event":"odd"');
  expect(lines[1]).toContain('"id":"12"');
});
