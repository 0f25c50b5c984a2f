import { drawButton } from './button.js';
import { drawContainer } from './container.js';
import { drawMenu } from './menu.js';
import type { Component } from './payload.js';
import { drawPicker } from './picker.js';
import { drawRow } from './row.js';
import { drawSection } from './section.js';
import { drawSeparator } from './separator.js';
import { drawText } from './text.js';
import { drawUnknown } from './unknown.js';

/** Draws a component of any kind. Adding a kind adds its file and its line here. */
export function drawComponent(component: Component): string {
  switch (component.kind) {
    case 'container':
      return drawContainer(component);
    case 'section':
      return drawSection(component);
    case 'text':
      return drawText(component);
    case 'separator':
      return drawSeparator(component);
    case 'row':
      return drawRow(component);
    case 'button':
      return drawButton(component);
    case 'menu':
      return drawMenu(component);
    case 'picker':
      return drawPicker(component);
    case 'unknown':
      return drawUnknown(component);
  }
}
