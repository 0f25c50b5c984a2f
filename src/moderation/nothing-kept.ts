/** Said wherever nothing is kept: there is no store. */
import { noticeCard } from '../card/notice.js';

export const nothingKept = noticeCard({
  title: 'Nothing is kept here',
  statement:
    'This works with the bot in Discord, and in the preview that “npx pincite start” opens.',
});
