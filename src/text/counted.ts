/** "1 source", "2 sources"; the plural where an s alone does not make it. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
