/**
 * Contractions whose apostrophe was left out: `whos`, `theyre`. They stand for their first word, as they
 * do with the apostrophe, which folding takes away with what follows. Only those that are no other word:
 * `were`, `ill`, `shed` and `its` are what they say.
 */
export const contractions: ReadonlyMap<string, string> = new Map(
  [
    ['he', 's', 'd'],
    ['how', 's', 'd', 're'],
    ['i', 've', 'm'],
    ['it', 'll', 'd'],
    ['she', 's'],
    ['that', 's', 'd', 'll'],
    ['there', 's', 'd'],
    ['they', 're', 've', 'd', 'll'],
    ['we', 've'],
    ['what', 's', 'd', 'll', 've', 're'],
    ['when', 's', 'd'],
    ['where', 's', 'd'],
    ['who', 's', 'd', 'll', 've'],
    ['why', 's', 'd', 're', 've'],
    ['you', 're', 've', 'd', 'll'],
  ].flatMap(([word = '', ...endings]) => endings.map((ending) => [word + ending, word])),
);
