/** Cards as short as they can be without saying less than they must. */
import type { Card } from './card.js';
import { buttonsInRow } from './limits.js';

/** Topics that a refusal offers where everybody has to scroll past them. */
const topics = 3;

/**
 * A refusal for a whole channel: its sentence and a few ways on. Where several answers fit, the ways
 * to each of them, without their quotes. Other cards stay as they are.
 */
export function briefly(card: Card): Card {
  if (!card.quiet) return card;
  const { menu, ...rest } = card;
  const most = card.status === 'unclear' ? buttonsInRow : topics;
  return {
    ...rest,
    blocks: card.blocks.slice(0, 1),
    actions: (menu?.choices ?? card.actions).slice(0, most),
  };
}
