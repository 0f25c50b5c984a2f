/** Nats behind the likeliest from which there is no chance left; spares most of the exponentials. */
const hopeless = -12;

/** Makes evidence, in nats, into chances that sum to 1: the first `count` numbers, in place. */
export function softmax(evidence: Float64Array, count = evidence.length): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) most = Math.max(most, evidence[i] as number);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const behind = (evidence[i] as number) - most;
    const power = behind < hopeless ? 0 : Math.exp(behind);
    evidence[i] = power;
    sum += power;
  }
  for (let i = 0; i < count; i++) evidence[i] = (evidence[i] as number) / sum;
  return evidence;
}
