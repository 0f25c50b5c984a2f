/** The numbers that are one word each. */

/** From nought to nineteen, each in the place of its value. */
export const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
/** From twenty on, by ten. */
export const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
