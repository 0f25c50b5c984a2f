/** A text with a capital at its beginning, whatever letter stands there. */
export function withCapital(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}
