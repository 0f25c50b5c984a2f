/** Discord's limits on a message: first those of Components V2, then what holds for both forms. */

/** Components in one message, nested ones included (Discord, components reference). */
export const maxComponents = 40;

/** Characters over all text displays of one message (discord.js guide; Discord's own reference is silent). */
export const maxText = 4000;

/** Characters of a plain message's content, and rows below it (Discord, "Create Message"). */
export const maxContent = 2000;
export const maxRows = 5;

/** Buttons in one row. */
export const buttonsInRow = 5;

/** Characters of a link button's address. */
export const maxButtonUrl = 512;

/** Characters of a button's label. */
export const maxButtonLabel = 80;

/** Characters of a menu's choice, and choices in it. */
export const maxChoiceLabel = 100;
export const maxChoices = 25;

/** Characters of what stands in a menu before anything is chosen. */
export const maxPlaceholder = 150;
