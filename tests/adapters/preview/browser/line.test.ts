import { describe, expect, it } from 'vitest';
import {
  entryOf,
  lineOf,
  readArguments,
  readLine,
} from '../../../../src/adapters/preview/browser/line.js';
import { sampleHost } from '../sample-host.js';

const { commands } = sampleHost;
const read = (text: string) => readLine(text, commands);
const source = commands.find(({ name }) => name === 'source')?.options ?? [];

describe('a typed line', () => {
  it('is nothing, or plain words', () => {
    expect(read('  ')).toEqual({ kind: 'empty' });
    expect(read(' who saw it? ')).toEqual({ kind: 'plain', text: 'who saw it?' });
    expect(read('5/6 of them')).toMatchObject({ kind: 'plain' });
  });

  it('stands for what it would run, once it names a command', () => {
    const question = { value: 'who', shown: 'who' };
    expect(entryOf(' who ', sampleHost)).toEqual({
      command: 'ask',
      args: { question },
      plain: 'who',
    });
    expect(entryOf('/ask who', sampleHost)).toEqual({ command: 'ask', args: { question } });
    expect(entryOf('/as', sampleHost)).toBeUndefined();
    expect(entryOf('who', { ...sampleHost, plain: null })).toBeUndefined();
  });

  it('offers every command at a slash, then those that fit', () => {
    const names = (text: string) => {
      const line = read(text);
      return line.kind === 'naming' ? line.matches.map(({ name }) => name) : line.kind;
    };
    expect(names('/')).toEqual(['ask', 'source', 'about']);
    expect(names('/s')).toEqual(['source', 'ask']);
    expect(names('/quest')).toEqual(['ask']);
    expect(names('/ABOUT')).toEqual(['about']);
    expect(names('/nothing')).toEqual([]);
    expect(names('/nothing at all')).toEqual([]);
  });

  it('becomes a command at the space after its name', () => {
    expect(read('/ask ')).toMatchObject({ kind: 'command', command: { name: 'ask' }, args: {} });
    expect(read('/Ask who saw it')).toMatchObject({ args: { question: 'who saw it' } });
  });
});

describe('a command that is left', () => {
  it('becomes a line that is read as the same command', () => {
    const args = { id: 'gull 4', paragraph: '11' };
    const [command] = commands.filter(({ name }) => name === 'source');
    if (command === undefined) throw new Error('The sample has no /source.');
    expect(read(lineOf(command, args))).toEqual({ kind: 'command', command, args });
  });
});

describe('what is written after a command', () => {
  it('goes to the named options', () => {
    expect(readArguments('id: the gull paragraph: 4', source)).toEqual({
      id: 'the gull',
      paragraph: '4',
    });
  });

  it('goes to the first option, a number at the end to the number', () => {
    expect(readArguments('the gull', source)).toEqual({ id: 'the gull' });
    expect(readArguments('the gull 4', source)).toEqual({ id: 'the gull', paragraph: '4' });
    expect(readArguments('4', source)).toEqual({ id: '4' });
  });

  it('keeps a colon that names no option', () => {
    expect(readArguments('note: the gull', source)).toEqual({ id: 'note: the gull' });
  });

  it('keeps the words about the name of an option that is filled already', () => {
    expect(readArguments('its id: the gull paragraph: 4', source)).toEqual({
      id: 'its id: the gull',
      paragraph: '4',
    });
    expect(readArguments('id: its id: the gull', source)).toEqual({ id: 'its id: the gull' });
    expect(readArguments('paragraph: 4 id: the gull', source)).toEqual({
      id: 'the gull',
      paragraph: '4',
    });
  });

  it('is dropped where the command takes nothing', () => {
    expect(readArguments('please', [])).toEqual({});
  });
});
