/** What the bot says of itself in Discord; answers get their words from the card. */

export const wording = {
  failed: (reference: string) =>
    `Something went wrong here and was noted. If it happens again, tell the people who run this bot: reference ${reference}.`,
  answerBelow: 'The answer is in the next message.',
  pagesLeft: (pages: number) =>
    `${pages === 1 ? 'One more page is' : `${pages} more pages are`} not shown: where this bot is not installed on the server, Discord lets it send no more messages at once. Check the rest of the text by itself.`,
  tooSlow: 'That took too long to open. Please try once more.',
  unknownButton: 'This button is from an older version of this bot. Please use a command instead.',
  unknownInteraction: 'This bot does not know how to answer that. Type / to see its commands.',
} as const;
