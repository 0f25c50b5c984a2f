import { defineAct } from '../registry/act.js';
import { asksForVote, vote } from '../registry/vote.js';

/** Was this what you asked? */
export default defineAct({
  name: 'yes',
  tool: { label: 'This is what I asked', order: 70, shown: asksForVote },
  run: (desk, press) => vote(desk, press, 'yes'),
});
