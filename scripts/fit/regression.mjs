/** Two small models, fitted by full-batch gradient descent with Adam's step: no randomness at all. */

/**
 * Logistic regression.
 * @param {{ features: readonly number[], label: 0 | 1, weight?: number }[]} samples
 * @param {{ ridge?: number, steps?: number, signs?: readonly (1 | -1 | 0)[] }} [options] `signs` holds a
 *   weight at or above (1) or at or below (-1) zero, so that no evidence can count the wrong way.
 * @returns {{ bias: number, weights: number[] }}
 */
export function fitLogistic(samples, { ridge = 1e-4, steps = 3000, signs = [] } = {}) {
  const width = samples[0]?.features.length ?? 0;
  const total = samples.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const parameters = descend(
    width + 1,
    steps,
    (at, gradient) => {
      for (const { features, label, weight = 1 } of samples) {
        const error = ((sigmoid(dot(features, at) + at[width]) - label) * weight) / total;
        for (let i = 0; i < width; i++) gradient[i] += error * features[i];
        gradient[width] += error;
      }
      for (let i = 0; i < width; i++) gradient[i] += ridge * at[i];
    },
    signs,
  );
  return { weights: parameters.slice(0, width), bias: parameters[width] };
}

/**
 * Listwise softmax: weights under which the right ones of each list stand first.
 * @param {{ candidates: { features: readonly number[], right: boolean }[], weight?: number }[]} lists
 * @returns {number[]}
 */
export function fitListwise(lists, { ridge = 1e-3, steps = 400, start = [] } = {}) {
  const width = lists[0]?.candidates[0]?.features.length ?? 0;
  const total = lists.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return descend(
    width,
    steps,
    (at, gradient) => {
      for (const { candidates, weight = 1 } of lists) {
        const scores = candidates.map(({ features }) => dot(features, at));
        const most = Math.max(...scores);
        const powers = scores.map((score) => Math.exp(score - most));
        const all = powers.reduce((sum, power) => sum + power, 0);
        const right = powers.reduce((sum, power, i) => sum + (candidates[i].right ? power : 0), 0);
        if (right === 0) continue;
        for (const [i, { features, right: isRight }] of candidates.entries()) {
          const error = ((powers[i] / all - (isRight ? powers[i] / right : 0)) * weight) / total;
          if (error !== 0) for (let f = 0; f < width; f++) gradient[f] += error * features[f];
        }
      }
      for (let f = 0; f < width; f++) gradient[f] += ridge * at[f];
    },
    [],
    start,
  );
}

export function sigmoid(x) {
  return 1 / (1 + Math.exp(-x));
}

export function dot(features, weights) {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += features[i] * weights[i];
  return sum;
}

/** Adam (Kingma and Ba 2015) with its usual numbers, over a gradient of all samples. */
function descend(width, steps, addGradient, signs, start = []) {
  const at = Array.from({ length: width }, (_, i) => start[i] ?? 0);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(width);
    addGradient(at, gradient);
    const rate = 0.1 * (1 - step / (steps + 1));
    for (let i = 0; i < width; i++) {
      mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
      square[i] = 0.999 * square[i] + 0.001 * gradient[i] ** 2;
      const change =
        mean[i] / (1 - 0.9 ** step) / (Math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-8);
      at[i] -= rate * change;
      if (signs[i] === 1) at[i] = Math.max(0, at[i]);
      if (signs[i] === -1) at[i] = Math.min(0, at[i]);
    }
  }
  return at;
}
