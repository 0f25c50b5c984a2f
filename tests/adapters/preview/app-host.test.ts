import { describe, expect, it } from 'vitest';
import { createHost, previewPlace } from '../../../src/adapters/preview/app-host.js';
import { createChannel } from '../../../src/adapters/preview/channel.js';
import { responseOf } from '../../../src/adapters/preview/messages.js';
import { customId } from '../../../src/card/button.js';
import { fixtureApp } from '../../support/fixture-app.js';

const host = createHost(
  await fixtureApp(),
  createChannel({ ...previewPlace, now: () => new Date() }),
);
const call = { command: 'outcomes', args: {} };

describe('the program in the preview', () => {
  it('answers in plain text where that is wished, and its buttons do so too', async () => {
    const asked = responseOf(await host.command(call, { plain: true }));
    expect(asked).toMatchObject({
      effect: 'post',
      message: {
        plain: true,
        html: expect.stringContaining('The sources differ.'),
        size: { rows: 2 },
      },
    });
    const on = { id: 'message-1', private: false, plain: true, customIds: [] };
    const page = customId({ kind: 'page', call, page: 0 }) ?? '';
    expect(responseOf(await host.press(page, on, {}))).toMatchObject({
      message: { plain: true, private: true },
    });
  });

  it('answers with a card else', async () => {
    expect(responseOf(await host.command(call, {}))).toMatchObject({
      message: { plain: false },
    });
  });
});
