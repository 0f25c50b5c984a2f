/**
 * Covers HTML until the reader opens it. It is a `role=button` and not a button element because what
 * it hides may itself hold links; `inert` keeps those out of reach, and out of the accessibility
 * tree, while they are covered. The browser takes role and `inert` away when it is opened.
 */
export function spoilerOf(html: string, shape: 'inline' | 'block' = 'inline'): string {
  const element = shape === 'block' ? 'div' : 'span';
  return `<${element} class="spoiler ${shape}" role="button" tabindex="0" aria-label="Spoiler: hidden words. Press to show them."><${element} class="spoiler-inside" inert>${html}</${element}></${element}>`;
}
