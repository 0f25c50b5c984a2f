/** Blocks of a card as the pieces that a Discord message is laid out from. */
import type { Run } from '../answer/passage.js';
import type { Source } from '../knowledge/casebook.js';
import { nameOf } from '../knowledge/source-names.js';
import { counted } from '../text/counted.js';
import type { Block, Link, PassageBlock } from './card.js';
import { dayStamp, eventDate, timestampOf } from './dates.js';
import { dividedAnywhere } from './divided.js';
import { maxButtonUrl } from './limits.js';
import { joinLinks, linkTo } from './links.js';
import { blockQuote, escapeMarkdown, subtext } from './markdown.js';
import { dividedRuns, linkOf } from './passage.js';
import { type Cover, withheldWords } from './warning.js';
import { asReported, shortReferenceOf } from './wording.js';

/** What is laid out: never divided, and counted against Discord's limits. */
export type Piece =
  | { readonly type: 'text'; readonly markdown: string; readonly leads: boolean }
  /**
   * Text on its own, whose link button stands in a row at the foot of the page. A button beside the
   * text (Discord's section) would leave a quote less than half of a phone's width.
   */
  | { readonly type: 'linked'; readonly markdown: string; readonly link: Link }
  | { readonly type: 'divider' };

/** A text longer than this becomes several pieces, divided between sentences. */
const longestText = 1500;

export function piecesOf(block: Block): Piece[] {
  switch (block.type) {
    case 'heading':
      return [text(`### ${escapeMarkdown(block.text)}`, true)];
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
      return [{ type: 'divider' }];
    case 'moment':
      return [text(`${escapeMarkdown(block.text)} ${timestampOf(block.at)}`)];
    case 'reported':
      return [text(subtext(asReported(block.days, dayStamp)))];
    case 'note':
      return [text(subtext(escapeMarkdown(block.text)))];
  }
}

/** The links of some pieces, in their order. Quotes of one paragraph share a button; its address holds them all. */
export function linksOf(pieces: readonly Piece[]): Link[] {
  return joinLinks(pieces.flatMap((piece) => (piece.type === 'linked' ? [piece.link] : [])));
}

/** `leads`: belongs to what follows, so a page never ends with it. */
function text(markdown: string, leads = false): Piece {
  return { type: 'text', markdown, leads };
}

function textPieces(block: Block & { type: 'text' }): Piece[] {
  const label = boldLabel(block);
  if (block.text === '') return [text(label, true)];
  const parts = partsOf(block.text).map(escapeMarkdown);
  const [first = '', ...rest] = parts;
  const opening = label === '' ? first : `${label} · ${first}`;
  return [text(opening, label !== ''), ...rest.map((part) => text(part))];
}

function quotePieces(block: Block & { type: 'quote' }): Piece[] {
  const shown = covered(escapeMarkdown(block.citation.quote.text), block.cover);
  const by = block.speaker === undefined ? '' : `${block.speaker} · `;
  const markdown = `${blockQuote(shown)}\n${subtext(escapeMarkdown(by + block.reference))}`;
  return [...warningPieces(block.warning), linked(markdown, linkTo(block.citation, block.cover))];
}

/** The words as they are shown under a warning; without one, as they are. */
function covered(markdown: string, cover: Cover | undefined): string {
  if (cover === 'withhold') return `*${withheldWords}*`;
  return cover === 'spoiler' ? `||${markdown}||` : markdown;
}

function warningPieces(warning: string | undefined): Piece[] {
  return warning === undefined ? [] : [text(`**Content note:** ${escapeMarkdown(warning)}`, true)];
}

/** Every part of the paragraph stands on its own, so that a page may end between two. */
function passagePieces(block: PassageBlock): Piece[] {
  const { parts, reference, gap } = block;
  const pieces = parts.flatMap((part): Piece[] => {
    if (part.kind === 'gap') return [text(subtext(gap))];
    const words = dividedRuns(part.runs, longestText).map((runs) => {
      return text(blockQuote(covered(runs.map(runMarkdown).join(''), part.cover)));
    });
    const shown = part.cover === 'withhold' ? words.slice(0, 1) : words;
    const by = part.speaker === undefined ? [] : [text(subtext(escapeMarkdown(part.speaker)))];
    return [...warningPieces(part.warning), ...shown, ...by];
  });
  const last = pieces.at(-1);
  const place = text(subtext(escapeMarkdown(reference)), true);
  const link = linkOf(block);
  // The button belongs to the page on which the paragraph ends.
  return link === undefined || last?.type !== 'text'
    ? [place, ...pieces]
    : [place, ...pieces.slice(0, -1), linked(last.markdown, link)];
}

function runMarkdown({ text: words, marked }: Run): string {
  return marked ? `**${escapeMarkdown(words)}**` : escapeMarkdown(words);
}

function linePieces(block: Block & { type: 'line' }): Piece[] {
  // No links here: their addresses count as text, and a list of them would fill several cards. The
  // menu under the list opens each entry with its quotes and their links.
  const references = block.citations.map(({ quote }) => escapeMarkdown(shortReferenceOf(quote)));
  const cited = references.length === 0 ? '' : ` (${[...new Set(references)].join(', ')})`;
  const member = block.member === undefined ? '' : ` <@${block.member}>`;
  const link = block.link === undefined ? '' : ` · ${linkMarkdown(block.link)}`;
  const labels = labelParts(block);
  const label = labels.at(-1) ?? '';
  const said = partsOf(block.text).map(escapeMarkdown);
  const lines = [
    ...labels.slice(0, -1),
    ...said.map((part, index) => (index === 0 && label !== '' ? `${label} · ${part}` : part)),
  ];
  // The dash is Markdown's own list mark: Discord hangs the line under it.
  return lines.map((line, index) => {
    const end = index === lines.length - 1 ? `${cited}${member}${link}` : '';
    return text(`${index === 0 ? '- ' : ''}${line}${end}`);
  });
}

/** A label that somebody typed can be as long as a text. */
function labelParts(block: Block & { type: 'line' }): string[] {
  const bold = boldLabel(block);
  if (bold.length <= longestText || block.label === undefined) return bold === '' ? [] : [bold];
  return partsOf(block.label).map((part) => `**${escapeMarkdown(part)}**`);
}

function partsOf(whole: string): string[] {
  return dividedAnywhere(whole, longestText, (part) => part.length);
}

/** Only for addresses of Discord's own, in which nothing could end the link early. */
function linkMarkdown({ label, url }: { readonly label: string; readonly url: string }): string {
  return `[${escapeMarkdown(label)}](${url})`;
}

/** The word of standing, or the date as each reader's own Discord says it. */
function boldLabel({ label, when }: Block & { type: 'text' | 'line' }): string {
  if (when !== undefined) return `**${eventDate(when, dayStamp)}**`;
  return label === undefined ? '' : `**${escapeMarkdown(label)}**`;
}

function sourcePiece(source: Source): Piece {
  const headline = source.title === undefined ? 'Headline not known' : `“${source.title}”`;
  const lines = [
    `**${escapeMarkdown(source.publisher)}**, ${dayStamp(source.published)}`,
    escapeMarkdown(headline),
    subtext(escapeMarkdown(`${source.id} · ${counted(source.paragraphs, 'paragraph')}`)),
    ...(source.publishedNote === undefined ? [] : [subtext(escapeMarkdown(source.publishedNote))]),
  ];
  return linked(lines.join('\n'), { label: nameOf(source), url: source.url });
}

function linked(markdown: string, link: Link): Piece {
  return link.url.length <= maxButtonUrl
    ? { type: 'linked', markdown, link }
    : { type: 'text', markdown, leads: false };
}
