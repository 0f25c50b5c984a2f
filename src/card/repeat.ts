/** A message of ours as it stands → the same with other tools, to be posted once more. */
import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { readCustomId } from './button.js';
import type { MessageFace } from './message.js';
import { buttonRows, type Row, toolButtons } from './rows.js';
import type { View } from './view.js';

/** The message with the tools of `view` in the place of those that it has. */
export function withTools(face: MessageFace, view: View = {}): MessageFace {
  const rows = rowsOf(view);
  return 'content' in face
    ? { ...face, components: replaced(face.components, rows) }
    : { ...face, components: face.components.map((component) => inContainer(component, rows)) };
}

/** The same of components as Discord gives them back, of either form. */
export function componentsWithTools(
  components: readonly APIMessageTopLevelComponent[],
  view: View = {},
): APIMessageTopLevelComponent[] {
  const rows = rowsOf(view);
  return replaced(components, rows).map((component) => inContainer(component, rows));
}

function rowsOf(view: View): Row[] {
  return buttonRows(toolButtons(view, { page: 0, pages: 1 }));
}

function inContainer<T extends APIMessageTopLevelComponent>(component: T, rows: readonly Row[]): T {
  return component.type === 17
    ? { ...component, components: replaced(component.components, rows) }
    : component;
}

/** The new rows stand where the first of the old ones stood, and nowhere where there was none. */
function replaced<T extends APIMessageTopLevelComponent | APIComponentInContainer>(
  components: readonly T[],
  rows: readonly Row[],
): (T | Row)[] {
  const first = components.findIndex(holdsTools);
  return components.flatMap((component, index): (T | Row)[] => {
    if (component.type !== 1 || !holdsTools(component)) return [component];
    const others = component.components.filter((one) => !isTool(one));
    return [
      ...(others.length === 0 ? [] : [{ ...component, components: others }]),
      ...(index === first ? rows : []),
    ];
  });
}

function holdsTools(component: APIMessageTopLevelComponent | APIComponentInContainer): boolean {
  return component.type === 1 && component.components.some(isTool);
}

function isTool(one: Row['components'][number]): boolean {
  return 'custom_id' in one && readCustomId(one.custom_id)?.kind === 'act';
}
