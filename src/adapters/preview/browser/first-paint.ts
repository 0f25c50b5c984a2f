/** Loaded with `blocking=render`, so that a chosen theme shows from the first paint. */
import { currentTheme } from './theme.js';

document.documentElement.dataset.theme = currentTheme();
