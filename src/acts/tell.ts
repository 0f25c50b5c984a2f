import type { Form } from '../card/form.js';
import { noticeCard } from '../card/notice.js';
import { mostGroups } from '../moderation/gaps/gap-keeping.js';
import { nothingKept } from '../moderation/nothing-kept.js';
import { isAsOf } from '../moderation/showing.js';
import { defineAct } from '../registry/act.js';
import { whisper } from '../registry/effect.js';
import { countedServer } from '../registry/refused.js';

/** One private message to who asked, once the question has an answer. */
export default defineAct({
  name: 'tell',
  tool: {
    label: 'Tell me when there is an answer',
    order: 50,
    // A long question does not fit into the id of a button; it is asked for again then.
    bare: () => false,
    about: ({ asked = '' }) => ({ command: 'ask', args: { question: asked } }),
    shown: (card, { private: isPrivate, occasion }) =>
      isPrivate &&
      card.status === 'not_found' &&
      card.asked !== undefined &&
      // What is not answered as of a day may be answered today.
      !isAsOf(card.call) &&
      occasion.place.kind !== 'terminal',
  },
  async run(desk, { occasion, call, page, fields }) {
    const { moderation } = desk;
    if (moderation === undefined) return whisper(nothingKept);
    const question = fields.question ?? call?.args.question;
    if (question === undefined) return { kind: 'form', form: againForm(page) };
    const guild = countedServer(occasion.place);
    const watching = await moderation.gaps.watch({ question, guild, user: occasion.user });
    if (watching.kind === 'answered')
      return desk.show(watching.answer, occasion, { private: true });
    return whisper(told[watching.kind]);
  },
});

function againForm(page: number): Form {
  return {
    title: 'Tell me when there is an answer',
    act: 'tell',
    call: { command: 'ask', args: {} },
    page,
    fields: [
      {
        name: 'question',
        label: 'Your question, once more',
        description: 'It was too long to be remembered by the button.',
        lines: 'many',
        required: true,
        longest: 1_000,
      },
    ],
  };
}

const willTell = noticeCard({
  title: 'You will be told',
  statement:
    'When the knowledge answers this question you get one private message, and your id is deleted. Until then it is kept with the question; /privacy shows it, and deletes it.',
});

const cannotTell = noticeCard({
  title: 'This question is not kept',
  statement:
    'It holds a number, an address, a link, a mention, or a word that may be a name and that the sources do not use, so only that something was asked is counted. Ask it without that, and you can be told.',
});

const noRoom = noticeCard({
  title: 'This question is not kept',
  statement: `There is room for ${mostGroups} different questions, and all of it is taken, so only that something was asked is counted. Once moderators have dropped some with /gaps, you can be told.`,
});

const told = { watching: willTell, 'not-kept': cannotTell, 'no-room': noRoom } as const;
