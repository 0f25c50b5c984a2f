/** How the bot behaves on one server. */

export interface Settings {
  /** Roles whose members count as moderators here, besides those whom Discord gives the right. */
  readonly moderatorRoles: readonly string[];
  /** Where it is said that a pinned answer was corrected. */
  readonly correctionsChannel?: string;
  /** Where reports of wrong quotes go. */
  readonly reportsChannel?: string;
  /** Who sees answers, where the asker does not say. */
  readonly answers: 'public' | 'private';
  /** Quotes with a content note: said before, hidden behind a spoiler, or not shown at all. */
  readonly contentNotes: 'warn' | 'spoiler' | 'withhold';
  /** Plain text instead of cards, where the asker does not say. */
  readonly plainText: boolean;
  /** Seconds between two questions of one member; 0 is none. Moderators wait for nothing. */
  readonly cooldown: number;
}

/** Sensible without ever being opened. */
export const usualSettings: Settings = {
  moderatorRoles: [],
  answers: 'public',
  contentNotes: 'spoiler',
  plainText: false,
  cooldown: 0,
};

export interface SettingsKeeper {
  /** Settings of a server; the usual ones where it has none, and outside of servers. */
  of(guild: string | undefined): Promise<Settings>;
}
