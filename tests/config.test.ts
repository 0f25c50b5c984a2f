import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.js';

describe('the configuration', () => {
  test('needs nothing', () => {
    expect(readConfig({})).toMatchObject({
      discord: { token: undefined, apiUrl: undefined },
      databaseUrl: 'file:data/pincite.sqlite',
      port: 3000,
      logLevel: 'info',
    });
  });

  test('takes an empty value as not set, as .env.example leaves it', () => {
    expect(readConfig({ DISCORD_TOKEN: '', PORT: '', LOG_LEVEL: '' })).toEqual(readConfig({}));
  });

  test('reports everything that is wrong at once, by name', () => {
    const wrong = () =>
      readConfig({ PORT: 'eighty', DISCORD_GUILD_ID: 'my server', LOG_LEVEL: 'loud' });
    expect(wrong).toThrow(ConfigError);
    expect(wrong).toThrow(
      /DISCORD_GUILD_ID must be a Discord id.*\n.*PORT must be a port number.*\n.*LOG_LEVEL must be one of/,
    );
  });

  test.each(['“abc.def”', '<abc.def>', 'Bot abc.def'])(
    'refuses as a token what Discord gives no bot: %s',
    (DISCORD_TOKEN) => {
      expect(() => readConfig({ DISCORD_TOKEN })).toThrow(/DISCORD_TOKEN must not contain/);
    },
  );

  test('never shows the token', () => {
    const token = 'a secret token';
    try {
      readConfig({ DISCORD_TOKEN: token });
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toMatch(/DISCORD_TOKEN must not contain spaces/);
      expect(String(error)).not.toContain(token);
    }
  });

  test.each(['data/pincite.sqlite', 'mysql://localhost/pincite', 'postgres://', 'file:'])(
    'refuses %s as a database, without showing it',
    (DATABASE_URL) => {
      expect(() => readConfig({ DATABASE_URL })).toThrow(/DATABASE_URL must be file:PATH or/);
    },
  );

  test('never shows the password of a database', () => {
    const DATABASE_URL = 'postgresql+odd://pincite:secret-password@db/pincite';
    expect(() => readConfig({ DATABASE_URL })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('secret-password') }),
    );
  });

  test('drops the slash at the end of an API address, which Discord would not find', () => {
    const config = readConfig({ DISCORD_API_URL: 'http://127.0.0.1:8080/api/' });
    expect(config.discord.apiUrl).toBe('http://127.0.0.1:8080/api');
  });

  test.each(['65536', '-1', '3000.5', '0x10'])('refuses port %s', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(/PORT/);
  });
});
