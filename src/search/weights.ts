/** Weights of the rank features, in the order of `rankFeatures`. */
import type { Weights } from './groups.js';

/**
 * Fitted on public question sets (banking, assistants, frequent questions, encyclopaedia, science),
 * half of the questions held out, by `node scripts/fit/ranking.mjs DIR`.
 */
export const rankWeights: Weights = [
  2.5, -1.4, -0.9, 0.91, 0.47, 0.41, 1.51, 0.48, 1.58, 0.83, 0.52, -0.66, -1.44, -1.5, 0.83, 0.73,
  0.11, 0.8, 0, 0.88, -0.03, 0.88, 1.36, 2.07, 3.47, 3.25, 0.52,
];

/** The same for a casebook, where questions stand beside what answers them: `npm run fit`. */
export const caseWeights: Weights = [
  0.4, 0.5, 0.57, 0.39, 0.63, -0.17, 0.57, 1.12, 1.26, 1.06, 0.5, -0.14, -0.42, -0.03, -0.02, 0.13,
  0.15, 1.53, -0.39, 0.62, -0.69, 1.22, 0.37, 0.81, 0, 2.07, 3.65,
];

/** Weights of `certaintyFeatures`: `node scripts/fit/certainty.mjs DIR`, on the same public sets. */
export const certaintyWeights: Weights = [
  -0.05, -0.06, -0.29, 0.35, -0.07, 0.19, 0.59, -0.2, 0.18, -0.01, 0.09, 0.3, -1.55, 0.32, 0.46,
  0.63, -0.17, 0.36, 0.34, 0.08, -0.24, 0.54, 0.47, -0.29, 1.01, 2.29, 0.65, 0.81, 1.46, 1.03, 1.61,
  -0.06, -0.3, -1.14,
];
export const certaintyBias = -2.58;
