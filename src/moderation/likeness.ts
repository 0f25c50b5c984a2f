/**
 * What a message of ours has besides its card, read from the message itself, since the store keeps
 * nobody's id with a pin: its form, for whom it is, and who asked.
 */

import { customIdsIn } from '../card/face.js';
import { shownBy } from '../card/seen.js';
import type { View } from '../card/view.js';
import type { StandingMessage } from './discord-port.js';

export interface Likeness {
  /** Discord never lets a message change its form back to plain text. */
  readonly plain: boolean;
  readonly view: Pick<View, 'addressee' | 'asker'>;
}

export function likenessOf({ plain, content, components }: StandingMessage): Likeness {
  const addressee = addresseeIn(plain ? content : textOf(components[0]));
  const asker = shownBy(customIdsIn(components))?.asker;
  return {
    plain,
    view: {
      ...(addressee === undefined ? {} : { addressee }),
      ...(asker === undefined ? {} : { asker }),
    },
  };
}

/** As `addressOf` writes it, at the beginning. */
function addresseeIn(text: string): string | undefined {
  return /^For <@(\d+)>/.exec(text)?.[1];
}

function textOf(component: unknown): string {
  const content: unknown =
    typeof component === 'object' && component !== null
      ? Reflect.get(component, 'content')
      : undefined;
  return typeof content === 'string' ? content : '';
}
