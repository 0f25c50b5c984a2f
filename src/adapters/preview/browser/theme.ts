/** Dark or light: the reader's system decides until they do. Runs before the page is painted. */

type Theme = 'dark' | 'light';

const key = 'pincite-theme';

export function currentTheme(): Theme {
  const chosen = readChoice();
  if (chosen === 'dark' || chosen === 'light') return chosen;
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

/** Makes a button change the theme, and say which one it changes to. */
export function bindTheme(button: HTMLButtonElement): void {
  const show = (): void => {
    const theme = currentTheme();
    document.documentElement.dataset.theme = theme;
    const other = theme === 'dark' ? 'light' : 'dark';
    button.setAttribute('aria-label', `Change to the ${other} theme`);
    button.title = `Change to the ${other} theme`;
  };
  button.addEventListener('click', () => {
    saveChoice(currentTheme() === 'dark' ? 'light' : 'dark');
    show();
  });
  matchMedia('(prefers-color-scheme: light)').addEventListener('change', show);
  show();
}

// A browser may forbid storage; then the choice lasts as long as the page.
let unsaved: string | null = null;

function readChoice(): string | null {
  try {
    return localStorage.getItem(key) ?? unsaved;
  } catch {
    return unsaved;
  }
}

function saveChoice(theme: Theme): void {
  unsaved = theme;
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Kept in `unsaved`.
  }
}
