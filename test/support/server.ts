/** Serves a built site like a plain static host, at the root or below a path. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A running server. */
export interface SiteServer {
  /** Address of the front page: `http://127.0.0.1:4321/column/`. */
  readonly url: string;
  readonly origin: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** Path of the site, `/` or `/column/`; addresses outside are not found. */
  readonly path?: string;
  /** Headers of every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether to compress texts, as every host does. */
  readonly compress?: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
};

const isText = (type = 'image/') => !type.startsWith('image/') || type.startsWith('image/svg');

/** Serves a folder on a free port of 127.0.0.1. */
export async function serve(
  folder: string,
  { path: base = '/', headers = {}, compress = false }: ServerOptions = {},
): Promise<SiteServer> {
  const answer = async (response: ServerResponse, path: string): Promise<void> => {
    const send = async (status: number, file: string) => {
      const type = types[extname(file)] ?? 'application/octet-stream';
      const isPacked = compress && isText(types[extname(file)]);
      const content = isPacked ? gzipSync(await readFile(file)) : await readFile(file);
      const encoding = isPacked ? { 'content-encoding': 'gzip' } : {};
      const all = { ...headers, ...encoding, 'content-type': type, 'content-length': content.length };
      response.writeHead(status, all).end(content);
    };
    const below = path.startsWith(base) ? decodeURIComponent(path.slice(base.length)) : undefined;
    const file = below === undefined ? undefined : await findFile(folder, below);
    if (file === 'needs a slash') {
      response.writeHead(301, { ...headers, location: `${path}/` }).end();
      return;
    }
    await (file === undefined ? send(404, join(folder, '404.html')) : send(200, file));
  };
  // No idle connection is closed: a test that blocks the process in between, as with `execFileSync`, would ask on one that is just ending.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    answer(response, path).catch(error => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    url: origin + base,
    origin,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function findFile(folder: string, address: string): Promise<string | 'needs a slash' | undefined> {
  const path = join(folder, address);
  try {
    const isFolder = (await stat(path)).isDirectory();
    if (!isFolder) return path;
    if (address !== '' && !address.endsWith('/')) return 'needs a slash';
    await stat(join(path, 'index.html'));
    return join(path, 'index.html');
  } catch {
    return undefined;
  }
}
