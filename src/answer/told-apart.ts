/** Labels in their order, those that were there before with a number: "¶9", "¶9 (2)". */
export function toldApart(labels: readonly string[]): string[] {
  const times = new Map<string, number>();
  return labels.map((label) => {
    const time = (times.get(label) ?? 0) + 1;
    times.set(label, time);
    return time === 1 ? label : `${label} (${time})`;
  });
}
