import { describe, expect, test } from 'vitest';
import { diskFolder } from '../../../src/knowledge/folder.js';
import { openCasebook } from '../../../src/knowledge/open.js';
import { caseWords, isKeepable } from '../../../src/moderation/gaps/keepable.js';
import { inOneGo } from '../../../src/steps.js';
import { fixtureFolder } from '../../support/fixture.js';

const opened = openCasebook(diskFolder(fixtureFolder));
if (!opened.ok) throw new Error('The fixture is broken.');
const known = inOneGo(caseWords(opened));

describe('the words of a refused question are kept', () => {
  test.each([
    'how many cables were there',
    'Who closed the bridge?',
    'was the footbridge closed in 2021',
    'what about the elephant',
    'WHY WAS THE BRIDGE OPENED',
  ])('where they name nobody: %j', (question) => {
    expect(isKeepable(question, known)).toBe(true);
  });
});

describe('the words of a refused question are not kept', () => {
  test.each([
    ['a mention', 'did <@123456789012345678> close the bridge'],
    ['a mention of all', 'tell @everyone about the bridge'],
    ['a handle', 'is @somebody the caretaker'],
    ['an e-mail address', 'why was jo at example.org closed, jo@example.org'],
    ['a link', 'is https://example.org/a right about the bridge'],
    ['a link without its beginning', 'is example.org right'],
    ['a telephone number', 'call 07700 900 123 about the bridge'],
    ['a longer number', 'was it bridge 12345'],
    ['a postcode', 'is the bridge in SW1A 1AA'],
    ['a house and its street', 'does the caretaker live at 12 Mill Lane'],
    ['a full name', 'did Quentin Zebrowski close the bridge'],
    ['a name in lower case', 'did quentin zebrowski close the bridge'],
    ['a first name alone', 'is quentin the caretaker'],
    ['a name at the beginning', 'Zebrowski closed the bridge'],
    ['a name after a full stop', 'the bridge. Zebrowski did it'],
    ['a name with an apostrophe', 'was it zebrowski’s bridge'],
    ['a name after an article, with a capital', 'was it the Zebrowski'],
    ['a name that is a known word written as a name', 'was it Bridge Cable'],
    ['a name among shouting', 'DID ZEBROWSKI CLOSE THE BRIDGE'],
  ])('with %s: %j', (_what, question) => {
    expect(isKeepable(question, known)).toBe(false);
  });
});
