/**
 * How a statement must be worded for how far it goes. A curator's statement stands on the card under
 * the status as a label; these lists catch the statement that plainly reads otherwise without it. They
 * look for words and do not understand a sentence: one that has a word of each kind may still mislead.
 * They are English; a case in another language would bring its own. A word that ends in `*` is a
 * beginning; where that would take in a word of another kind ("warnings"), each form stands alone.
 */
import { denyingWord, negatedVerb } from '../../text/denial.js';
import type { FactStatus } from '../schema.js';

interface Wording {
  /** At least one of these must be in the statement. */
  readonly needs: readonly string[];
  /** None of these may be in it. */
  readonly forbids: readonly string[];
  /** None of these may be in a sentence that has none of `needs`. */
  readonly forbidsAlone?: readonly string[];
  /** What to do about it, for the curator. */
  readonly advice: string;
}

/** Somebody says it, and it is not a finding. */
const allegation = [
  ...['alleg*', 'accus*', 'claim*', 'suspect*', 'suspicion*', 'concern', 'concerns', 'concerned'],
  ...['investigate', 'investigates', 'investigated', 'investigating', 'investigation*'],
  ...['referral*', 'referred', 'complain*', 'suggest*', 'reported to have', 'said to have'],
  'under inquiry',
];

/** A body that decides has decided. */
const finding = [
  ...['proven', 'proved', 'proves', 'found', 'finding', 'findings', 'guilty', 'convict*'],
  ...['establish*', 'conclude*', 'conclusion*', 'determined', 'uncover*', 'upheld', 'uphold*'],
  ...['ruled', 'judged', 'held that', 'confirmed', 'showed', 'shown', 'identified', 'revealed'],
  ...['decided', 'assessed', 'committed'],
];

/** Somebody says it as their own account. */
const saying = [
  ...['said', 'say', 'says', 'saying', 'states', 'stated', 'statement', 'told', 'tells'],
  ...['according to', 'account of', 'own account', 'describ*', 'calls', 'called', 'calling'],
  ...['wrote', 'writes', 'written', 'expressed', 'expresses', 'expressing', 'argue*', 'added'],
  ...['warn', 'warns', 'warned', 'warning that', 'promised', 'promises', 'announced', 'announces'],
  ...['believe*', 'insist*', 'acknowledg*', 'apolog*', 'thank', 'thanked', 'thanks', 'admit*'],
  ...['recognised', 'recognises', 'recognized', 'recognizes', 'spoke*', 'speaks'],
  ...['ask', 'asks', 'asked', 'regards', 'regarded', 'considers', 'considered', 'confirm*'],
  ...['explain*', 'accepts', 'accepted', 'accepting', 'urge', 'urges', 'urged', 'recommend*'],
  ...['pledge', 'pledges', 'pledged', 'vowed', 'vows', 'hopes', 'hoped', 'thinks', 'thought'],
  ...['questioned', 'questions whether', 'critici*', 'welcome*', 'condemn*', 'defends', 'defended'],
  'in the words of',
];

/** Somebody rejects it. */
const denial = [
  ...['deny', 'denies', 'denied', 'denying', 'denial*', 'reject*', 'dispute*', 'refute*'],
  ...['rebut*', 'contest*', 'not accept', 'contradict*'],
];

/** A source tells it in its own voice; the publisher's name does as well. */
export const reporting: readonly string[] = [
  ...saying,
  ...['report', 'reports', 'reported', 'reporting', 'reportedly', 'quote*', 'quoting', 'learned'],
  ...['learnt', 'reveal*', 'published', 'publishes', 'source', 'sources', 'newspaper*', 'article*'],
];

export const statusWords: Readonly<Record<FactStatus, Wording>> = {
  alleged: {
    needs: allegation,
    forbids: finding,
    advice:
      'say whose allegation it is ("is alleged to have …", "the inspectors investigated …") and nothing that reads as a finding',
  },
  reported: {
    needs: reporting,
    forbids: [],
    advice: 'say who reports it: the publisher, "reports that …"',
  },
  found: {
    needs: [...finding, 'disciplin*', 'dismiss*', 'sanction*', 'sack*', 'accepted'],
    forbids: ['allegedly', 'rumour*', 'rumor*', 'suspected of', 'accused of'],
    advice: 'say who found it ("the inspectors found that …"), or give it the status that fits',
  },
  stated: {
    needs: saying,
    forbids: ['allegedly', 'guilty'],
    forbidsAlone: ['proven', 'proved that', 'proves that', 'was proved', 'beyond doubt'],
    advice: 'say who states it ("… said that …")',
  },
  denied: {
    needs: denial,
    forbids: [],
    advice: 'say who denies it ("… denies that …")',
  },
};

/**
 * The text without clauses that deny or leave open what follows ("was not proven", "whether it was
 * found"): in those, the words of a finding are no finding.
 */
export function withoutOpenClauses(text: string): string {
  return text.replace(openClause, '');
}

const openClause = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${denyingWord}|${negatedVerb}|whether)(?![\\p{L}\\p{N}])[^.,;:!?]{0,80}`,
  'giu',
);
