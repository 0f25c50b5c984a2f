/** What tells that an answer is on its way, as Discord does where a bot takes its time. */
import { announce, hush, make } from './page.js';

const words = 'Pincite is thinking…';

/** Milliseconds that an answer may take before anything is told. */
const patience = 300;

/** Tells of it then, with what `show` puts on the page; the function that is given back ends it. */
export function thinking(show: () => HTMLElement | undefined = () => undefined): () => void {
  let line: HTMLElement | undefined;
  const timer = setTimeout(() => {
    line = show();
    announce(words);
  }, patience);
  return () => {
    clearTimeout(timer);
    line?.remove();
    hush(words);
  };
}

/** Makes a new message one that is still to come. */
export function drawThinking(article: HTMLElement): void {
  // No message yet: it has no menu, no payload, and nothing to press but what it answers.
  article.className = 'thinking';
  article.removeAttribute('tabindex');
  for (const later of article.querySelectorAll('.tools, .payload, .only-you')) later.remove();
  article.querySelector('.components')?.append(make('span', 'thinking-dots'), words);
}
