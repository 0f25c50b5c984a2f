/** Runs the program as the terminal does, with its streams in memory. */
import { PassThrough, Readable, Writable } from 'node:stream';
import { main } from '../../src/adapters/terminal/main.js';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The words after `pincite`, what comes in on standard input, and whether a person reads stderr. */
export async function pincite(
  words: readonly string[],
  input = '',
  { isWatched = false } = {},
): Promise<Ran> {
  const out = collector();
  const err = collector();
  const code = await main(words, {
    stdout: out.stream,
    stderr: Object.assign(err.stream, { isTTY: isWatched }),
    stdin: input === '' ? new PassThrough().end() : Readable.from([Buffer.from(input)]),
    askedToEnd: () => Promise.resolve(),
  });
  return { code, stdout: out.text(), stderr: err.text() };
}

function collector() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
