/** Every record of the shipped case on every surface: within the limits, and word for word. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawMessage } from '../../src/adapters/preview/draw/message.js';
import { readPayload } from '../../src/adapters/preview/draw/payload.js';
import { type Answer, citationsOf, nearestCitationsOf } from '../../src/answer/answer.js';
import { type DiscordMessage, toMessages } from '../../src/card/discord.js';
import { toPlainMessages } from '../../src/card/plain.js';
import { toText } from '../../src/card/terminal.js';
import { shownText } from '../adapters/preview/shown-text.js';
import { allComponents, messageProblems } from '../discord-server/message-limits.js';
import { shownByDiscord } from '../support/markdown-text.js';
import { openShipped, shippedApp } from '../support/shipped.js';

const app = await shippedApp();
const { knowledge } = await openShipped();
const { casebook } = app;

const calls = [
  ...casebook.records.map(({ id }) => ({ command: 'ask', args: { question: id } })),
  ...casebook.people.map(({ id }) => ({ command: 'who', args: { name: id } })),
  ...casebook.outcomes.map(({ id }) => ({ command: 'outcomes', args: { outcome: id } })),
  ...casebook.events.map(({ id }) => ({ command: 'timeline', args: { event: id } })),
  ...casebook.sources.map(({ id }) => ({ command: 'source', args: { id } })),
  ...casebook.sources
    .flatMap(({ id }) => casebook.quotesOf(id))
    .map(({ id }) => ({ command: 'context', args: { quote: id } })),
  ...['outcomes', 'timeline', 'sources', 'about', 'help'].map((command) => ({ command, args: {} })),
];
const answers = calls.map((call) => ({ name: nameOf(call), answer: app.run(call) }));

describe.each(answers)('$name', ({ answer }) => {
  const card = app.card(answer);
  const pages = toMessages(card);
  const plain = toPlainMessages(card);
  /** Lists cite by reference; their quotes are on the cards that they open. */
  const quoted = shownCitations(answer);

  test('keeps to the limits of Discord on every page', () => {
    expect(pages.flatMap(messageProblems)).toEqual([]);
    expect(plain.flatMap(messageProblems)).toEqual([]);
  });

  test('shows every quotation in Discord, character for character', () => {
    const shown = pages.map((page) => textOnDiscord(page));
    for (const text of quoted)
      expect(
        shown.some((page) => page.includes(text)),
        text,
      ).toBe(true);
  });

  test('shows every quotation in plain text, character for character, on both surfaces', () => {
    const shown = plain.map(({ content }) => shownByDiscord(content));
    const drawn = plain.map((page) => shownText(drawMessage(readPayload(page))));
    for (const text of quoted) {
      expect(
        shown.some((page) => page.includes(announced(answer.command, text))),
        text,
      ).toBe(true);
      expect(
        drawn.some((page) => page.includes(text)),
        text,
      ).toBe(true);
    }
  });

  test('shows every quotation in the preview, character for character', () => {
    const shown = pages.map((page) => shownText(drawMessage(readPayload(page))));
    for (const text of quoted)
      expect(
        shown.some((page) => page.includes(text)),
        text,
      ).toBe(true);
  });

  test('shows every quotation in the terminal, character for character', () => {
    const shown = toText(card, { reveal: true });
    for (const text of quoted) expect(shown).toContain(text);
    const wrapped = toText(card, { reveal: true, width: 60 }).replace(/\n {2}> /g, ' ');
    for (const text of quoted) expect(wrapped).toContain(text);
  });

  test('carries every quotation in JSON, character for character', () => {
    const json = app.json(answer);
    const carried = [...json.citations, ...json.nearest];
    for (const text of quoted) expect(carried.map(({ quote }) => quote)).toContain(text);
    if (json.status === 'answered' || json.status === 'disputed') {
      if (json.command !== 'help') expect(json.citations.length).toBeGreaterThan(0);
    }
  });
});

