import { describe, expect, test } from 'vitest';
import { changeOf, settingsPanel } from '../../src/moderation/panel/settings-panel.js';
import { settingsKeeper, strictestSettings, usualSettings } from '../../src/moderation/settings.js';
import type { GuildSettings, Settings } from '../../src/store/settings.js';

/** A store that can go away, and counts how often it is asked. */
function shakyStore() {
  const state = { away: false, asked: 0, settings: usualSettings };
  const settings: Settings = {
    async get() {
      state.asked += 1;
      if (state.away) throw new Error('away');
      return state.settings;
    },
    async change(_guild: string, changes: Partial<GuildSettings>) {
      if (state.away) throw new Error('away');
      state.settings = { ...state.settings, ...changes };
      return state.settings;
    },
  };
  return { state, settings };
}

const later = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

describe('the settings of a server', () => {
  test('are the usual ones without a server or without a store', async () => {
    const { settings } = shakyStore();
    expect(await settingsKeeper({ settings }).of(undefined)).toEqual(usualSettings);
    expect(await settingsKeeper(undefined).of('1')).toEqual(usualSettings);
  });

  test('are asked for once in a while, and are new at once where they are changed here', async () => {
    const { settings, state } = shakyStore();
    let time = 0;
    const keeper = settingsKeeper({ settings }, { clock: () => time });
    await keeper.of('1');
    await keeper.of('1');
    expect(state.asked).toBe(1);
    await keeper.change('1', { answers: 'private' });
    expect((await keeper.of('1')).answers).toBe('private');
    state.settings = { ...state.settings, answers: 'public' };
    time = 60_000;
    expect((await keeper.of('1')).answers).toBe('public');
  });

  test('are new from then on where they are changed while the store is asked', async () => {
    let answer = (_settings: GuildSettings) => {};
    const keeper = settingsKeeper({
      settings: {
        get: () => new Promise((resolve) => (answer = resolve)),
        change: async (_guild, changes) => ({ ...usualSettings, ...changes }),
      },
    });
    const asked = keeper.forGood('1');
    await keeper.change('1', { contentNotes: 'withhold' });
    answer(usualSettings);
    expect((await asked).contentNotes).toBe('withhold');
    expect((await keeper.of('1')).contentNotes).toBe('withhold');
  });

  test('stay as they were last known while the store is away, which is said once', async () => {
    const { settings, state } = shakyStore();
    const faults: unknown[] = [];
    let time = 0;
    const keeper = settingsKeeper(
      { settings },
      { clock: () => time, onFault: (fault) => faults.push(fault) },
    );
    await keeper.change('1', { answers: 'private' });
    state.away = true;
    for (time = 60_000; time < 300_000; time += 60_000) {
      expect((await keeper.of('1')).answers).toBe('private');
    }
    expect(await keeper.of('2')).toEqual(strictestSettings);
    expect(faults).toHaveLength(1);
    await expect(keeper.change('1', { answers: 'public' })).rejects.toThrow('away');
    state.away = false;
    await keeper.of('1');
    state.away = true;
    time += 60_000;
    await keeper.of('1');
    expect(faults).toHaveLength(2);
  });

  test('do not hold up an answer where the store never answers', async () => {
    const settings = { ...shakyStore().settings, get: () => new Promise<never>(() => undefined) };
    expect(await settingsKeeper({ settings }).of('1')).toEqual(strictestSettings);
  });

  test('are the strictest until they are known: private, what has a note withheld, no moderators', () => {
    const { answers, contentNotes, moderatorRoles } = strictestSettings;
    expect({ answers, contentNotes, moderatorRoles }).toEqual({
      answers: 'private',
      contentNotes: 'withhold',
      moderatorRoles: [],
    });
  });

  test('are waited for where something is drawn for good, which fails where they cannot be had', async () => {
    const { settings, state } = shakyStore();
    state.settings = { ...usualSettings, contentNotes: 'withhold' };
    const get = async (guild: string) => {
      await later(600);
      return settings.get(guild);
    };
    const slow = { ...settings, get };
    expect((await settingsKeeper({ settings: slow }).forGood('1')).contentNotes).toBe('withhold');
    state.away = true;
    await expect(settingsKeeper({ settings }).forGood('1')).rejects.toThrow('away');
  });
});

describe('the panel of settings', () => {
  test('shows every setting as it is', () => {
    const settings = { ...usualSettings, reportsChannel: '123456789012345678', cooldown: 7 };
    const { controls = [] } = settingsPanel(settings);
    expect(controls.map(({ call }) => call.args.set).sort()).toEqual(
      Object.keys(usualSettings).sort(),
    );
    const chosen = Object.fromEntries(controls.map((one) => [one.call.args.set, one.chosen]));
    expect(chosen).toMatchObject({ reportsChannel: ['123456789012345678'], cooldown: ['7'] });
    for (const { of, chosen } of controls) {
      if (typeof of === 'string') continue;
      expect(of.map(({ value }) => value)).toEqual(expect.arrayContaining([...chosen]));
    }
  });

  test.each([
    ['answers', ['private'], { answers: 'private' }],
    ['plainText', ['plain'], { plainText: true }],
    ['cooldown', ['60'], { cooldown: 60 }],
    ['reportsChannel', [], { reportsChannel: null }],
    ['moderatorRoles', ['1', '2'], { moderatorRoles: ['1', '2'] }],
    ['answers', ['nonsense'], undefined],
    ['cooldown', ['-1'], undefined],
    ['cooldown', ['99999'], undefined],
    ['toString', ['x'], undefined],
  ])('takes %s %j for %j', (name, values, change) => {
    expect(changeOf(name, values)).toEqual(change);
  });
});
