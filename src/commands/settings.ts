import { noticeCard } from '../card/notice.js';
import { settingsPanel, usualInWords } from '../moderation/panel/settings-panel.js';
import { defineDeskCommand } from '../registry/command.js';
import { whisper } from '../registry/effect.js';
import { countedServer } from '../registry/refused.js';

export default defineDeskCommand({
  name: 'settings',
  description: 'How Pincite behaves on this server: who moderates, where it tells, what it shows',
  options: {},
  needs: 'manage',
  examples: () => [''],
  async serve({ moderation, settings }, { place }) {
    const guild = countedServer(place);
    if (moderation === undefined || guild === undefined) return whisper(onlyOnServers);
    return whisper(settingsPanel(await settings.forGood(guild)));
  },
});

const onlyOnServers = noticeCard({
  title: 'Settings belong to a server',
  statement:
    'Use /settings in Discord, on a server that Pincite was added to. Where nobody changed anything, it is as here:',
  blocks: usualInWords().map((text) => ({ type: 'line', text, citations: [] })),
});
