import { expect, test } from 'vitest';
import { messageOf } from '../../../src/card/message.js';
import { confirmCard, privacyCard } from '../../../src/moderation/privacy/privacy-card.js';

test.each([true, false])(
  'the button that deletes is on the first page, however much there is (plain: %s)',
  (plain) => {
    const since = new Date(0);
    const watching = Array.from({ length: 300 }, (_, number) => ({
      wording: `what about elephant number ${number}`,
      since,
    }));
    const card = confirmCard({ pins: [], reports: [], decided: [], watching, messages: [] });
    const shown = JSON.stringify(messageOf({ card, page: 0, view: {}, plain }));
    expect(shown).toContain('Yes, delete it');
    expect(shown).toContain('300');
    expect(shown).not.toContain('Continue');
  },
);

test('/privacy says of all that is kept until when it is, as kept and not as deleted', () => {
  const lines = privacyCard('').blocks.flatMap((block) => (block.type === 'line' ? [block] : []));
  expect(lines.length).toBeGreaterThan(5);
  for (const { text } of lines) expect(text).toMatch(/Kept (until|for|as long as) /);
});
