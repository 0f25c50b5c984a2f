/** Card → plain text for a terminal: no colours, no boxes; it reads aloud in order. */
import type { Call } from '../answer/answer.js';
import type { Run } from '../answer/passage.js';
import type { Source } from '../knowledge/casebook.js';
import { counted } from '../text/counted.js';
import { longDate } from '../text/date-words.js';
import type { Action, Block, Card, PassageBlock } from './card.js';
import { eventDate, timeOfDay } from './dates.js';
import { type Cover, withheldWords } from './warning.js';
import { asReported, quoteMarks, shortReferenceOf } from './wording.js';

interface TerminalOptions {
  /** Columns to wrap at; no wrapping where it is left out (output that is piped on). */
  readonly width?: number;
  /** Shows quotes that stand behind a content note. */
  readonly reveal?: boolean;
  /** What to type for a call; without it, what the card leads on to stands there by its label alone. */
  readonly typed?: (call: Call) => string;
}

export function toText(card: Card, options: TerminalOptions = {}): string {
  const { kicker, title, readAs = '' } = card;
  const head = [kicker, title, readAs].filter(Boolean).map((line) => wrap(line, '', options));
  const body: string[] = [];
  for (const [index, block] of card.blocks.entries()) {
    const text = blockText(block, options);
    // The lines of a list stand together.
    const listed = block.type === 'line' && card.blocks[index - 1]?.type === 'line';
    body.push(listed ? (body.pop() ?? '') + text : text);
  }
  // "This can be asked, for instance:" is heading enough.
  const isLedTo = body.at(-1)?.endsWith(':\n') === true;
  const choices = choiceText(
    card.menu?.prompt ?? (isLedTo ? '' : 'You can ask'),
    card.menu?.choices ?? card.actions,
    options,
  );
  const ways = choiceText('From here', card.ways ?? [], options);
  const foot = card.footer === '' ? '' : `[${card.footer}]\n`;
  return [head.join(''), ...body, choices, ways, foot].filter((part) => part !== '').join('\n');
}

function blockText(block: Block, options: TerminalOptions): string {
  switch (block.type) {
    case 'heading':
      return wrap(block.text, '', options);
    case 'text':
      return wrap([labelOf(block), block.text].filter(Boolean).join(': '), '', options);
    case 'quote':
      return quoteText(block, options);
    case 'passage':
      return passageText(block, options);
    case 'line': {
      const references = [...new Set(block.citations.map(({ quote }) => shortReferenceOf(quote)))];
      const label = labelOf(block) === '' ? '' : `${labelOf(block)}: `;
      const cited = references.length === 0 ? '' : ` (${references.join(', ')})`;
      // Here is nobody who knows their name.
      const member = block.member === undefined ? '' : ` member ${block.member}`;
      const link = block.link === undefined ? '' : ` ${block.link.url}`;
      return wrap(`- ${label}${block.text}${cited}${member}${link}`, '  ', options);
    }
    case 'source':
      return sourceText(block.source, options);
    case 'divider':
      return '';
    case 'moment':
      return wrap(`${block.text} ${timeOfDay(block.at)}`, '', options);
    case 'reported':
      return wrap(asReported(block.days), '', options);
    case 'note':
      return wrap(block.text, '', options);
  }
}

function labelOf({ label = '', when }: Block & { type: 'text' | 'line' }): string {
  return when === undefined ? label : eventDate(when);
}

function quoteText(block: Block & { type: 'quote' }, options: TerminalOptions): string {
  const by = block.speaker === undefined ? '' : `${block.speaker}, `;
  const { url, quote } = block.citation;
  const reference = `    ${by}${block.reference}\n    ${isCovered(block, options) ? quote.source.url : url}\n`;
  if (block.warning === undefined) return quoted(block.citation.quote.text, options) + reference;
  const warning = wrap(`Content note: ${block.warning}`, '', options);
  return warning + covered(block.citation.quote.text, block.cover, options) + reference;
}

/** The words, or what stands for them. */
function covered(words: string, cover: Cover | undefined, options: TerminalOptions): string {
  if (cover === 'withhold') return `  > (${withheldWords})\n`;
  return cover === 'spoiler' && options.reveal !== true ? hidden : quoted(words, options);
}

/** An address that opens at a quote says its words: it is not shown where they are not. */
function isCovered({ cover }: { readonly cover?: Cover }, { reveal }: TerminalOptions): boolean {
  return cover === 'withhold' || (cover === 'spoiler' && reveal !== true);
}

function passageText(block: PassageBlock, options: TerminalOptions): string {
  const { passage, parts, reference, gap, link } = block;
  const shown = parts.map((part) => {
    if (part.kind === 'gap') return `  ${gap}\n`;
    const warning =
      part.warning === undefined ? '' : wrap(`Content note: ${part.warning}`, '', options);
    const by = part.speaker === undefined ? '' : `    ${part.speaker}\n`;
    return warning + covered(part.runs.map(runText).join(''), part.cover, options) + by;
  });
  const covers = parts.some((part) => part.kind === 'words' && isCovered(part, options));
  const url = link === undefined ? '' : `    ${covers ? passage.source.url : link.url}\n`;
  return `${shown.join('')}    ${reference}\n${url}`;
}

function runText({ text, marked }: Run): string {
  return marked ? quoteMarks.begin + text + quoteMarks.end : text;
}

const hidden = '  > (hidden; add --reveal to read it)\n';

function quoted(words: string, options: TerminalOptions): string {
  const inner = options.width === undefined ? {} : { width: Math.max(options.width - 4, 20) };
  return wrap(words, '', inner)
    .trimEnd()
    .split('\n')
    .map((line) => `  > ${line}\n`)
    .join('');
}

function sourceText(source: Source, options: TerminalOptions): string {
  const lines = [
    `${source.publisher}, ${longDate(source.published)}`,
    source.title === undefined ? 'Headline not known' : `“${source.title}”`,
    `${source.id}, ${counted(source.paragraphs, 'paragraph')}`,
    ...(source.publishedNote === undefined ? [] : [source.publishedNote]),
    source.url,
  ];
  return lines.map((line) => wrap(line, '', options)).join('');
}

/** Nothing can be pressed here: what an act would do is left out. */
function choiceText(
  heading: string,
  choices: readonly Action[],
  { typed }: TerminalOptions,
): string {
  const lines = choices.flatMap((choice) => {
    if (choice.kind === 'act') return [];
    return `- ${choice.label}${typed === undefined ? '' : `  (${typed(choice.call)})`}\n`;
  });
  if (lines.length === 0) return '';
  return `${heading === '' ? '' : `${heading}:\n`}${lines.join('')}`;
}

/** Wraps between words only; `indent` goes before every line but the first. */
function wrap(text: string, indent: string, { width }: TerminalOptions): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, indent, width))
    .join('');
}

function wrapLine(line: string, indent: string, width: number | undefined): string {
  if (width === undefined || line.length <= width) return `${line}\n`;
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && longer.length > width) {
      lines.push(current);
      current = indent + word;
    } else {
      current = longer;
    }
  }
  return [...lines, current].map((wrapped) => `${wrapped}\n`).join('');
}
