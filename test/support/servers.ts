/** Starts common web servers on a free port, with the configuration files that a build wrote. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findProgram, isLeftOut } from './programs.ts';

export type ServerName = 'nginx' | 'caddy' | 'apache';

const programs: Readonly<Record<ServerName, string>> = { nginx: 'nginx', caddy: 'caddy', apache: 'apache2' };

const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/**
 * Finds the program of a server.
 * @throws Error that names the packages to install, if the program is missing
 */
function findServer(name: ServerName): string {
  const found = findProgram(programs[name]);
  if (found && (name !== 'nginx' || existsSync(brotli))) return found;
  throw new Error(
    `${name}${found ? '’s module for Brotli' : ''} is not on this machine, and these tests ask the real one: apt-get install nginx libnginx-mod-http-brotli-static caddy apache2`,
  );
}

export const withoutServers = isLeftOut(() => {
  try {
    for (const name of ['nginx', 'caddy', 'apache'] as const) findServer(name);
    return true;
  } catch {
    return false;
  }
});

/** Folders and port of a server. */
export interface Place {
  /** Document root: contains the site, directly or in a folder such as `column` if the path of the site is `/column/`. */
  readonly root: string;
  /** Folder of the site itself. */
  readonly site: string;
  /** Folder for files that the server writes. */
  readonly work: string;
  readonly port: number;
}

interface Recipe {
  readonly config: string;
  readonly words: (config: string) => readonly string[];
}

/** Server configurations as an administrator would write them to include the configuration files of the site. */
const recipes: Readonly<Record<ServerName, (place: Place) => Recipe>> = {
  nginx: ({ root, site, work, port }) => ({
    config: `load_module ${brotli};
daemon off;
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${work}/body; proxy_temp_path ${work}/proxy; fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi; scgi_temp_path ${work}/scgi;
  include ${site}/nginx-http.conf;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${site}/nginx-server.conf;
  }
}
`,
    words: config => ['-e', `${work}/error.log`, '-p', work, '-c', config],
  }),
  caddy: ({ root, site, port }) => ({
    config: `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${root}
	import ${site}/caddy.conf
}
`,
    words: config => ['run', '--adapter', 'caddyfile', '--config', config],
  }),
  apache: ({ root, work, port }) => ({
    config: `ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${work}/apache.pid
ErrorLog ${work}/error.log
DefaultRuntimeDir ${work}
${['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'deflate', 'filter'].map(name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
AddOutputFilterByType DEFLATE text/html
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride FileInfo Indexes
  Require all granted
</Directory>
`,
    words: config => ['-X', '-f', config],
  }),
};

export interface RunningServer {
  ask(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  /** Headers by name in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** User and group of the servers if the tests run as root: `nobody`, because the servers need no special rights. */
export const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Starts a server on a free port and waits until it answers. Throws with its log if it does not start. */
export async function startServer(name: ServerName, place: Omit<Place, 'port'>): Promise<RunningServer> {
  const program = findServer(name);
  const port = await findPort();
  mkdirSync(place.work, { recursive: true });
  chmodSync(place.work, 0o777);
  const { config, words } = recipes[name]({ ...place, port });
  const file = join(place.work, `${name}.conf`);
  writeFileSync(file, config);
  const env = { PATH: process.env.PATH, HOME: place.work, XDG_DATA_HOME: place.work, XDG_CONFIG_HOME: place.work };
  const server = spawn(program, words(file), { ...nobody, env, cwd: place.work, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ask: RunningServer['ask'] = (path, headers) => askPort(port, path, headers);
  const log = () =>
    existsSync(join(place.work, 'error.log')) ? readFileSync(join(place.work, 'error.log'), 'utf8') : '';
  for (let tries = 0; ; tries++) {
    if (server.exitCode !== null || tries > 200) {
      await stopProcess(server);
      throw new Error(`${name} did not start with the configuration of the site:\n${said}${log()}`);
    }
    try {
      await ask('/');
      return { ask, stop: () => stopProcess(server) };
    } catch {
      await wait(50);
    }
  }
}

export async function stopProcess(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
  server.kill('SIGTERM');
  await ended;
}

/** Sends exactly this request: follows no redirect, decodes nothing, and leaves the path as it is. */
function askPort(port: number, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const named = Object.entries(response.headersDistinct).map(([name, values]) => [name, values?.join(', ')]);
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(named),
          body: Buffer.concat(chunks),
        });
      });
    });
    asked.once('error', reject);
    asked.end();
  });
}

export function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('there is no free port')),
      );
    });
  });
}
