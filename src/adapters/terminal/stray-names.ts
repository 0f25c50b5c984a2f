/** Names in `.env` that nothing reads: a bot whose token's name is mistyped would start as the preview. */
import { configKeys, unknownInEnvFile } from '../../config.js';
import { nearestId } from '../../knowledge/nearest-id.js';

/** Says which, in a sentence; undefined where there are none. */
export function strayNames(): string | undefined {
  const names = unknownInEnvFile().map((name) => {
    const nearest = nearestId(name, configKeys);
    return nearest === undefined ? name : `${name} (did you mean ${nearest}?)`;
  });
  if (names.length === 0) return undefined;
  return `.env has what the program does not know and does not use: ${names.join(', ')}.`;
}
