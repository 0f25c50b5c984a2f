/** The small button of a message that shows the JSON Discord would get. */

export function bindPayload(article: HTMLElement): void {
  const toggle = article.querySelector<HTMLButtonElement>('.payload-toggle');
  const panel = article.querySelector<HTMLElement>('.payload');
  const copy = article.querySelector<HTMLButtonElement>('.payload-copy');
  const json = article.querySelector<HTMLElement>('.payload-json');
  if (toggle === null || panel === null || copy === null || json === null) {
    throw new Error('index.html: #message lacks the parts of its payload');
  }
  panel.id = `${article.id}-payload`;
  toggle.setAttribute('aria-controls', panel.id);
  toggle.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    toggle.setAttribute('aria-expanded', String(!panel.hidden));
    if (!panel.hidden) panel.scrollIntoView({ block: 'nearest' });
  });
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(json.textContent).then(
      () => say(copy, 'Copied'),
      () => say(copy, 'Select and copy it instead'),
    );
  });
}

function say(button: HTMLButtonElement, words: string): void {
  button.textContent = words;
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 2000);
}
