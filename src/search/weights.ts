/** Weights of the rank features, in the order of `rankFeatures`. */
import type { Weights } from './groups.js';

/**
 * Fitted on public question sets (banking, assistants, frequent questions, encyclopaedia, science),
 * half of the questions held out, by `node scripts/fit/ranking.mjs DIR`.
 */
export const rankWeights: Weights = [
  3.44, -0.99, -1, 1.17, 0.51, 0.44, 1.52, 1.12, 2.08, 1.52, 0.72, -0.87, -1.87, -0.7, 2.06, 0.5,
  0.19, 1.47, 0, 0.85, -0.25, 1.2, 1.82, 3.23, 0.38,
];

/** The same for a casebook, where questions stand beside what answers them: `npm run fit`. */
export const caseWeights: Weights = [
  0.44, 0.68, 0.66, 0.16, 0.7, 0.03, 0.66, 1.22, 1.37, 0.87, 0.6, -0.28, -0.33, 0.58, 0.02, 0.28,
  0.02, 2.09, -0.35, 0.65, -0.71, 1.1, 0.38, 1.5, 2.97,
];

/** Weights of `certaintyFeatures`: `node scripts/fit/certainty.mjs DIR`, on the same public sets. */
export const certaintyWeights: Weights = [
  0.16, -0.34, -0.35, 0.44, -0.11, 0.22, 0.76, -0.22, 0.3, 0.31, 0.14, 0.37, -1.6, 0.07, 0.67, 0.48,
  -0.54, 0.22, 0, -0.07, -0.32, 0.77, 0.5, 2.21, 0.67, 0.88, 1.44, 1.05, 1.4, 0.21, -0.54, -0.95,
];
export const certaintyBias = -2.41;
