/** The program as it is run: compiled, and with the case that ships saved. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Milliseconds that `buildProgram` may take on a slow machine, where all is to be done. */
export const buildPatience = 120_000;

/** Makes it what is in src; where it is that already, this takes two seconds. */
export function buildProgram(): void {
  for (const script of ['build', 'save']) {
    execFileSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'ignore' });
  }
}
