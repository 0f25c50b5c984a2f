/** Refused questions, as `/gaps` lists them. */
import type { Action, Block, Card } from '../../card/card.js';
import { maxChoices } from '../../card/limits.js';
import { noticeCard } from '../../card/notice.js';
import type { Gap } from '../../store/gaps.js';
import { counted } from '../../text/counted.js';
import { shortDate } from '../../text/date-words.js';

export function gapsCard(gaps: readonly Gap[]): Card {
  const call = { command: 'gaps', args: {} };
  const data = { gaps: gaps.map(gapData) };
  const total = gaps.reduce((sum, { count }) => sum + count, 0);
  if (gaps.length === 0) {
    return noticeCard({
      title: 'No gaps',
      statement: 'Every question that is kept has an answer, or none was refused yet.',
      call,
      data,
    });
  }
  const choices = gaps.slice(0, maxChoices).map(
    ({ key, wording, count }): Action => ({
      label: `${wording ?? 'Words not kept'} (${count})`,
      kind: 'act',
      act: 'drop-gap',
      call: { command: 'gaps', args: { gap: key } },
    }),
  );
  const card = noticeCard({
    title: `${counted(total, 'refused question')}, ${counted(gaps.length, 'group')}`,
    statement: 'What was asked and not answered, without who asked it; the most asked first.',
    blocks: gaps.map(gapLine),
    call,
    data,
  });
  return { ...card, menu: { prompt: 'Drop one that needs no answer', choices } };
}

/** "3 times on 2 days, last on 21 Nov 2026; 1 waits to be told". */
export function askedWords({ count, days, watchers }: Gap): string {
  const last = days.at(-1)?.day;
  const when =
    last === undefined ? '' : ` on ${counted(days.length, 'day')}, last on ${shortDate(last)}`;
  const waiting =
    watchers === 0 ? '' : `; ${watchers} ${watchers === 1 ? 'waits' : 'wait'} to be told`;
  return `${counted(count, 'time')}${when}${waiting}`;
}

function gapLine(gap: Gap): Block {
  return {
    type: 'line',
    label:
      gap.wording === null
        ? 'Words not kept (a name, number, address or link)'
        : `“${gap.wording}”`,
    text: askedWords(gap),
    citations: [],
  };
}

function gapData({ key, wording, count, days, watchers }: Gap) {
  return { key, wording, count, days, watchers };
}
