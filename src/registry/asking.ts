/** What words without a command are, wherever somebody writes them: a question. */
import type { Call } from '../answer/answer.js';

export const asking = { command: 'ask', option: 'question' } as const;

export function callOfWords(words: string): Call {
  return { command: asking.command, args: { [asking.option]: words } };
}
