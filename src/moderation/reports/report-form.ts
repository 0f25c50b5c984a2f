/** What a member fills in who reports a quote, and what comes of it. */
import { type Answer, type Call, citationsOf, nearestCitationsOf } from '../../answer/answer.js';
import { unlessCovered } from '../../answer/covered.js';
import { toldApart } from '../../answer/told-apart.js';
import type { Card } from '../../card/card.js';
import type { Form } from '../../card/form.js';
import { maxChoices } from '../../card/limits.js';
import { noticeCard } from '../../card/notice.js';
import { referenceOf } from '../../card/wording.js';
import { cleanMessage } from '../../text/clean.js';
import type { Filed } from './reporting.js';

/** Names of the fields. */
export const reportFields = { reason: 'reason', rather: 'rather', quote: 'quote' } as const;

const longest = 1_000;

export function reportForm(answer: Answer, call: Call, page: number): Form {
  const quotes = quotesOf(answer);
  const labels = toldApart(
    quotes.map((quote) => `${referenceOf(quote)}: ${unlessCovered(quote, quote.text)}`),
  );
  return {
    title: 'Quote is wrong',
    act: 'report',
    call,
    page,
    fields: [
      ...(quotes.length > 1
        ? [
            {
              name: reportFields.quote,
              label: 'Which quote?',
              description:
                quotes.length > maxChoices
                  ? `These are the first ${maxChoices}. Leave it empty for another, and say below which.`
                  : 'Leave it empty where it is about the whole answer.',
              required: false,
              choices: quotes.map(({ id }, index) => ({ value: id, label: labels[index] ?? id })),
            },
          ]
        : []),
      {
        name: reportFields.reason,
        label: 'What is wrong?',
        description: 'Moderators read it, or who runs this bot. Please name nobody.',
        lines: 'many',
        required: true,
        longest,
      },
      {
        name: reportFields.rather,
        label: 'What should it say?',
        lines: 'many',
        required: false,
        longest,
      },
    ],
  };
}

/** The quotes that a report is about: the one that was chosen, else all. */
export function reportedQuotes(answer: Answer, chosen: string | undefined): string[] {
  const ids = quotesOf(answer).map(({ id }) => id);
  return chosen !== undefined && ids.includes(chosen) ? [chosen] : ids;
}

/** The words of the reporter as they are kept: without what would turn those around them about. */
export function reasonOf(fields: Readonly<Record<string, string>>): string {
  const [reason, rather] = [reportFields.reason, reportFields.rather].map((name) => {
    const clean = cleanMessage(fields[name] ?? '');
    return clean.ok || clean.reason === 'no-words' ? clean.text : '';
  });
  return rather === '' ? (reason ?? '') : `${reason}\nIt should say: ${rather}`;
}

/** `outdated`: the answer is of an earlier version of the knowledge. */
export function filedCard({ added, told, report }: Filed, outdated: boolean): Card {
  if (!added) {
    return noticeCard({
      title: 'You have reported this answer already',
      statement: 'That report waits for a decision. Thank you.',
    });
  }
  const whither =
    report.guildId === null
      ? 'It is kept for who runs this bot.'
      : told
        ? 'The moderators of this server are told of it in their channel, as far as the bot may post there, and find it under /reports.'
        : 'This server names no channel for reports, so it is kept, and moderators find it under /reports.';
  const since = outdated
    ? ' The knowledge has changed since that answer: ask again to see what it says now.'
    : '';
  return noticeCard({
    title: 'Thank you for the report',
    statement: `${whither}${since} Your id is kept with it until it is decided; /privacy says more, and deletes it at once.`,
  });
}

export const tooManyReports = noticeCard({
  title: 'Several of your reports still wait',
  statement: 'Please wait until moderators have decided some of them.',
});

export const reportedTooOften = noticeCard({
  title: 'You have made several reports within an hour',
  statement: 'This one was not kept. Please make it again later.',
});

export const emptyReport = noticeCard({
  title: 'Please say what is wrong',
  statement: 'The report was empty, so it was not kept.',
});

export const nothingToReport = noticeCard({
  title: 'There is no quote here to report',
  statement: 'Please open the answer again and report it there.',
});

function quotesOf(answer: Answer) {
  return [...citationsOf(answer), ...nearestCitationsOf(answer)].map(({ quote }) => quote);
}
