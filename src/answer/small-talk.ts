/**
 * What is said to the bot rather than asked about the case. Such words find records by chance: "tell me
 * a joke" would find what is said about jokes.
 */
import { wordsOf } from '../search/terms.js';
import { editDistance } from '../text/edit-distance.js';

/** Is it a greeting, a remark about the bot itself, or a wish to be entertained? */
export function isSmallTalk(question: string): boolean {
  const words = wordsOf(question).map(meant);
  const said = words.join(' ');
  return words.length <= longest && patterns.some((pattern) => pattern.test(said));
}

/** Words of small talk, which may be mistyped once: as the whole must be small talk, no more is taken for it. */
const spoken =
  'tell joke jokes story song poem sleep robot machine stupid useless hello thanks'.split(' ');

function meant(word: string): string {
  if (word.length < 4) return word;
  return spoken.find((said) => editDistance(word, said, 1) <= 1) ?? word;
}

/** Words in the longest remark that is taken for small talk; more may well hold a question. */
const longest = 8;

const bot = '(?:bot|robot|machine|computer|ai|program|human|person)';
const tail = '(?: (?:today|now|there|all|mate|man|bot|again|then|doing|a lot|so much|very much))*';

/** Over folded words, with chat spellings read: "u r" is "you are" and "you're" is "you". */
const patterns: readonly RegExp[] = [
  `(?:hi|hello|hey|yo|hiya|good (?:morning|afternoon|evening|night)|bye|goodbye)${tail}`,
  `(?:thanks|thank you|thx|cheers|lol|lmao|ok|okay|nice|cool|wow|good bot|bad bot|shut up)${tail}`,
  `(?:how are you|who are you|what are you|who made you|whats up)${tail}`,
  '.*(?:tell|sing|write|draw|show) (?:me|us) (?:a|another|some) (?:\\w+ )?(?:joke|jokes|story|song|poem|riddle|meme)',
  '(?:do|can|will|are|have) you (?:ever )?(?:sleep|dream|eat|drink|real|alive|single|married|sing|dance|cook)',
  `(?:are )?you (?:are )?(?:just |really )?(?:a )?(?:\\w+ )?${bot}`,
  `(?:shut up|go away|stop it)(?: you)?(?: \\w+)? ${bot}`,
  '(?:you|this bot) (?:are |is )?(?:so |really )?(?:sucks?|useless|stupid|dumb|trash|great|amazing|funny|cute)',
  '(?:i )?(?:love|hate|like|miss) you',
].map((pattern) => new RegExp(`^${pattern}$`));
