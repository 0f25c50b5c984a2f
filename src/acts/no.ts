import { defineAct } from '../registry/act.js';
import { asksForVote, vote } from '../registry/vote.js';

/** Was this what you asked? */
export default defineAct({
  name: 'no',
  tool: { label: 'Not what I asked', order: 71, shown: asksForVote },
  run: (desk, press) => vote(desk, press, 'no'),
});
