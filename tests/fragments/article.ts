/** A full text as a newspaper would serve it: the article among everything else on such a page. */
import type { Source } from '../../src/knowledge/casebook.js';
import type { Paragraphs } from '../../src/knowledge/texts.js';
import { sentences } from '../../src/text/sentences.js';
import { words } from '../../src/text/words.js';

/** Every block that holds text has an id; paragraph n of the text is `p-n`. */
export function articlePage(source: Source, paragraphs: Paragraphs, others: readonly string[]) {
  const headline = source.title ?? `${source.publisher} of ${source.published}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(headline)} | ${escapeHtml(source.publisher)}</title>
<style>
  body { margin: 0; font: 11px/1.5 Georgia, serif; }
  main, nav, footer, header { max-width: 640px; margin: 0 auto; padding: 8px; }
  nav li { display: inline-block; margin-right: 12px; }
  aside { float: right; width: 160px; font-size: 10px; }
  /* Text and ground alike, so that a marked character has one colour wherever it is sampled. */
  ::target-text { background-color: #ff00ff; color: #ff00ff; }
</style>
</head>
<body>
<header>
  <p id="brand">${escapeHtml(source.publisher)}</p>
  <nav><ul>${list('nav', ['News', 'Opinion', 'Sport', 'Culture', 'UK', 'World', 'Search', 'Sign in'])}</ul></nav>
</header>
<main>
  <ul>${list('tag', phrases(paragraphs))}</ul>
  <h1 id="headline">${escapeHtml(headline)}</h1>
  <p id="standfirst">${escapeHtml(standfirst(paragraphs))}</p>
  <p id="byline">By a reporter, <time>${source.published}</time></p>
  <figure><div style="height: 80px"></div><figcaption id="caption">${escapeHtml(headline)}. Photograph: Agency</figcaption></figure>
  <aside><h2 id="more">More on this story</h2><ul>${list('related', [...others, headline])}</ul></aside>
  <article>
${paragraphs.map((text, index) => paragraph(text, index + 1)).join('\n')}
  </article>
  <h2 id="most">Most viewed</h2>
  <ol>${list('viewed', [headline, ...others])}</ol>
</main>
<footer><p id="legal">© ${escapeHtml(source.publisher)}. All rights reserved. Terms, privacy, cookies, complaints and corrections.</p></footer>
</body>
</html>`;
}

/** Some words of every paragraph are a link, or set apart, as in a real article. */
function paragraph(text: string, number: number): string {
  const [from, to] = [words(text)[2], words(text)[4]];
  const inner =
    from === undefined || to === undefined
      ? escapeHtml(text)
      : `${escapeHtml(text.slice(0, from.start))}<a href="/else">${escapeHtml(text.slice(from.start, to.end))}</a>${escapeHtml(text.slice(to.end))}`;
  const advert = number % 4 === 0 ? `<div id="advert-${number}">Advertisement</div>` : '';
  return `<p id="p-${number}">${inner}</p>${advert}`;
}

/** What stands under the headline says in part what the article says. */
function standfirst(paragraphs: Paragraphs): string {
  return `Exclusive: ${phrases(paragraphs.slice(0, 2)).join('; ')}`;
}

/** Phrases of the article, up to three words long, as tags and teasers repeat them around it. */
function phrases(paragraphs: Paragraphs): string[] {
  return paragraphs.flatMap(sentences).flatMap(({ text }) => {
    const all = words(text);
    return [text.slice(0, all[2]?.end), text.slice(all.at(-2)?.start)];
  });
}

function list(name: string, items: readonly string[]): string {
  return items.map((item, index) => `<li id="${name}-${index}">${escapeHtml(item)}</li>`).join('');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
