/** "1 row", "2 rows": what a backup holds. */
export function rowsInWords(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
