/** What a message in Discord shows, told by its components: to see whether it still shows what it should. */

/**
 * What a reader sees and can press, in order: texts, labels, addresses and ids of components. Discord
 * numbers components and fills in defaults, which do not count.
 */
export function faceOf(message: {
  readonly content?: string;
  readonly components: readonly unknown[];
}): readonly string[] {
  const content = (message.content ?? '').trim();
  return [...(content === '' ? [] : [content]), ...message.components.flatMap(seenIn)];
}

/** The ids of everything on a message that can be pressed or chosen from, in their order. */
export function customIdsIn(components: readonly unknown[]): string[] {
  return components.flatMap((component) => {
    if (!isObject(component)) return [];
    const own = typeof component.custom_id === 'string' ? [component.custom_id] : [];
    return [...own, ...customIdsIn(childrenOf(component))];
  });
}

const seen = ['content', 'label', 'url', 'custom_id', 'value'] as const;

function seenIn(component: unknown): string[] {
  if (!isObject(component)) return [];
  const own = seen.flatMap((name) => {
    const value = component[name];
    return typeof value === 'string' && value.trim() !== '' ? [`${name} ${value.trim()}`] : [];
  });
  return [...own, ...childrenOf(component).flatMap(seenIn)];
}

/** Discord nests components, the options of menus, and what stands beside a section. */
function childrenOf({ components, options, accessory }: Readonly<Record<string, unknown>>) {
  return [components, options, accessory].flatMap((inner): unknown[] =>
    Array.isArray(inner) ? inner : inner === undefined || inner === null ? [] : [inner],
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
