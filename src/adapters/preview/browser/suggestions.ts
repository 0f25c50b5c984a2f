/** What is suggested for the option that is typed into. */
import type { Choice, OptionInfo, SuggestRequest } from '../protocol.js';
import { suggest } from './api.js';
import type { CommandForm } from './command-form.js';
import { createLatest } from './latest.js';
import type { Popup } from './popup.js';

interface Suggestions {
  /** Where the option has none, the list goes. */
  ask(option: OptionInfo, typed: string, when: 'soon' | 'now'): void;
  cancel(): void;
}

/** Milliseconds somebody must pause before suggestions are asked for. */
const pause = 120;

export function createSuggestions(chosen: CommandForm, popup: Popup): Suggestions {
  const latest = createLatest(
    async (request: SuggestRequest) => ({ request, choices: (await suggest(request)).choices }),
    ({ request, choices }) => show(request, choices),
    pause,
  );

  function show({ command, option: name }: SuggestRequest, choices: readonly Choice[]): void {
    const option = chosen.optionOf(document.activeElement);
    if (chosen.command?.name !== command || option?.name !== name) return;
    if (!(document.activeElement instanceof HTMLElement)) return;
    const items = choices.map((choice) => ({
      title: choice.name,
      choose: () => {
        latest.cancel();
        chosen.fill(option, { value: choice.value, shown: choice.name });
        popup.hide();
      },
    }));
    popup.show(document.activeElement, `${option.name}: ${option.description}`, items, -1);
  }

  return {
    ask(option, typed, when) {
      const command = chosen.command?.name;
      if (command === undefined || !option.suggests) {
        latest.cancel();
        popup.hide();
        return;
      }
      latest.ask({ command, option: option.name, typed }, when);
    },
    cancel: () => latest.cancel(),
  };
}
