/**
 * What a statement is about, as words to search with. What may be wrong in it must not lead the search
 * astray, and what only says how sure somebody is tells nothing.
 */
import { datesIn } from '../../text/dates.js';
import { figuresIn, isWhole } from '../../text/figures.js';

/** The statement without the words around it: "pretty sure", "btw", "I heard that". */
export function withoutFrame(statement: string): string {
  return statement.replace(frame, ' ').replace(/\s+/g, ' ').trim();
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Words to search with. A figure, a date or a place that the case does not know gives way to the
 * question it answers, since a wrong one belongs to another record or to none: "nine were investigated"
 * is about how many, not about nine of something. The whole of which a figure is a part says of what
 * is told, and stays. `placesIn` finds such places.
 */
export function gistOf(
  statement: string,
  placesIn: (text: string) => readonly Span[] = () => [],
): string {
  const bare = withoutFrame(statement);
  const dates = datesIn(bare);
  const figures = figuresIn(bare).filter(
    ({ start, end }) => !dates.some((date) => start < date.end && date.start < end),
  );
  const taken = [
    ...dates.map(({ start, end }) => ({ start, end, asks: 'when' })),
    ...figures
      .filter(({ kind, text }) => kind !== 'ordinal' && text.toLowerCase() !== 'one')
      .filter((figure) => !isWhole(bare, figure))
      .map(({ start, end, kind, unit }) => ({
        start,
        end,
        asks: kind === 'duration' ? `how many ${unit}` : 'how many',
      })),
    ...placesIn(bare).map(({ start, end }) => ({ start, end, asks: 'where' })),
  ].sort((a, b) => a.start - b.start);
  let gist = '';
  let from = 0;
  for (const { start, end, asks } of taken) {
    if (start < from) continue;
    gist += `${bare.slice(from, start)} ${asks} `;
    from = end;
  }
  return (gist + bare.slice(from)).replace(/\s+/g, ' ').trim();
}

/** Said around a statement, not in it. */
const frame = new RegExp(
  `(?<![\\p{L}\\p{N}'’])(?:${[
    "i(?:’|')?m (?:pretty |quite |fairly |really |100% |absolutely )?sure(?: that)?",
    '(?:pretty|quite|fairly|not) sure(?: that| if)?',
    'i (?:\\p{L}+ )?(?:heard|read|saw|think|thought|believe|bet|guess|reckon|know|swear|remember|mean|feel)(?: somewhere)?(?: that)?',
    '(?:did )?(?:you|u|ya) (?:know|see|hear|read)(?: that| about)?',
    '(?:it|this|that) (?:seems|looks|sounds) (?:like|as if|as though)',
    '(?:it )?turns out(?: that)?',
    'iirc|afaik|afaict|btw|tbh|tbf|ngl|imo|imho|fwiw|fyi|rn|smh|fr|istg|lmfao|lmao|lol|omg|wtf|jfc|tl;?dr|psa|ffs|icymi',
    "(?:fun|hot|side) (?:fact|take|note)|correct me if i(?:’|')?m wrong|if i(?:’|')?m not (?:wrong|mistaken)",
    's+o{2,}|ye+a+h?|no{2,}|lo+l+|oh+|um+|uh+|ha(?:ha)+|welp|yikes|jesus|christ|damn|omfg|bloody|fucking|f+ing|frigging|classic move',
    "of course|apparently|supposedly|honestly|literally|seriously|basically|actually|obviously|clearly|frankly|seemingly|reportedly|tbqh|anyway|anyways|also|lads|guys|folks|mate|bro|dude|y(?:’|')?all|read this|look at this|breaking|reminder",
    "ouch|oof|let that sink in|come on|what a joke|typical(?=[.!,]|$)|make it make sense|(?:you )?couldn(?:’|')?t make it up",
    "can(?:’|')?t believe(?: that)?|unbelievable|insane|crazy|wild|disgusting|vile|shocking stuff|so(?=,)|ok(?:ay)?(?=,| so)",
    "(?:as far as|from what|if) i(?:(?:’|')?ve)? (?:can )?(?:know|tell|remember(?:ed)?|recall|gather(?:ed)?|understand|understood|read|heard|hear|seen|saw|see)(?: (?:it|correctly|right(?:ly)?))?|the way i (?:understand|see|read) it",
    '(?:the|one) (?:number|thing|bit|part|line|fact|one)(?: that| which)? (?:(?:really|still|always) )?(?:stuck with|sticks with|stays with|stayed with|gets(?: to)?|got(?: to)?|struck|strikes|hit|hits|bothers|worries|floors|floored|annoys|kills) me(?: (?:most|the most))?(?: is| was)?(?: that)?|what (?:really |still )?(?:gets|bothers|worries|strikes|struck|annoys|kills|shocks|shocked) me(?: most)?(?: is| was)?(?: that)?',
    "what i can(?:’|')?t (?:get over|believe|understand)(?: is)?|say what you like(?: about)?|beggars belief|just saying",
    '(?:has|have|did|does) (?:any|no)(?:one|body)(?: else)? (?:notice|catch|see|read|hear|clock|realise)[a-z]*(?: that| how)?',
    'according to (?:the )?(?:articles?|papers?|news|reports?|sources?)',
  ].join('|')})(?![\\p{L}\\p{N}'’])`,
  'giu',
);
