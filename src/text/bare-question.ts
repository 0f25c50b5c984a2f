/**
 * A question without what people put around it and that asks nothing: "hey, can you tell me … please". Asked so
 * or plainly it is the same question, and each of these words would weigh as one of it.
 */

/** The question alone, as typed; the whole text where nothing would be left of it. */
export function bareQuestion(text: string): string {
  const trimmed = text.trim();
  // In small letters, for patterns in either case take the first question milliseconds.
  const small = trimmed.toLowerCase();
  const begun = repeatedly(small, withoutOpening);
  const bare = repeatedly(begun, (each) => each.replace(closing, ''));
  if (small.length !== trimmed.length || !/[^\s.,;:!?]/.test(bare)) return trimmed;
  const from = small.length - begun.length;
  return trimmed.slice(from, from + bare.length);
}

/** Takes something off until there is nothing to take: "ok so quick question:" is three of them. */
function repeatedly(text: string, without: (text: string) => string): string {
  let left = text;
  for (let last = ''; last !== left; ) {
    last = left;
    left = without(left);
  }
  return left;
}

function withoutOpening(text: string): string {
  const [first = ''] = /^[a-z]+/.exec(text) ?? [];
  // Most questions begin with none of these words, and no pattern is made for them.
  const [, behind] = openings.find(([words]) => words.includes(first)) ?? [];
  if (behind === undefined) return text;
  return text.replace(new RegExp(`^${first}${behind}(?![a-z0-9])[\\s,.;:!…–—-]*`), '');
}

const you = '(?:you|u|ya|anyone|anybody|someone|somebody|any of you|one of you)';
const kindly = '(?:please|pls|plz|kindly|just|maybe|possibly|perhaps)';
/** "Does anyone know" is put before a question; "does she know Calder" is one. */
const asking =
  "(?= (?:who|what|when|where|why|how|which|whom|whose|if|whether)(?:['’]?(?:s|d|m|ve|re))?(?![a-z0-9]))";
const ifAny = '(?: (?:if|whether))?';
/** "Tell me a joke" asks for that. */
const toMe = ' (?:me|us)(?: know)?(?: again)?(?! (?:a|an|another|some) )';
const idea = `(?:ideas?|clue)${asking}${ifAny}`;
const know = `(?:actually |even |happen to )?know${asking}${ifAny}`;
const wondering = `(?:curious|wondering)${ifAny}(?=[ ,])`;

/** The words that what is put before a question begins with, and what then follows. */
const openings: readonly (readonly [words: readonly string[], behind: string])[] = [
  [
    ['hey', 'hi', 'hello', 'hiya', 'yo'],
    '(?: (?:there|all|everyone|everybody|guys|folks|bot|mate|bro))*',
  ],
  [['ok', 'okay', 'so', 'well', 'um', 'uh', 'er', 'erm', 'hmm'], ''],
  [['btw', 'lol', 'ngl', 'tbh', 'please', 'pls', 'plz'], ''],
  [['guys', 'folks', 'bot', 'mate', 'bro', 'bruh', 'dude'], '(?=,)'],
  [['question'], '(?= ?[:,.–—-])'],
  [['quick', 'dumb', 'stupid', 'silly', 'serious', 'genuine', 'honest', 'random'], ' question'],
  [['out'], ' of (?:interest|curiosity)'],
  [['just'], ` (?:out of (?:interest|curiosity)|${wondering})`],
  [['curious', 'wondering'], `${ifAny}(?=[ ,])`],
  [['im'], ` (?:just )?${wondering}`],
  [
    ['i', 'we'],
    `(?:(?:['’]?m| am| was) (?:just )?${wondering}|(?:['’]?d like| would like| want| need) to know${ifAny}| wanna know${ifAny})`,
  ],
  [
    ['can', 'could', 'would', 'will'],
    ` ${you} (?:${kindly} )*(?:tell|remind|explain to|let)${toMe}`,
  ],
  [['tell', 'remind'], `${toMe}(?= )`],
  [
    ['do', 'does'],
    ` (?:(?:${you}|we|any1|y['’]?all) ${know}|${you} (?:have|got) (?:any|an|a) ${idea})`,
  ],
  [['has', 'have'], ` ${you} (?:have|got) (?:any|an|a) ${idea}`],
  [['any'], ` ${idea}`],
];

const closing =
  /[\s,.;:!?…–—-]*(?<![a-z0-9])(?:please|pls|plz|(?<!\b(?:its|their|his|her|the|of|no|any|to|sa(?:y|ys|id|ying)) )(?:thanks|thank you|thankyou|cheers)|thx|tia|lol|lmao|lmfao|rofl|(?:ha){2,}h?|tbh|ngl)[\s.!?…)]*$/;
