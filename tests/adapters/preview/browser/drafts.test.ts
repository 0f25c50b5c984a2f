import { describe, expect, it } from 'vitest';
import { createDrafts } from '../../../../src/adapters/preview/browser/drafts.js';
import { asTyped } from '../../../../src/adapters/preview/browser/history.js';

const draft = (command: string, words: string) => ({ command, args: asTyped({ words }) });

describe('what was being written when another command was chosen', () => {
  it('is there once, with its command or where one goes back', () => {
    const drafts = createDrafts();
    drafts.keep(draft('ask', 'who'));
    drafts.keep(draft('source', 'the gull'));
    expect(drafts.take('ask')).toEqual(draft('ask', 'who'));
    expect(drafts.take('ask')).toBeUndefined();
    expect(drafts.takeLast()).toEqual(draft('source', 'the gull'));
    expect(drafts.takeLast()).toBeUndefined();
  });

  it('stays while nothing is written in the next', () => {
    const drafts = createDrafts();
    drafts.keep(draft('ask', 'who'));
    drafts.keep({ command: 'about', args: {} });
    expect(drafts.takeLast()).toEqual(draft('ask', 'who'));
  });

  it('of what is sent is gone; the rest waits for its command', () => {
    const drafts = createDrafts();
    drafts.keep(draft('source', 'the gull'));
    drafts.keep(draft('ask', 'who'));
    drafts.sent('ask');
    expect(drafts.takeLast()).toBeUndefined();
    expect(drafts.take('ask')).toBeUndefined();
    expect(drafts.take('source')).toEqual(draft('source', 'the gull'));
  });
});
