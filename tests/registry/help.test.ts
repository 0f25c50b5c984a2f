import { describe, expect, test } from 'vitest';
import { toText } from '../../src/card/terminal.js';
import { greeting, help } from '../../src/registry/help.js';
import type { Occasion } from '../../src/registry/occasion.js';
import { fixtureApp } from '../support/fixture-app.js';

const app = await fixtureApp();
const { engine, registry, card } = app;
const context = { engine, commands: registry.list, messageCommands: ['Check this message'] };

const channel = { kind: 'server', guild: '1', channel: '2', installed: true } as const;

describe('help', () => {
  test('lists every command, and what can be done on a message', () => {
    const text = toText(card(help(context)));
    for (const { name } of registry.list) expect(text).toContain(`/${name}`);
    expect(text).toMatch(/On a message, in its menu under Apps\n\n?- Check this message/);
  });

  test('does not say of the answers to begin with that they are of the list above', () => {
    const suggestions = Array.from({ length: 6 }, (_, at) => ({
      id: `fact/${at}`,
      title: `${at}`,
    }));
    expect(card({ ...help(context), suggestions }).menu?.prompt).toBe(
      'See an answer with its quotes',
    );
  });

  test('says nothing of messages where nothing can be done on them', () => {
    expect(toText(card(help({ ...context, messageCommands: [] })))).not.toContain('Apps');
  });

  test('greets who calls and asks nothing, with something to begin with', () => {
    const { actions, menu } = card(greeting(engine, channel));
    expect(menu?.choices ?? actions).not.toHaveLength(0);
  });

  test('asks for a mention where others are, and in a conversation with the bot for none', () => {
    const said = (place: Occasion['place']) => greeting(engine, place).statement;
    expect(said(channel)).toMatch(/^Write your question after the mention, or/);
    expect(said({ kind: 'direct', channel: '2', alone: true })).toMatch(/^Write your question, or/);
  });
});
