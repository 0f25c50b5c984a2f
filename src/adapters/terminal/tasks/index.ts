/** The tasks of the terminal. */
import type { Task } from '../task.js';
import { backup } from './backup.js';
import { check } from './check.js';
import { evalTask } from './eval.js';
import { register } from './register.js';
import { restoreTask } from './restore.js';
import { start } from './start.js';
import { verify } from './verify.js';

export const tasks: readonly Task[] = [
  start,
  register,
  check,
  verify,
  backup,
  restoreTask,
  evalTask,
];

export function findTask(name: string): Task | undefined {
  return tasks.find((task) => task.name === name);
}
