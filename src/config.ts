/** The only reader of the environment. Every problem is reported at once; no secret is ever shown. */
import { createRequire } from 'node:module';
import type * as Dotenv from 'dotenv';
import { type LogLevel, logLevels } from './log.js';

/** What a value must be like, and how that is said. */
type Rule = readonly [fits: (value: string) => boolean, must: string];

const anything: Rule = [() => true, ''];
const snowflake: Rule = [
  (value) => /^\d{17,20}$/.test(value),
  'must be a Discord id: 17 to 20 digits',
];

/**
 * Every variable that is read. Checked by hand, not by zod: a single answer in the terminal may need the
 * configuration, and would wait for zod longer than for all else.
 */
const rules: Readonly<Record<string, Rule>> = {
  DISCORD_TOKEN: [
    (value) => /^[\w.-]+$/.test(value),
    'must not contain spaces, quotation marks or other signs than “.”, “-” and “_”',
  ],
  DISCORD_APPLICATION_ID: snowflake,
  DISCORD_API_URL: [isWebAddress, 'must be an http or https address'],
  DISCORD_GUILD_ID: snowflake,
  DATABASE_URL: [
    (value) => /^(file:.|postgres(ql)?:\/\/.)/.test(value),
    'must be file:PATH or postgres://USER:PASSWORD@HOST:PORT/DATABASE',
  ],
  PINCITE_TEXTS_DIR: anything,
  PORT: [
    (value) => /^\d+$/.test(value) && Number(value) <= 65_535,
    'must be a port number, at most 65535',
  ],
  LOG_LEVEL: [
    (value) => logLevels.some((level) => level === value),
    `must be one of ${logLevels.join(', ')}`,
  ],
};

/** Names of every variable that is read. */
export const configKeys = Object.keys(rules);

export interface Config {
  readonly discord: {
    readonly token: string | undefined;
    readonly applicationId: string | undefined;
    /** Base of Discord's REST API without the version; undefined is Discord's own. */
    readonly apiUrl: string | undefined;
    readonly guildId: string | undefined;
  };
  /** `file:PATH` or `postgres://…`; may hold a password. */
  readonly databaseUrl: string;
  /** Whether somebody named it: the preview keeps nothing otherwise. */
  readonly databaseNamed: boolean;
  readonly textsDir: string | undefined;
  readonly port: number;
  readonly logLevel: LogLevel;
}

/** Wrong configuration: every variable that is wrong, and why. Holds no value of any. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Values of the process and of `.env` in the working folder; the process's own win.
 * @throws {ConfigError} where there is a `.env` that cannot be read
 */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  return { ...readEnvFile(), ...process.env };
}

/**
 * Names in `.env` that are none of ours, as one that is mistyped: its value is not used. Those of the
 * process are not looked at, for most of them belong to other programs.
 */
export function unknownInEnvFile(): readonly string[] {
  return Object.keys(readEnvFile()).filter((name) => !configKeys.includes(name));
}

/** @throws {ConfigError} naming every variable that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty value counts as not set: `.env.example` lists every key without a value.
  const given = (name: string) => environment[name] || undefined;
  const wrong = Object.entries(rules).flatMap(([name, [fits, must]]) => {
    const value = given(name);
    return value === undefined || fits(value) ? [] : [`  ${name} ${must}`];
  });
  if (wrong.length > 0) {
    throw new ConfigError(
      `The configuration is wrong:\n${wrong.join('\n')}\nSet it in .env or in the environment; .env.example explains each variable.`,
    );
  }
  const databaseUrl = given('DATABASE_URL');
  return Object.freeze({
    discord: Object.freeze({
      token: given('DISCORD_TOKEN'),
      applicationId: given('DISCORD_APPLICATION_ID'),
      apiUrl: given('DISCORD_API_URL')?.trim().replace(/\/+$/, ''),
      guildId: given('DISCORD_GUILD_ID'),
    }),
    databaseUrl: databaseUrl ?? 'file:data/pincite.sqlite',
    databaseNamed: databaseUrl !== undefined,
    textsDir: given('PINCITE_TEXTS_DIR'),
    port: Number(given('PORT') ?? 3000),
    logLevel: logLevels.find((level) => level === given('LOG_LEVEL')) ?? 'info',
  });
}

function readEnvFile(): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  // Most answers in the terminal need no configuration, and do not wait for it.
  const dotenv: typeof Dotenv = createRequire(import.meta.url)('dotenv');
  const { error } = dotenv.config({ quiet: true, processEnv: values });
  if (error !== undefined && error.code !== 'ENOENT') {
    throw new ConfigError(
      `.env cannot be read (${error.code}). Make it a file that the user who runs the program may read, or take it away.`,
    );
  }
  return values;
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
