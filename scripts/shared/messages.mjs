/** When a record is one of those that a message of questions/messages.json must bring. */
import { quotesOf } from '../../dist/answer/claims/quotes.js';

/**
 * Whether a record is among the alternatives, which are ids of records; questions, of which any record
 * counts that answers them; or paragraphs, of which any record counts that cites them.
 * @param {import('../../dist/knowledge/casebook.js').Casebook} casebook
 * @param {string} id
 * @param {readonly string[]} any
 */
export function meets(casebook, id, any) {
  if (any.includes(id)) return true;
  const record = casebook.record(id);
  const quotes = record === undefined ? [] : quotesOf(record);
  return any.some((one) => {
    const asked = casebook.record(one);
    if (asked?.type === 'question') return asked.answer.includes(id);
    return quotes.some((quoteId) => {
      const { source, paragraph } = casebook.quote(quoteId);
      return one === `${source.id}#${paragraph}`;
    });
  });
}
