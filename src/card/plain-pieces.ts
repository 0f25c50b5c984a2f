/**
 * Blocks of a card as plain text, to be read aloud from top to bottom: no boxes, no quote marks at
 * the edge, no sign that stands for a word. What begins also ends: "Quote from … End of quote."
 */
import type { Run } from '../answer/passage.js';
import type { Quote, Source } from '../knowledge/casebook.js';
import { counted } from '../text/counted.js';
import { longDate } from '../text/date-words.js';
import type { Block, Link, PassageBlock } from './card.js';
import { eventDate, timestampOf } from './dates.js';
import { dividedAnywhere } from './divided.js';
import { linkTo } from './links.js';
import { escapeMarkdown } from './markdown.js';
import { dividedRuns, linkOf } from './passage.js';
import { type Cover, withheldWords } from './warning.js';
import { asReported, shortSpokenReferenceOf, spokenReferenceOf } from './wording.js';

export interface PlainPiece {
  /** Discord's Markdown, escaped. */
  readonly text: string;
  /** Belongs to what follows, so a page never ends with it. */
  readonly leads?: true;
  /** A line of a list: stands close to the line before. */
  readonly listed?: true;
  /** Opens the source at the quote. */
  readonly link?: Link;
  /** The source that is cited: its address stands at the foot of the page. */
  readonly cites?: Source;
}

/** Characters of one piece at most, escaped; a message holds 2000, its head and foot included. */
const longest = 1200;

export function plainPiecesOf(block: Block): PlainPiece[] {
  switch (block.type) {
    case 'heading':
      return [{ text: escapeMarkdown(block.text), leads: true }];
    case 'text':
      return textPieces(block);
    case 'quote':
      return quotePieces(block);
    case 'passage':
      return passagePieces(block);
    case 'line':
      return linePieces(block);
    case 'source':
      return [sourcePiece(block.source)];
    case 'divider':
      return [];
    case 'moment':
      return [{ text: `${escapeMarkdown(block.text)} ${timestampOf(block.at)}` }];
    case 'reported':
      return [{ text: escapeMarkdown(`${asReported(block.days, longDate)}.`) }];
    case 'note':
      return parts(block.text).map((text) => ({ text: escapeMarkdown(text) }));
  }
}

function textPieces(block: Block & { type: 'text' }): PlainPiece[] {
  const label = escapeMarkdown(labelOf(block));
  if (block.text === '') return [{ text: `${label}:`, leads: true }];
  return parts(block.text).map((part, index) => ({
    text: index === 0 && label !== '' ? `${label}: ${escapeMarkdown(part)}` : escapeMarkdown(part),
  }));
}

function quotePieces(block: Block & { type: 'quote' }): PlainPiece[] {
  const { citation, speaker, warning, cover } = block;
  const { quote } = citation;
  const by = speaker === undefined ? '' : `, ${speaker}`;
  const from = escapeMarkdown(`${spokenReferenceOf(quote)}${by}`);
  const said = cover === 'withhold' ? [withheldWords] : parts(quote.text);
  const pieces = said.map((part, index): PlainPiece => {
    const words = escapeMarkdown(part);
    const shown = cover === 'spoiler' ? `||${words}||` : words;
    const first = index === 0;
    const last = index === said.length - 1;
    return {
      text: `${first ? 'Quote from' : 'The quote goes on, from'} ${from}:\n${shown}\n${last ? 'End of quote.' : 'The quote goes on.'}`,
      cites: quote.source,
      ...(last ? { link: spoken(linkTo(citation, cover), quote) } : {}),
    };
  });
  return [...warningPieces(warning), ...pieces];
}

function warningPieces(warning: string | undefined): PlainPiece[] {
  return warning === undefined
    ? []
    : [{ text: `Content note: ${escapeMarkdown(warning)}`, leads: true }];
}

/** The quote in its paragraph is announced in words: nobody hears bold type. */
function passagePieces(block: PassageBlock): PlainPiece[] {
  const { passage, parts: shown } = block;
  const pieces = shown.flatMap((part): PlainPiece[] => {
    if (part.kind === 'gap') return [{ text: 'Words that are not quoted here.' }];
    const by =
      part.speaker === undefined ? [] : [{ text: `Said by ${escapeMarkdown(part.speaker)}.` }];
    if (part.cover === 'withhold') return [...warningPieces(part.warning), { text: withheldWords }];
    const words = dividedRuns(part.runs, longest, (words) => escapeMarkdown(words).length);
    return [
      ...warningPieces(part.warning),
      ...words.map((runs) => ({ text: runs.map((run) => runText(run, part.cover)).join('\n') })),
      ...by,
    ];
  });
  const place = shortSpokenReferenceOf(passage);
  const link = linkOf(block);
  return [
    { text: `From ${escapeMarkdown(place)}:`, leads: true },
    ...pieces,
    {
      text: 'End of the paragraph.',
      cites: passage.source,
      ...(link === undefined ? {} : { link: spoken(link, passage) }),
    },
  ];
}

function runText({ text, marked }: Run, cover: Cover | undefined): string {
  const words = escapeMarkdown(text.trim());
  const shown = cover === 'spoiler' ? `||${words}||` : words;
  return marked ? `The quote:\n${shown}\nEnd of the quote.` : shown;
}

/** With labels in words: nobody hears a sign. */
function spoken(link: Link, at: Pick<Quote, 'source' | 'paragraph'>): Link {
  return { ...link, label: shortSpokenReferenceOf(at) };
}

function linePieces(block: Block & { type: 'line' }): PlainPiece[] {
  const words = labelOf(block);
  const label = words === '' ? '' : `${words}: `;
  const references = block.citations.map(({ quote }) => shortSpokenReferenceOf(quote));
  const cited = references.length === 0 ? '' : ` (${[...new Set(references)].join('; ')})`;
  const member = block.member === undefined ? '' : ` <@${block.member}>`;
  const link = block.link === undefined ? '' : ` ${block.link.url}`;
  const said = parts(`${label}${block.text}${cited}`).map(escapeMarkdown);
  return said.map((part, index) => ({
    text: `${index === 0 ? '- ' : ''}${part}${index === said.length - 1 ? `${member}${link}` : ''}`,
    listed: true,
  }));
}

function labelOf({ label = '', when }: Block & { type: 'text' | 'line' }): string {
  return when === undefined ? label : eventDate(when);
}

function sourcePiece(source: Source): PlainPiece {
  const headline = source.title === undefined ? 'Headline not known.' : `“${source.title}”`;
  const lines = [
    `${source.publisher}, ${longDate(source.published)}.`,
    headline,
    `${source.id}, ${counted(source.paragraphs, 'paragraph')}.`,
    ...(source.publishedNote === undefined ? [] : [source.publishedNote]),
  ].map(escapeMarkdown);
  return { text: lines.join('\n'), cites: source };
}

function parts(text: string): string[] {
  return dividedAnywhere(text, longest, (part) => escapeMarkdown(part).length);
}
