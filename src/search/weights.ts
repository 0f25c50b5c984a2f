/** Weights of the features, in the order of `rankFeatures`. */
export const rankWeights: readonly number[] = [
  4, 1, 1, 0.5, 0.5, 1, 1, 0.5, 0.3, -0.3, 0, 0.5, 0.5, 0.3, 0.3,
];
