import { describe, expect, it } from 'vitest';
import { isFormOfAddress, isPostNominal } from '../../src/text/forms-of-address.js';

describe('what stands beside a name', () => {
  it.each(['Mr', 'Dame', 'baroness', 'Dr.', 'PC', 'Pc', 'Supt'])(
    'takes %s for no part of it',
    (word) => {
      expect(isFormOfAddress(word)).toBe(true);
    },
  );

  it.each(['MP', 'QPM', 'KC', 'Esq.'])('takes %s behind it for no part of it either', (word) => {
    expect(isPostNominal(word)).toBe(true);
    expect(isFormOfAddress(word)).toBe(false);
  });

  it.each(['officer', 'Mrsha', 'Dickson', ''])('leaves "%s", which is a word or a name', (word) => {
    expect(isFormOfAddress(word) || isPostNominal(word)).toBe(false);
  });
});
