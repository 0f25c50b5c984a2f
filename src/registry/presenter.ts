/**
 * From an answer to what a reader sees: who sees it, in which form, with which tools. Decided here
 * once, for commands, buttons and acts alike.
 */
import type { Answer } from '../answer/answer.js';
import { briefly } from '../card/brief.js';
import type { CardOptions } from '../card/build.js';
import type { Card } from '../card/card.js';
import type { SettingsKeeper } from '../moderation/settings.js';
import type { Acts } from './acts.js';
import type { Afterwards, Shown } from './effect.js';
import { guildOf, type Occasion } from './occasion.js';

/**
 * What an asker can say besides the arguments of a command; without a wish the card decides, and of what
 * is for the asker alone it always does.
 */
export interface Wish {
  readonly private?: boolean;
  readonly plain?: boolean;
  /** Id of the member that the answer is meant for. */
  readonly addressee?: string;
  /** The answer is a reply to what somebody wrote, for all to see: refusals stay short. */
  readonly inReply?: true;
}

export type Reply = { readonly kind: 'reply'; readonly private: boolean } & Shown & Afterwards;

/** `page` is counted from 0. */
export type Presenter = (
  answer: Answer,
  occasion: Occasion,
  wish?: Wish & { readonly page?: number },
) => Promise<Reply>;

interface PresenterParts {
  readonly acts: Acts;
  readonly settings: Pick<SettingsKeeper, 'of'>;
  card(answer: Answer, options: CardOptions): Card;
}

export function createPresenter({ acts, settings, card: cardOf }: PresenterParts): Presenter {
  return async (answer, occasion, { page = 0, ...wish } = {}) => {
    const here = await settings.of(guildOf(occasion));
    const whole = cardOf(answer, { contentNotes: here.contentNotes });
    const card = wish.inReply === true ? briefly(whole) : whole;
    const isPrivate =
      card.alone === true || (wish.private ?? (card.quiet || here.answers === 'private'));
    const tools = acts.tools(card, { occasion, private: isPrivate });
    return {
      kind: 'reply',
      private: isPrivate,
      card,
      page,
      plain: wish.plain ?? occasion.message?.plain ?? here.plainText,
      view: {
        tools,
        ...(wish.inReply === true ? { asker: occasion.user } : {}),
        // Nobody else sees a private answer, so nobody is to be called to it.
        ...(wish.addressee === undefined || isPrivate ? {} : { addressee: wish.addressee }),
      },
    };
  };
}
