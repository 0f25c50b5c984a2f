/** The sources' side of a comparison: always with whose words they are. */
import type { Casebook } from '../../knowledge/casebook.js';
import type { Citation } from '../cite.js';
import type { SourceSide } from './checked.js';

/** What a quote says, as its speaker's where it is somebody's: a paper says nothing that it only reports. */
export function sideOf(casebook: Casebook, says: string, citation: Citation): SourceSide {
  return sideBy(casebook, says, citation, citation.quote.speaker);
}

/** What a citation shows, as the account of somebody or of its source. */
export function sideBy(
  casebook: Casebook,
  says: string,
  citation: Citation,
  speakerId: string | undefined,
): SourceSide {
  const speaker = speakerId === undefined ? undefined : casebook.person(speakerId);
  return { says, citation, ...(speaker === undefined ? {} : { speaker: speaker.name }) };
}
