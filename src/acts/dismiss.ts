import { defineAct } from '../registry/act.js';
import { decide } from '../registry/decide.js';

/** The quote is right as it stands. */
export default defineAct({
  name: 'dismiss',
  needs: 'moderate',
  run: (desk, press) => decide(desk, press, 'dismissed'),
});
