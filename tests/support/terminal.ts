/** Runs the program as the terminal does, with its streams in memory. */
import { PassThrough, Readable, Writable } from 'node:stream';
import { main } from '../../src/adapters/terminal/main.js';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The words after `pincite`, and what comes in on standard input. */
export async function pincite(words: readonly string[], input = ''): Promise<Ran> {
  const out = collector();
  const err = collector();
  const code = await main(words, {
    stdout: out.stream,
    stderr: err.stream,
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
