/**
 * Names of the months in English, from January. A list and not Intl, which takes twenty milliseconds of
 * a start to be asked for them.
 */
export const months: readonly string[] =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