describe('the shipped case', () => {
  test('every quote is on a card of some record', () => {
    const shown = new Set(answers.flatMap(({ answer }) => allCitations(answer)));
    const quotes = casebook.sources.flatMap(({ id }) => casebook.quotesOf(id));
    expect(quotes.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('every paragraph of every source is quoted by some record', () => {
    const shown = new Set(
      answers
        .filter(({ answer }) => answer.command === 'ask')
        .flatMap(({ answer }) => allCitations(answer)),
    );
    for (const source of casebook.sources) {
      const quotedHere = casebook.quotesOf(source.id).filter(({ id }) => shown.has(id));
      const missing = Array.from({ length: source.paragraphs }, (_, index) => index + 1).filter(
        (paragraph) => !quotedHere.some((quote) => quote.paragraph === paragraph),
      );
      expect(missing, source.id).toEqual([]);
    }
  });

  test('a quote with a content note stands behind its warning and a spoiler, everywhere', () => {
    const noted = answers.flatMap(({ answer }) =>
      answer.sections
        .filter(({ compact }) => compact !== true)
        .flatMap(({ entries }) => entries.flatMap(({ citations }) => citations))
        .filter(({ quote }) => quote.contentNote !== undefined)
        .map(({ quote }) => ({ answer, quote })),
    );
    expect(noted.length).toBeGreaterThan(0);
    for (const { answer, quote } of noted) {
      const card = app.card(answer);
      expect(toText(card)).not.toContain(quote.text);
      const note = casebook.contentNote(quote.contentNote ?? '');
      expect(toText(card)).toContain(note?.warning);
      for (const page of toMessages(card)) {
        const open = textOnDiscord(page, (markdown) => markdown.replace(/\|\|.*?\|\|/gs, ''));
        expect(open).not.toContain(quote.text);
      }
      for (const { content } of toPlainMessages(card)) {
        expect(shownByDiscord(content.replace(/\|\|.*?\|\|/gs, ''))).not.toContain(quote.text);
      }
      expect(shownByDiscord(toPlainMessages(card)[0]?.content ?? '')).toContain(note?.warning);
    }
  });

  test('a quote with a content note is nowhere to be read where a server withholds it', () => {
    const noted = casebook.sources
      .flatMap(({ id }) => casebook.quotesOf(id))
      .filter(({ contentNote }) => contentNote !== undefined);
    for (const { answer } of answers) {
      const card = app.card(answer, { contentNotes: 'withhold' });
      const all = [
        toText(card, { reveal: true }),
        ...toMessages(card).map((page) => textOnDiscord(page)),
        ...toPlainMessages(card).map(({ content }) => shownByDiscord(content)),
      ];
      for (const { text } of noted) expect(all.filter((page) => page.includes(text))).toEqual([]);
    }
  });

  test('every quotation stands open under its warning where a server only warns', () => {
    for (const { answer } of answers) {
      const card = app.card(answer, { contentNotes: 'warn' });
      const open = toText(card);
      for (const text of shownCitations(answer)) expect(open).toContain(text);
      expect(toMessages(card).flatMap(messageProblems)).toEqual([]);
    }
  });

  test('an unclear answer can be asked again, for its further pages', () => {
    const questions: { q: string }[] = JSON.parse(
      readFileSync(new URL('../../questions/fitted.json', import.meta.url), 'utf8'),
    );
    // Every third, of all kinds: to ask them all takes half a minute on a busy machine.
    const unclear = questions
      .filter((_, index) => index % 3 === 0)
      .map(({ q }) => app.run({ command: 'ask', args: { question: q } }))
      .filter(({ status }) => status === 'unclear');
    expect(unclear.length).toBeGreaterThan(0);
    for (const answer of unclear) expect(app.run(answer.call)).toEqual(answer);
  });

  test('questions asked at once stay one where the overview that they find together answers each', () => {
    const question = 'how many were dismissed and how many resigned';
    const answer = app.run({ command: 'ask', args: { question } });
    expect(answer.title).toBe('What happened to the officers who were investigated?');
  });

  test('an allegation is called one wherever its statement stands', () => {
    const alleged = casebook.facts.filter(({ status }) => status === 'alleged');
    expect(alleged.length).toBeGreaterThan(0);
    for (const { answer } of answers) {
      for (const fact of alleged) {
        const text = toText(app.card(answer), { reveal: true });
        const at = text.indexOf(fact.statement);
        if (at < 0) continue;
        expect(text.slice(0, at), `${answer.id} shows ${fact.id}`).toMatch(/Alleged: $/);
      }
    }
  });

  test('a sentence over several records is not labelled as one of them is', () => {
    const joint = casebook.questions.filter(
      ({ answer, statement }) => answer.length > 1 && statement !== undefined,
    );
    expect(joint.length).toBeGreaterThan(0);
    for (const { id, statement } of joint) {
      const text = toText(app.card(app.run({ command: 'ask', args: { question: id } })));
      expect(text, id).toContain(`\n${statement}\n`);
    }
  });

  test('has what its golden questions need', () => {
    expect(knowledge.questions.length).toBeGreaterThanOrEqual(70);
    expect(knowledge.silences.length).toBeGreaterThanOrEqual(25);
    const few = knowledge.questions.filter(({ ask }) => ask.length < 8).map(({ id }) => id);
    expect(few).toEqual([]);
  });
});

/** How a quotation begins and ends in plain text; within a walk through a source it is a line. */
function announced(command: string, text: string): string {
  if (command === 'source') return text;
  return command === 'context'
    ? `The quote:\n${text}\nEnd of the quote.`
    : `:\n${text}\nEnd of quote.`;
}

function nameOf({ command, args }: { command: string; args: object }): string {
  return `/${[command, ...Object.values(args)].join(' ')}`;
}

function shownCitations(answer: Answer): string[] {
  return answer.sections
    .filter(({ compact }) => compact !== true)
    .flatMap(({ entries }) => entries.flatMap(({ citations }) => citations))
    .map(({ quote }) => quote.text);
}

function allCitations(answer: Answer): string[] {
  return [...citationsOf(answer), ...nearestCitationsOf(answer)].map(({ quote }) => quote.id);
}

function textOnDiscord(page: DiscordMessage, read: (markdown: string) => string = (all) => all) {
  return allComponents(page)
    .flatMap((component) => (typeof component.content === 'string' ? [component.content] : []))
    .map((markdown) => shownByDiscord(read(markdown)))
    .join('\n');
}
