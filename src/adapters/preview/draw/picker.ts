import { previewChannels, previewRoles } from '../invented.js';
import type { Picker } from './payload.js';
import { drawSelect } from './select.js';

/** A menu of roles or channels, filled with those of the invented server. */
export function drawPicker({ of, chosen, placeholder, ...picker }: Picker): string {
  const known = of === 'roles' ? previewRoles : previewChannels;
  // Whatever is chosen is shown, as Discord shows what it does not know: by its id.
  const strange = chosen.filter((id) => !known.some((one) => one.id === id));
  return drawSelect({
    ...picker,
    label: placeholder,
    choices: [...known, ...strange.map((id) => ({ id, name: id }))].map(({ id, name }) => ({
      value: id,
      label: name,
      chosen: chosen.includes(id),
    })),
  });
}
