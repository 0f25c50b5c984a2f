/** Stands for the server where a question was asked in a private chat or outside Discord. */
export const noGuild = '';
