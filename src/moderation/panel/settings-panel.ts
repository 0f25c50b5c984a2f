/** The settings of a server as one panel: what is chosen applies at once. */
import type { Call } from '../../answer/answer.js';
import type { Card, Choice, Control } from '../../card/card.js';
import { noticeCard } from '../../card/notice.js';
import { type Settings, usualSettings } from '../settings.js';

interface Entry {
  readonly label: string;
  readonly of: Control['of'];
  readonly most: number;
  readonly optional?: true;
  /** The setting as what is chosen in its menu. */
  read(settings: Settings): readonly string[];
  /** What is chosen as a change; undefined where it makes no sense. */
  change(values: readonly string[]): Partial<Settings> | undefined;
}

/** In the order of the panel; the names are those of the settings. */
const entries: { readonly [Name in keyof Settings]: Entry } = {
  moderatorRoles: {
    label: 'Roles that may pin and moderate here',
    of: 'roles',
    most: 25,
    optional: true,
    read: ({ moderatorRoles }) => moderatorRoles,
    change: (values) => ({ moderatorRoles: [...values] }),
  },
  correctionsChannel: {
    label: 'Channel for notes of corrections',
    of: 'channels',
    most: 1,
    optional: true,
    read: ({ correctionsChannel }) => (correctionsChannel === null ? [] : [correctionsChannel]),
    change: ([channel = null]) => ({ correctionsChannel: channel }),
  },
  reportsChannel: {
    label: 'Channel for reports of wrong quotes',
    of: 'channels',
    most: 1,
    optional: true,
    read: ({ reportsChannel }) => (reportsChannel === null ? [] : [reportsChannel]),
    change: ([channel = null]) => ({ reportsChannel: channel }),
  },
  answers: {
    label: 'Answers',
    of: [
      { value: 'public', label: 'for everybody, unless the asker wishes otherwise' },
      { value: 'private', label: 'for the asker alone, unless they wish otherwise' },
    ],
    most: 1,
    read: ({ answers }) => [answers],
    change: ([value]) => oneOf(['public', 'private'], value, (answers) => ({ answers })),
  },
  contentNotes: {
    label: 'Quotes with a content note',
    of: [
      { value: 'warn', label: 'shown, after a warning' },
      { value: 'spoiler', label: 'behind a spoiler' },
      { value: 'withhold', label: 'not shown' },
    ],
    most: 1,
    read: ({ contentNotes }) => [contentNotes],
    change: ([value]) =>
      oneOf(['warn', 'spoiler', 'withhold'], value, (contentNotes) => ({ contentNotes })),
  },
  plainText: {
    label: 'Form',
    of: [
      { value: 'cards', label: 'cards' },
      { value: 'plain', label: 'plain text, for screen readers' },
    ],
    most: 1,
    read: ({ plainText }) => [plainText ? 'plain' : 'cards'],
    change: ([value]) =>
      oneOf(['cards', 'plain'], value, (form) => ({ plainText: form === 'plain' })),
  },
  cooldown: {
    label: 'Wait between two questions of one person',
    of: [0, 3, 5, 10, 30, 60, 300].map(cooldownChoice),
    most: 1,
    read: ({ cooldown }) => [String(cooldown)],
    change: ([value]) => {
      const seconds = Number(value);
      return Number.isInteger(seconds) && seconds >= 0 && seconds <= 3_600
        ? { cooldown: seconds }
        : undefined;
    },
  },
};

/** `saved`: something was changed just now. */
export function settingsPanel(settings: Settings, saved = false): Card {
  const panel = noticeCard({
    title: 'Settings of this server',
    statement:
      'What you choose applies to every answer from now on. Messages that stand already stay as they are; only pins follow the choice for quotes with a content note. Members with “Manage Messages” moderate here in any case. /privacy says what is kept.',
    controls: Object.entries(entries).map(([name, entry]) => controlOf(name, entry, settings)),
    call: panelCall,
  });
  // Above the title: a page of the plain form has the title, and not always the statement.
  return saved ? { ...panel, kicker: 'Saved' } : panel;
}

/** The change that a choice in the panel is; undefined where there is no such setting or choice. */
export function changeOf(name: string, values: readonly string[]): Partial<Settings> | undefined {
  const entry = Object.entries(entries).find(([known]) => known === name)?.[1];
  return entry?.change(values);
}

/** Each setting with what it usually is, in words. */
export function usualInWords(): readonly string[] {
  return Object.values(entries).map((entry) => {
    const chosen = entry.read(usualSettings);
    const words = typeof entry.of === 'string' ? [] : choicesFor(entry.of, chosen);
    const named = words.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
    return `${entry.label}: ${named.length === 0 ? 'none' : named.join(', ')}.`;
  });
}

const panelCall: Call = { command: 'settings', args: {} };

function controlOf(name: string, entry: Entry, settings: Settings): Control {
  const { label, of, most, optional } = entry;
  const chosen = entry.read(settings);
  return {
    label,
    act: 'set',
    call: { command: 'settings', args: { set: name } },
    of: typeof of === 'string' ? of : choicesFor(of, chosen),
    chosen,
    most,
    ...(optional === undefined ? {} : { optional }),
  };
}

/** A number of seconds that the menu does not offer may have been stored before. */
function choicesFor(of: readonly Choice[], chosen: readonly string[]): readonly Choice[] {
  const others = chosen.filter((value) => !of.some((choice) => choice.value === value));
  return [...of, ...others.map((value) => cooldownChoice(Number(value)))];
}

function cooldownChoice(seconds: number): Choice {
  const value = String(seconds);
  if (seconds === 0) return { value, label: 'none' };
  if (seconds % 60 === 0) {
    return { value, label: seconds === 60 ? 'a minute' : `${seconds / 60} minutes` };
  }
  return { value, label: `${seconds} seconds` };
}

function oneOf<T extends string>(
  known: readonly T[],
  value: string | undefined,
  change: (value: T) => Partial<Settings>,
): Partial<Settings> | undefined {
  const found = known.find((one) => one === value);
  return found === undefined ? undefined : change(found);
}
