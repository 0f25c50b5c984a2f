/** The only reader of the environment. Every problem is reported at once; no secret is ever shown. */
import { config as readDotenv } from 'dotenv';
import * as z from 'zod';
import { type LogLevel, logLevels } from './log.js';

/** An empty value counts as not set: `.env.example` lists every key without a value. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const snowflake = z.string().regex(/^\d{17,20}$/, 'must be a Discord id: 17 to 20 digits');
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

const configSchema = z.object({
  DISCORD_TOKEN: optional(z.string().regex(/^\S+$/, 'must not contain spaces')),
  DISCORD_APPLICATION_ID: optional(snowflake),
  DISCORD_API_URL: optional(webAddress),
  DISCORD_GUILD_ID: optional(snowflake),
  DATABASE_URL: optional(
    z
      .string()
      .regex(
        /^(file:.|postgres(ql)?:\/\/.)/,
        'must be file:PATH or postgres://USER:PASSWORD@HOST:PORT/DATABASE',
      ),
  ),
  PINCITE_TEXTS_DIR: optional(z.string()),
  PORT: optional(
    z
      .string()
      .regex(/^\d+$/, 'must be a port number')
      .transform(Number)
      .pipe(z.int().max(65_535, 'must be at most 65535')),
  ),
  LOG_LEVEL: optional(z.enum(logLevels, `must be one of ${logLevels.join(', ')}`)),
});

/** Names of every variable that is read. */
export const configKeys = Object.keys(configSchema.shape);

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

/** Values of the process and of `.env` in the working folder; the process's own win. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  const values: Record<string, string> = {};
  readDotenv({ quiet: true, processEnv: values });
  return { ...values, ...process.env };
}

/** @throws {ConfigError} naming every variable that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = configSchema.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(
      `The configuration is wrong:\n${lines.join('\n')}\nSet it in .env or in the environment; .env.example explains each variable.`,
    );
  }
  const values = parsed.data;
  return Object.freeze({
    discord: Object.freeze({
      token: values.DISCORD_TOKEN,
      applicationId: values.DISCORD_APPLICATION_ID,
      apiUrl: values.DISCORD_API_URL?.replace(/\/+$/, ''),
      guildId: values.DISCORD_GUILD_ID,
    }),
    databaseUrl: values.DATABASE_URL ?? 'file:data/pincite.sqlite',
    databaseNamed: values.DATABASE_URL !== undefined,
    textsDir: values.PINCITE_TEXTS_DIR,
    port: values.PORT ?? 3000,
    logLevel: values.LOG_LEVEL ?? 'info',
  });
}
