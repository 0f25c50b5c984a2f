import { noticeCard } from '../card/notice.js';
import { changeOf, settingsPanel } from '../moderation/panel/settings-panel.js';
import { defineAct } from '../registry/act.js';
import { whisper } from '../registry/effect.js';
import { countedServer } from '../registry/refused.js';

/** A choice in the panel of settings: it applies at once, and the panel shows it. */
export default defineAct({
  name: 'set',
  needs: 'manage',
  async run({ settings, moderation }, { occasion, call, page, values }) {
    const guild = countedServer(occasion.place);
    const change = changeOf(call?.args.set ?? '', values);
    if (guild === undefined || change === undefined) return whisper(unknownSetting);
    const card = settingsPanel(await settings.change(guild, change), true);
    if (change.contentNotes !== undefined) void moderation?.upkeep.redraw(guild);
    return { kind: 'update', card, page, view: {} };
  },
});

const unknownSetting = noticeCard({
  title: 'Nothing was changed',
  statement: 'There is no such setting, or no such choice, any more. Open /settings again.',
});
