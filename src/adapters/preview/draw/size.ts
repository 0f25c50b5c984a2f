import type { Component, Payload } from './payload.js';

/** How much of Discord's limits a message uses: 40 components, 4000 characters of text. */
export interface Size {
  readonly components: number;
  /** UTF-16 units over all Text Displays. */
  readonly characters: number;
}

/** Counts as Discord does: nested components and accessories each count. */
export function sizeOf(payload: Payload): Size {
  return payload.components.reduce<Size>((sum, part) => add(sum, sizeOfOne(part)), none);
}

const none: Size = { components: 0, characters: 0 };

function sizeOfOne(part: Component): Size {
  const own: Size = { components: 1, characters: part.kind === 'text' ? part.content.length : 0 };
  const inside: readonly Component[] =
    part.kind === 'section'
      ? [...part.components, part.accessory]
      : 'components' in part
        ? part.components
        : [];
  return inside.reduce((sum, child) => add(sum, sizeOfOne(child)), own);
}

function add(a: Size, b: Size): Size {
  return { components: a.components + b.components, characters: a.characters + b.characters };
}
