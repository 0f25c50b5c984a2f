/** The golden questions, each typed as different people type the same one. */
import { describe, expect, test } from 'vitest';
import { openShipped, shippedApp } from '../support/shipped.js';

const { golden } = (await openShipped()).knowledge;
const app = await shippedApp();

function answerTo(question: string): string {
  const { status, id } = app.run({ command: 'ask', args: { question } });
  return `${status} ${id}`;
}

function endless(question: string): string {
  return question.replace(/[?!.\s]+$/, '');
}

/** A letter of mathematical bold, which phones offer as a style. */
function bold(letter: string): string {
  return String.fromCodePoint(0x1d5ee + letter.charCodeAt(0) - 'a'.charCodeAt(0));
}

describe('a question is the same', () => {
  test.each<[string, (question: string) => string]>([
    ['in capitals', (question) => question.toUpperCase()],
    ['in small letters', (question) => question.toLowerCase()],
    ['As A Heading', (question) => question.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())],
    ['without its mark', endless],
    ['with too many', (question) => `${endless(question)}???!`],
    ['trailing off', (question) => `${endless(question)}...`],
    ['with a face', (question) => `${question} 🤔`],
    ['between quotation marks', (question) => `"${question}"`],
    ['marked up', (question) => `**${question}**`],
    ['in a style', (question) => question.replace(/[a-z]/g, bold)],
    ['with curly apostrophes', (question) => question.replaceAll("'", '’')],
    ['with what cannot be seen', (question) => question.replace(' ', '  \u200b')],
    ['hey,', (question) => `hey, ${question}`],
    ['ok so', (question) => `ok so ${question}`],
    ['quick question:', (question) => `quick question: ${question}`],
    ['can you tell me', (question) => `can you tell me ${question}`],
    ['please', (question) => `${endless(question)} please`],
    ['thanks!', (question) => `${endless(question)}, thanks!`],
    ['lol', (question) => `${endless(question)} lol`],
  ])('%s', (_, otherwise) => {
    for (const { ask } of golden) {
      expect({ ask, answer: answerTo(otherwise(ask)) }).toEqual({ ask, answer: answerTo(ask) });
    }
  });
});
