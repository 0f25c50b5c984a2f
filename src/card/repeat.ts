/** A message of ours as it stands → the same with other tools, to be posted once more. */
import type {
  APIButtonComponent,
  APIComponentInContainer,
  APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { readCustomId } from './button.js';
import type { MessageFace } from './message.js';
import { buttonRows, type Row, toolButtons } from './rows.js';
import type { View } from './view.js';

/** The message with the tools of `view` in the place of those that it has. */
export function withTools(face: MessageFace, view: View = {}): MessageFace {
  const tools = toolsOf(view);
  return 'content' in face
    ? { ...face, components: replaced(face.components, tools) }
    : { ...face, components: face.components.map((component) => inContainer(component, tools)) };
}

/** The same of components as Discord gives them back, of either form. */
export function componentsWithTools(
  components: readonly APIMessageTopLevelComponent[],
  view: View = {},
): APIMessageTopLevelComponent[] {
  const tools = toolsOf(view);
  return replaced(components, tools).map((component) => inContainer(component, tools));
}

function toolsOf(view: View): APIButtonComponent[] {
  return toolButtons(view, { page: 0, pages: 1 });
}

function inContainer<T extends APIMessageTopLevelComponent>(
  component: T,
  tools: readonly APIButtonComponent[],
): T {
  return component.type === 17
    ? { ...component, components: replaced(component.components, tools) }
    : component;
}

/**
 * The new tools stand where the first of the old ones stood, and nowhere where there was none: in the
 * row of what else stands there, since a page may have no room for one row more.
 */
function replaced<T extends APIMessageTopLevelComponent | APIComponentInContainer>(
  components: readonly T[],
  tools: readonly APIButtonComponent[],
): (T | Row)[] {
  const first = components.findIndex(holdsTools);
  return components.flatMap((component, index): (T | Row)[] => {
    if (component.type !== 1 || !holdsTools(component)) return [component];
    // Discord lets nothing but buttons stand in a row beside a button.
    const others = component.components.filter(
      (one): one is APIButtonComponent => one.type === 2 && !isTool(one),
    );
    return buttonRows(index === first ? [...others, ...tools] : others);
  });
}

function holdsTools(component: APIMessageTopLevelComponent | APIComponentInContainer): boolean {
  return component.type === 1 && component.components.some(isTool);
}

function isTool(one: Row['components'][number]): boolean {
  return 'custom_id' in one && readCustomId(one.custom_id)?.kind === 'act';
}
