import { expect, test } from 'vitest';
import { defaultSettings } from '../../../src/store/settings.js';
import { onBothEngines } from '../engines.js';
import { channel, guild, otherGuild } from '../samples.js';

onBothEngines('the settings of a server', (engine) => {
  test('are sensible without ever being opened', async () => {
    const { settings } = await (await engine.place()).open();
    expect(await settings.get(guild)).toEqual(defaultSettings);
    expect(defaultSettings).toMatchObject({ answers: 'public', contentNotes: 'spoiler' });
  });

  test('change one by one, in one server only', async () => {
    const place = await engine.place();
    const { settings } = await place.open();
    await settings.change(guild, { correctionsChannel: channel });
    const changed = await settings.change(guild, { plainText: true, cooldown: 5 });
    const expected = {
      ...defaultSettings,
      correctionsChannel: channel,
      plainText: true,
      cooldown: 5,
    };
    expect(changed).toEqual(expected);
    expect(await (await place.open()).settings.get(guild)).toEqual(expected);
    expect(await settings.get(otherGuild)).toEqual(defaultSettings);
  });

  test('keep both of two changes that are made at the same time', async () => {
    const place = await engine.place();
    const [one, two] = await Promise.all([place.open(), place.open()]);
    await Promise.all([
      one.settings.change(guild, { answers: 'private' }),
      two.settings.change(guild, { plainText: true }),
    ]);
    expect(await one.settings.get(guild)).toMatchObject({ answers: 'private', plainText: true });
  });
});
