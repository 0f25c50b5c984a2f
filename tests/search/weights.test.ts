import { describe, expect, test } from 'vitest';
import { certaintyFeatures } from '../../src/search/certainty.js';
import { rankFeatures } from '../../src/search/groups.js';
import { caseWeights, certaintyWeights, rankWeights } from '../../src/search/weights.js';

describe('the tables of weights', () => {
  test('have one for each thing that is weighed', () => {
    expect(rankWeights).toHaveLength(rankFeatures.length);
    expect(caseWeights).toHaveLength(rankFeatures.length);
    expect(certaintyWeights).toHaveLength(certaintyFeatures.length);
  });
});
