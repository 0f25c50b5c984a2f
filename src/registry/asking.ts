/** What words without a command are, wherever somebody writes them: a question, or a message to check. */
import type { Call } from '../answer/answer.js';

export const asking = { command: 'ask', option: 'question' } as const;

export function callOfWords(words: string): Call {
  return { command: asking.command, args: { [asking.option]: words } };
}

/** What somebody wrote, to be set beside the sources. */
export function callOfMessage(text: string): Call {
  return { command: 'claims', args: { text } };
}
