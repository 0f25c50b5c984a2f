/** The operator's log: one line an event, so that a line can be found, counted and parsed. */

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What belongs to an event. `error` may be anything that was thrown; it is written with its stack. */
export type LogFields = Readonly<Record<string, unknown>>;

export interface Logger {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

interface LoggerOptions {
  readonly level: LogLevel;
  /** Takes one whole line, ending with a line feed. */
  readonly write: (line: string) => void;
  /** `text` for somebody who watches, `json` for a machine that collects. */
  readonly format: 'text' | 'json';
  readonly now?: () => Date;
}

/** A logger that leaves out what is below its level and never throws. */
export function createLogger({
  level,
  write,
  format,
  now = () => new Date(),
}: LoggerOptions): Logger {
  const line = format === 'json' ? jsonLine : textLine;
  function at(own: LogLevel) {
    if (logLevels.indexOf(own) < logLevels.indexOf(level)) return () => undefined;
    return (event: string, fields: LogFields = {}): void => {
      write(`${line({ time: now().toISOString(), level: own, event }, fields)}\n`);
    };
  }
  return Object.freeze({
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
  });
}

interface Head {
  readonly time: string;
  readonly level: LogLevel;
  readonly event: string;
}

function jsonLine(head: Head, fields: LogFields): string {
  return toJson({ ...head, ...fields }) ?? toJson({ ...head, unwritable }) ?? unwritable;
}

function textLine({ time, level, event }: Head, fields: LogFields): string {
  const rest = Object.entries(fields).map(
    ([name, value]) => `${name}=${toJson(value) ?? unwritable}`,
  );
  return [time.slice(11, 19), level.toUpperCase().padEnd(5), event, ...rest].join(' ');
}

const unwritable = 'cannot be written as JSON';

/** JSON keeps everything on one line, also a stack. Undefined for what cannot be JSON. */
function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_key, inner: unknown) => readable(inner));
  } catch {
    return undefined;
  }
}

function readable(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (!(value instanceof Error)) return value;
  // Not every field of an error: those of a failed request hold the tokens in its address and body.
  return {
    name: value.name,
    message: value.message,
    ...('code' in value ? { code: value.code } : {}),
    ...('status' in value ? { status: value.status } : {}),
    stack: value.stack,
    ...(value.cause === undefined ? {} : { cause: value.cause }),
  };
}
