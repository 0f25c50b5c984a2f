/** What is measured; each task runs in a process of its own, with one engine. */
import { deciding } from './deciding.mjs';
import { quality } from './quality.mjs';
import { scale } from './scale.mjs';
import { speed } from './speed.mjs';

export const tasks = { quality, deciding, speed, scale };
