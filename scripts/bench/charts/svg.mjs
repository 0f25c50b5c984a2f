/** The little of SVG that the charts need, readable on light and on dark. */

/**
 * Colours by class; whoever looks at the picture has the say whether it is light or dark.
 * `own` is Pincite, `other` is any other engine.
 */
const style = `
text { font: 13px system-ui, sans-serif; fill: #1f2933 }
.title { font-size: 16px; font-weight: 600 }
.soft { fill: #52606d; font-size: 12px }
.paper { fill: #ffffff }
.grid { stroke: #d9dee4; stroke-width: 1 }
.own { fill: #0b7285; stroke: #0b7285 }
.other { fill: #8693a3; stroke: #8693a3 }
.pale { fill-opacity: 0.45 }
.line { fill: none; stroke-width: 1.5 }
.line.own { stroke-width: 3 }
.bold { font-weight: 600 }
@media (prefers-color-scheme: dark) {
text { fill: #e4e7eb }
.soft { fill: #a5b1bf }
.paper { fill: #14181d }
.grid { stroke: #39424d }
.own { fill: #3bc9db; stroke: #3bc9db }
.other { fill: #7b8794; stroke: #7b8794 }
}`;

/**
 * @param {{ width: number, height: number, title: string, said: string }} picture `said` is what a
 *   screen reader tells of it
 * @param {readonly string[]} marks
 */
export function picture({ width, height, title, said }, marks) {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(`${title}. ${said}`)}">`,
    `<style>${style}\n</style>`,
    element('rect', { class: 'paper', width, height, rx: 6 }),
    label(title, { x: 16, y: 28, class: 'title' }),
    label(said, { x: 16, y: 48, class: 'soft' }),
    ...marks,
    '</svg>\n',
  ].join('\n');
}

/** @param {Record<string, string | number>} attributes numbers in pixels */
export function element(name, attributes) {
  const pairs = Object.entries(attributes).map(
    ([key, value]) =>
      ` ${key}="${typeof value === 'number' ? Number(value.toFixed(1)) : escaped(value)}"`,
  );
  return `<${name}${pairs.join('')}/>`;
}

export function label(text, attributes) {
  return element('text', attributes).replace('/>', `>${escaped(text)}</text>`);
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
