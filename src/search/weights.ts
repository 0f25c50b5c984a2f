/** Weights of the rank features, in the order of `rankFeatures`. */
import type { Weights } from './groups.js';

/**
 * Fitted on public question sets (banking, assistants, frequent questions, encyclopaedia, science),
 * half of the questions held out, by `node scripts/fit/ranking.mjs DIR`.
 */
export const rankWeights: Weights = [
  4.1, -1.12, -0.84, 2.62, 0.85, 1.8, 3.09, 1.12, 1.05, -0.9, -2.34, 0.31, 3.43, 1.64, 2.26, 1.82,
  0, 0.79, 0.6,
];

/** The same for a casebook, where questions stand beside what answers them: `npm run fit`. */
export const caseWeights: Weights = [
  0.82, -1.28, -0.83, -0.02, 0.22, 1.19, 1.76, 0.63, 0.59, 0.16, -1.07, 1.29, 3.04, 2.26, 3.36,
  3.44, 2.72, 1.83, 0.34,
];

/** Weights of `certaintyFeatures`: `node scripts/fit/certainty.mjs DIR`, on the same public sets. */
export const certaintyWeights: Weights = [
  0.12, -0.55, -0.18, 0.67, 0.55, -0.03, 0.45, 0.33, 0.28, -0.24, -0.92, 0.7, 1.17, 0.77, 0.23,
  0.35, -0.7, -0.15, 0.22, 0.72, 2.96, 0.98, 0.46, -0.27,
];
export const certaintyBias = -3.18;
