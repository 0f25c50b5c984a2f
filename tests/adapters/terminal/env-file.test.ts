import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fixtureFolder } from '../../support/fixture.js';
import { freshFolder } from '../../support/fresh-folder.js';
import { pincite } from '../../support/terminal.js';

let folder: string;

beforeEach(() => {
  folder = freshFolder();
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const check = () => pincite(['check', '--knowledge', fixtureFolder]);

describe('the .env of the working folder', () => {
  test('with a name that is mistyped is told so, with the name that is near', async () => {
    writeFileSync(join(folder, '.env'), 'DISCORD_TOKN=secret\nPROT=1\nLOG_LEVEL=info\nQ=1\n');
    const { code, stderr } = await check();
    expect(code).toBe(0);
    expect(stderr).toBe(
      '.env has what the program does not know and does not use: DISCORD_TOKN (did you mean DISCORD_TOKEN?), PROT (did you mean PORT?), Q.\n',
    );
  });

  test('is told of also where a command looks into the database', async () => {
    writeFileSync(join(folder, '.env'), 'DATABSE_URL=file:x.sqlite\n');
    const { stderr } = await pincite(['gaps', '--knowledge', fixtureFolder]);
    expect(stderr).toContain('DATABSE_URL (did you mean DATABASE_URL?)');
  });

  test('is looked into alone: other programs have names in the environment', async () => {
    vi.stubEnv('PROT', '1');
    expect((await check()).stderr).toBe('');
  });

  test('that is no file is not passed over', async () => {
    mkdirSync(join(folder, '.env'));
    expect(await check()).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^\.env cannot be read \(EISDIR\)\. .*\n$/),
    });
  });
});
