import { defineAct } from '../registry/act.js';
import { decide } from '../registry/decide.js';

/** The quote was put right, or the report was followed up. */
export default defineAct({
  name: 'resolve',
  needs: 'moderate',
  run: (desk, press) => decide(desk, press, 'resolved'),
});
