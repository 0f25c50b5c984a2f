/** The call that draws a card again, as it is stored. */
import * as z from 'zod';

export const callSchema = z.object({
  command: z.string(),
  args: z.record(z.string(), z.string()),
});

/** Same form as the engine's `Call`. */
export interface StoredCall {
  readonly command: string;
  readonly args: Readonly<Record<string, string>>;
}
