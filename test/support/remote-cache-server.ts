/** Servers for the remote cache: one in memory that can be told to fail, and nginx with WebDAV as an administrator would set it up. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findProgram, isLeftOut } from './programs.ts';
import { findPort, nobody, stopProcess } from './servers.ts';

/** A cache server in memory. */
export interface MemoryServer {
  /** Address of the cache. */
  readonly url: string;
  /** Entries by path, such as `/halfsky/cas/…`. */
  readonly entries: Map<string, Buffer>;
  /** Requests so far: the method and the path. */
  readonly requests: string[];
  /** Headers `Authorization` of all requests. */
  readonly credentials: Set<string | undefined>;
  /** Answers a request instead of the cache, if it returns true. */
  interfere: (...request: Parameters<RequestListener>) => boolean;
  /** Ends the server and all its connections at once. */
  kill(): Promise<void>;
}

export async function startMemoryServer(): Promise<MemoryServer> {
  const state = {
    entries: new Map<string, Buffer>(),
    requests: [] as string[],
    credentials: new Set<string | undefined>(),
  };
  const listener: RequestListener = (request, response) => {
    const { method = '', url = '' } = request;
    state.requests.push(`${method} ${url}`);
    state.credentials.add(request.headers.authorization);
    if (memory.interfere(request, response)) return;
    if (method === 'PUT') {
      void readAll(request).then(body => {
        state.entries.set(url, body);
        response.writeHead(201).end();
      });
      return;
    }
    const body = state.entries.get(url);
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/octet-stream' }).end(body);
  };
  const server = createServer(listener);
  const port = await listen(server);
  const memory: MemoryServer = {
    ...state,
    url: `http://127.0.0.1:${port}/halfsky/`,
    interfere: () => false,
    kill: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return memory;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
    });
  });
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export const withoutNginx = isLeftOut(() => findProgram('nginx') !== undefined);

/** The configuration that docs/guide/maintainers.md shows, and around it what the guide leaves to the administrator. */
const nginxConfig = (work: string, port: number, location: string) => `daemon off;
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${work}/body; proxy_temp_path ${work}/proxy; fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi; scgi_temp_path ${work}/scgi;
  server {
    listen 127.0.0.1:${port};
    ${location}
  }
}
`;

/** nginx as a cache. */
export interface NginxServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts nginx with a `location` for the cache; the location stores entries below `work`. Throws with its log if it does not start. */
export async function startNginxCache(work: string, location: string): Promise<NginxServer> {
  const program = findProgram('nginx');
  if (program === undefined) throw new Error('nginx is not on this machine: apt-get install nginx');
  const port = await findPort();
  mkdirSync(work, { recursive: true });
  chmodSync(work, 0o777);
  const file = join(work, 'nginx.conf');
  writeFileSync(file, nginxConfig(work, port, location));
  const server = spawn(program, ['-e', `${work}/error.log`, '-p', work, '-c', file], { ...nobody, cwd: work });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (let tries = 0; ; tries++) {
    if (server.exitCode !== null || tries > 200) {
      await stopProcess(server);
      throw new Error(`nginx did not start:\n${said}`);
    }
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answer) return { url: `http://127.0.0.1:${port}/`, stop: () => stopProcess(server) };
    await wait(50);
  }
}
