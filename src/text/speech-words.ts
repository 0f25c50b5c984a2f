/** Words that tell of what somebody says, in small letters, as sources of patterns. */

/** Verbs by their stems, each with its endings. */
const stems = [
  'call|tell|speak|answer|ask|add|insist|assert|reveal|explain|mention|warn|claim',
  'announc|describ|declar|promis|argu|prais|suggest|demand|condemn|confirm|welcom|admitt?|repl|den',
  'apologi[sz]|criticis|agree|accus|tweet|post|write|believ|think|stress|remark|complain',
  'reckon|hope|thank|want|wish|urg|regret|recall',
].join('|');
/** Source of a pattern, as the next is: what tells that somebody said, wrote or thought something. */
export const speechVerb = `(?:sa(?:y|ys|id|ying)|told|spoke|wrote|thought|felt|puts? it|(?:is|was|made) clear|noted|reported|commented|(?:${stems})(?:e|s|es|ed|d|y|ied|ies|ing)?)`;
export const speechNoun =
  '(?:words?|statements?|comments?|apology|quotes?|response|views?|warnings?|remarks?|points?|numbers|figures|tally|list|account|version)';
