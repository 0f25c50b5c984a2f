/** Discord's timestamp styles (developer documentation, "Timestamp Styles"). */
const formats: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { hour: '2-digit', minute: '2-digit' },
  T: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  d: { day: '2-digit', month: '2-digit', year: 'numeric' },
  D: { day: 'numeric', month: 'long', year: 'numeric' },
  f: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  F: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  },
};

/**
 * `<t:seconds:style>` as a time element in British English and UTC, where Discord takes each
 * reader's own language and zone. The relative style is drawn as a full date, because what was
 * drawn is not drawn again as time passes. Undefined where the number is no date.
 */
export function timeOf(seconds: number, style: string): string | undefined {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return undefined;
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(formats[style] ?? formats.f),
    timeZone: 'UTC',
  });
  return `<time class="timestamp" datetime="${date.toISOString()}">${format.format(date)}</time>`;
}
