import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';

interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Assets by the path they are served at. */
export type Assets = ReadonlyMap<string, Asset>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/**
 * Reads the page: `static/*` is served at `/`, the compiled client `browser/*.js` at `/browser/`.
 * Everything that can be served is read once here, so no request ever names a file on disk.
 * Throws where the page has not been built.
 */
export async function loadAssets(folder: URL): Promise<Assets> {
  const assets = new Map<string, Asset>([
    ...(await filesOf(new URL('static/', folder), '/')),
    ...(await filesOf(new URL('browser/', folder), '/browser/')),
  ]);
  const index = assets.get('/index.html');
  if (index === undefined || !assets.has('/browser/main.js')) {
    throw new Error(
      `The preview's page is not built: ${folder.pathname} lacks static/index.html or browser/main.js. Run npm run build.`,
    );
  }
  return assets.set('/', index);
}

async function filesOf(folder: URL, path: string): Promise<[string, Asset][]> {
  const names = await readdir(folder).catch(() => []);
  const files: [string, Asset][] = [];
  for (const name of names) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    files.push([path + name, { type, bytes: await readFile(new URL(name, folder)) }]);
  }
  return files;
}
