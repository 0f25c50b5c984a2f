/** Snowflakes: 18 digits, as discord.js tells buckets apart by runs of 17 to 19 digits. */
export type NewId = () => string;

export function createIds(): NewId {
  let last = 700_000_000_000_000_000n;
  return () => {
    last += 4_194_305n;
    return String(last);
  };
}
