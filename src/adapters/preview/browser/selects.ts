/** Menus whose choice is sent with the menu's own id: of roles, of channels, of words. */

export interface Chosen {
  readonly customId: string;
  readonly values: readonly string[];
}

/**
 * What a press in such a menu sends. Undefined where there is nothing to send: the press only marked
 * one of several, or was no choice at all.
 */
export function chosenBy(button: HTMLButtonElement): Chosen | undefined {
  const menu = button.closest<HTMLElement>('details[data-custom-id]');
  const customId = menu?.dataset.customId;
  if (menu === null || customId === undefined) return undefined;
  const least = Number(menu.dataset.least ?? 1);
  const most = Number(menu.dataset.most ?? 1);
  if (button.dataset.send !== undefined) {
    const values = pressedIn(menu);
    return values.length < least ? undefined : { customId, values };
  }
  const { value } = button.dataset;
  if (value === undefined) return undefined;
  const was = button.getAttribute('aria-pressed') === 'true';
  if (most === 1) return { customId, values: was && least === 0 ? [] : [value] };
  if (was || pressedIn(menu).length < most) button.setAttribute('aria-pressed', String(!was));
  return undefined;
}

function pressedIn(menu: HTMLElement): string[] {
  return [...menu.querySelectorAll<HTMLElement>('[data-value][aria-pressed="true"]')].flatMap(
    ({ dataset }) => (dataset.value === undefined ? [] : [dataset.value]),
  );
}
