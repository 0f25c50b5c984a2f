/** How the currency of an amount is written, before it or behind it, and which one that is. */

/** "£", "US$", "AU$", "USD". Source of a pattern, for the flags `iu`, as the next. */
export const currencySign = '\\p{L}{0,3}\\$|[£€]|(?:usd|gbp|eur)(?![\\p{L}])';
/** Behind the amount: "5 million pounds", "20 quid", "5,000 GBP". */
export const currencyName =
  'pounds?(?:\\ssterling)?|quid|(?:us\\s)?dollars?|bucks|euros?|usd|gbp|eur';

/** One sign for each currency, however it is written; a dollar that is named no other is the American. */
export function currencyOf(written: string): string {
  const name = written.toLowerCase();
  if (/^(?:£|pound|quid|gbp)/.test(name)) return '£';
  if (/^(?:€|eur)/.test(name)) return '€';
  if (/^(?:us|\$|dollar|buck)/.test(name)) return '$';
  return name.toUpperCase();
}
