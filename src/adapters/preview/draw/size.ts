import type { Component, Payload } from './payload.js';

/**
 * How much of Discord's limits a message uses: 40 components and 4000 characters of text; of plain
 * text, 5 rows and 2000 characters.
 */
interface Size {
  readonly components: number;
  /** Rows of buttons and menus that stand on no container. */
  readonly rows: number;
  /** UTF-16 units of the content and over all Text Displays. */
  readonly characters: number;
}

/** Counts as Discord does: nested components and accessories each count. */
export function sizeOf(payload: Payload): Size {
  const rows = payload.components.filter(({ kind }) => kind === 'row').length;
  const written = { components: 0, characters: payload.content?.length ?? 0 };
  const parts = payload.components.reduce((sum, part) => add(sum, sizeOfOne(part)), written);
  return { ...parts, rows };
}

type Sum = Omit<Size, 'rows'>;

function sizeOfOne(part: Component): Sum {
  const own: Sum = { components: 1, characters: part.kind === 'text' ? part.content.length : 0 };
  const inside: readonly Component[] =
    part.kind === 'section'
      ? [...part.components, part.accessory]
      : 'components' in part
        ? part.components
        : [];
  return inside.reduce((sum, child) => add(sum, sizeOfOne(child)), own);
}

function add(a: Sum, b: Sum): Sum {
  return { components: a.components + b.components, characters: a.characters + b.characters };
}
