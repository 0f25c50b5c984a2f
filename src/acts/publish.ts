import { defineAct } from '../registry/act.js';
import type { Occasion } from '../registry/occasion.js';

/** Shows an answer that one member saw alone to the whole channel. */
export default defineAct({
  name: 'publish',
  tool: {
    label: 'Make public',
    order: 10,
    shown: (card, { private: isPrivate, occasion }) =>
      isPrivate && !card.quiet && hasOthers(occasion),
    bare: ({ private: isPrivate, occasion }) => isPrivate && hasOthers(occasion),
  },
  aloud: true,
  async run(desk, { call, page, occasion }) {
    if (call === undefined) return { kind: 'repost' };
    return desk.show(await desk.answer(call), occasion, { page, private: false });
  },
});

function hasOthers({ place }: Occasion): boolean {
  return place.kind === 'server' || (place.kind === 'direct' && place.alone !== true);
}
