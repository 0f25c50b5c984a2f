/**
 * A question without what people put around it and that asks nothing: "hey, can you tell me … please". Asked so
 * or plainly it is the same question, and each of these words would weigh as one of it.
 */

/** The question alone, as typed; the whole text where nothing would be left of it. */
export function bareQuestion(text: string): string {
  const bare = repeatedly(repeatedly(text.trim(), before), behind);
  return /[\p{L}\p{N}]/u.test(bare) ? bare : text;
}

/** Takes off what matches, until nothing does: "ok so quick question:" is three of them. */
function repeatedly(text: string, pattern: RegExp): string {
  let left = text;
  for (let last = ''; last !== left; ) {
    last = left;
    left = left.replace(pattern, '');
  }
  return left;
}

const you = '(?:you|u|ya|anyone|anybody|someone|somebody|any of you|one of you)';
const kindly = '(?:please|pls|plz|kindly|just|maybe|possibly|perhaps)';
/** "Does anyone know" is put before a question; "does she know Khan" is one. */
const asking =
  "(?= (?:who|what|when|where|why|how|which|whom|whose|if|whether)(?:['’]?(?:s|d|m|ve|re))?(?![\\p{L}\\p{N}]))";
/** "Tell me a joke" asks for that. */
const notForOne = '(?! (?:a|an|another|some) )';
const ifAny = '(?: (?:if|whether))?';

const before = beginning([
  '(?:hey|hi|hello|hiya|yo)(?: (?:there|all|everyone|everybody|guys|folks|bot|mate|bro))*',
  '(?:ok|okay|um+|uh+|er+m*|hmm+|btw|lol|ngl|tbh|so|well|please|pls|plz)',
  '(?:guys|folks|bot|mate|bro|bruh|dude)(?=,)',
  '(?:a )?(?:question|one)(?= ?[:,.–—-])',
  '(?:a )?(?:quick|dumb|stupid|silly|serious|genuine|honest|random|simple) (?:question|one)',
  '(?:just )?out of (?:interest|curiosity)',
  `(?:i(?:['’]?m| am| was) )?(?:just )?(?:curious|wondering)${ifAny}(?=[ ,])`,
  `(?:can|could|would|will) ${you} (?:${kindly} )*(?:tell|remind|explain to|let) (?:me|us)(?: know)?(?: again)?${notForOne}`,
  `(?:tell|remind) (?:me|us)(?: again)?(?= )${notForOne}`,
  `(?:do|does) (?:${you}|we|any1|y['’]?all) (?:actually |even |happen to )?know${asking}${ifAny}`,
  `(?:any|(?:do|does|has|have) ${you} (?:have|got) (?:any|an|a)) (?:ideas?|clue)${asking}${ifAny}`,
  `(?:i|we)(?:['’]?d like| would like| want| need) to know${ifAny}`,
  `i wanna know${ifAny}`,
]);

const behind =
  /[\s,.;:!?…–—-]*(?<![\p{L}\p{N}])(?:please|pls|plz|(?<!\b(?:its|their|his|her|the|of|no|any|to|sa(?:y|ys|id|ying)) )(?:thanks|thank you|thankyou|cheers)|thx|tia|lol|lmao|lmfao|rofl|(?:ha){2,}h?|tbh|ngl)[\s.!?…)]*$/iu;

/** Where a text begins with one of these, up to the word that follows. */
function beginning(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})(?![\\p{L}\\p{N}])[\\s,.;:!…–—-]*`, 'iu');
}
