/**
 * What the store keeps, column by column: what for, and until when. `/privacy` tells it and tests
 * compare the tables with it, so a column cannot be added without saying here why it is there.
 */
import type { Tables } from './schema.js';

/** Days after which things go by themselves. */
export const keptDays = {
  /** A server's data, after the bot was removed from it: long enough to be added again by mistake. */
  leftGuild: 30,
  /** A pin, after it was unpinned: what moderators may still ask about. */
  unpinned: 90,
  /** What was done in Discord, after it was done: long enough not to be done again. */
  effect: 30,
  /** The days a refused question was asked on. */
  gapDay: 400,
  /** Who wants to be told of an answer, where none comes. */
  gapWatcher: 365,
  /** A report, after it was decided. */
  decidedReport: 180,
} as const;

interface KeptTable<T> {
  readonly what: string;
  readonly until: string;
  /** What each column is for. */
  readonly columns: Readonly<Record<keyof T, string>>;
  /** Columns that hold somebody's id or somebody's own words. */
  readonly personal: readonly (keyof T)[];
}

const withGuild = `; at the latest until ${keptDays.leftGuild} days after the bot was removed from the server`;

/** In an order in which a table refers only to earlier ones, as copying them needs. */
export const kept: { readonly [Name in keyof Tables]: KeptTable<Tables[Name]> } = {
  guild: {
    what: 'servers the bot was added to',
    until: `until ${keptDays.leftGuild} days after it was removed`,
    columns: {
      id: 'which server',
      left_at: 'when the bot was removed, from which the time of grace counts',
    },
    personal: [],
  },
  guild_settings: {
    what: 'how the bot behaves in a server, where somebody changed it',
    until: `as long as the bot is in the server, and ${keptDays.leftGuild} days longer`,
    columns: {
      guild_id: 'which server',
      settings: 'the settings that were changed: roles, channels, choices',
      changed_at: 'when they were changed last',
    },
    personal: [],
  },
  record_snapshot: {
    what: 'what each record said last, to notice corrections',
    until: 'for good: it is public knowledge',
    columns: {
      record_id: 'which record',
      revision: 'how often it changed',
      hash: 'tells whether it changed',
      knowledge: 'the version of the knowledge that it changed in',
      content: 'what it said, with its quotes',
      changed_at: 'when the change was noticed',
    },
    personal: [],
  },
  correction: {
    what: 'what the bot told differently before',
    until: 'for good: corrections are public',
    columns: {
      id: 'tells corrections apart',
      record_id: 'the record that was corrected',
      revision: 'which of its changes this is, so that it is told once',
      kind: 'corrected, superseded, removed or restored',
      from_hash: 'what it said before, as a hash',
      to_hash: 'what it says since, as a hash',
      from_knowledge: 'the version of the knowledge before',
      to_knowledge: 'the version of the knowledge since',
      before: 'what it said before, with its quotes',
      after: 'what it says since, with its quotes',
      successor_id: 'the record that took its place',
      corrected_at: 'when the change was noticed',
      announced_at: 'when telling of it was queued',
    },
    personal: [],
  },
  pin: {
    what: 'public answers that moderators pinned',
    until: `until ${keptDays.unpinned} days after being unpinned${withGuild}`,
    columns: {
      id: 'tells pins apart',
      guild_id: 'the server it is in',
      channel_id: 'the channel it is in',
      message_id: 'the message that is pinned, to correct it',
      record_id: 'the record it shows',
      call: 'draws the card again',
      record_hash: 'what the record said when the message was last written',
      knowledge: 'the version of the knowledge it was written from',
      pinned_by: 'the moderator who pinned it, for /pins and for other moderators to ask',
      state: 'how far pinning, correcting or unpinning came, should the program be killed',
      begun_at: 'when it was asked for',
      pinned_at: 'when it was pinned',
      verified_at: 'when it was last seen in Discord as it should be',
      target_hash: 'what it is being corrected to',
      target_knowledge: 'the version of the knowledge it is being corrected to',
      correction_id: 'its last correction',
      correction_line: 'what the card says of that correction',
      corrected_at: 'when the message was corrected last',
      unpinned_at: 'when it was unpinned',
      unpinned_because: 'why it was unpinned',
    },
    personal: ['pinned_by'],
  },
  effect: {
    what: 'what the bot has to do in Discord, so that nothing is lost or done twice',
    until: `until ${keptDays.effect} days after it was done or given up${withGuild}`,
    columns: {
      id: 'tells Discord that a message sent twice is the same one',
      key: 'what it is about, so that it is queued once',
      kind: 'what has to be done',
      guild_id: 'the server it is done in',
      user_id: 'whom a private message goes to; deleted once it is sent or given up',
      payload: 'what has to be sent',
      created_at: 'when it was queued',
      attempts: 'how often it was tried',
      next_at: 'when it is tried next',
      lease: 'which process is doing it',
      lease_until: 'until when that process has to be done with it',
      last_error: 'why it failed last',
      done_at: 'when it was done',
      given_up_at: 'when it was given up',
      result: 'what came of it, such as the message that was sent; nothing of private messages',
    },
    personal: ['user_id'],
  },
  gap: {
    what: 'refused questions, without who asked them',
    until: `until ${keptDays.gapDay} days after being asked last${withGuild}`,
    columns: {
      key: 'groups questions that mean the same',
      guild_id: 'the server it was asked in, whose moderators see it',
      wording: 'the question, where it holds no name, number, address, mention or link',
      answered_by: 'the record that answers it since',
      answered_at: 'when that was noticed',
    },
    personal: [],
  },
  gap_day: {
    what: 'how often a refused question was asked on a day',
    until: `for ${keptDays.gapDay} days${withGuild}`,
    columns: {
      key: 'which question',
      guild_id: 'the server it was asked in',
      day: 'the day',
      count: 'how often',
    },
    personal: [],
  },
  gap_watcher: {
    what: 'who wants to be told when a refused question has an answer',
    until: `until they are told, for ${keptDays.gapWatcher} days at most${withGuild}`,
    columns: {
      id: 'tells those who wait apart without their id',
      key: 'which question',
      guild_id: 'the server it was asked in',
      user_id: 'whom to tell',
      since: 'when they asked to be told',
    },
    personal: ['user_id'],
  },
  report: {
    what: 'reports that a quote is wrong',
    until: `until ${keptDays.decidedReport} days after they are decided${withGuild}`,
    columns: {
      id: 'tells reports apart',
      record_id: 'the record that is reported',
      quote_ids: 'its quotes',
      call: 'shows the answer again',
      knowledge: 'the version of the knowledge it came from',
      reason: 'what is wrong, in the words of the reporter',
      guild_id: 'the server it was reported in, whose moderators decide',
      channel_id: 'the channel of the answer',
      message_id: 'the message of the answer',
      reporter_id:
        'who reported it, so that it counts once and can be asked about; deleted once it is decided',
      state: 'open, resolved or dismissed',
      reported_at: 'when it was reported',
      notice_channel_id: 'the channel where the moderators were told',
      notice_message_id: 'the message that told them, to bring it up to date',
      decided_by: 'the moderator who decided it',
      decided_at: 'when it was decided',
    },
    personal: ['reason', 'reporter_id', 'decided_by'],
  },
  feedback: {
    what: 'how many said that an answer was what they asked, without who',
    until: 'for good: it is about nobody',
    columns: {
      record_id: 'which record',
      yes: 'how many said yes',
      no: 'how many said no',
    },
    personal: [],
  },
};
