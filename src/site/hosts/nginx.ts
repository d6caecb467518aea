/** Writes two configuration files for nginx, one for the `http` block and one for the `server` block. https://nginx.org/en/docs/ */
import { contentTypes, plainType } from '../content-types.ts';
import type { Hosted, HostFile } from '../host.ts';
import { quoteForNginx as quote, writeNginxMap } from './redirects.ts';
import {
  cacheControl,
  drawingPolicy,
  encodedPath,
  escapeRegExp,
  folderPolicies,
  keptEndings,
  keptFolder,
  mailFolders,
  otherEditions,
  pagePolicy,
  pathOf,
  securityHeaders,
} from './rules.ts';

const matching = (pattern: string) => quote(`~${pattern}`);

/** Returns a `map` block that sets the variable `name` according to the decoded path of the request. */
function map(name: string, rows: readonly string[]): string {
  return `map $uri $${name} {\n${rows.map(row => `    ${row}\n`).join('')}}\n`;
}

function writeMaps(site: Hosted): string {
  const at = (address: string) => `^${escapeRegExp(pathOf(site, address))}`;
  const moved = writeNginxMap(site.moved, site.base).split('\n').filter(Boolean);
  return [
    '# Include this in the http block: include …/nginx-http.conf;',
    // nginx's default sizes are too small for long percent-encoded Chinese addresses and for thousands of redirects.
    'map_hash_bucket_size 1024;',
    'map_hash_max_size 65536;',
    map('halfsky_moved', ['default "";', ...moved]),
    map('halfsky_cache', [
      `default ${quote(cacheControl.asked)};`,
      `${matching(at(keptFolder))} ${quote(cacheControl.kept)};`,
      `${matching(`${at('/pagefind/')}.*\\.(?:${keptEndings.join('|')})$`)} ${quote(cacheControl.kept)};`,
    ]),
    map('halfsky_policy', [
      `default ${quote(pagePolicy(site))};`,
      ...folderPolicies(site).map(({ folder, policy }) => `${matching(at(folder))} ${quote(policy)};`),
      ...mailFolders(site).map(
        ({ folder, policy }) => `${matching(`${at(folder)}[^/]+/mail\\.html$`)} ${quote(policy)};`,
      ),
      `"~*\\.svg$" ${quote(drawingPolicy)};`,
    ]),
    map('halfsky_not_found', [
      ...otherEditions(site).map(({ root, notFound }) => `${matching(at(root))} ${quote(pathOf(site, notFound))};`),
      ...site.editions.slice(0, 1).map(({ notFound }) => `default ${quote(pathOf(site, notFound))};`),
    ]),
  ].join('\n');
}

function writeServer(site: Hosted): string {
  const { path } = site.base;
  const headers = [
    ...securityHeaders(site).map(([name, value]) => [name, quote(value)] as const),
    ['Content-Security-Policy', '$halfsky_policy'] as const,
    ['Cache-Control', '$halfsky_cache'] as const,
  ];
  const types = Object.entries(contentTypes).map(([ending, type]) => `${quote(type)} ${ending};`);
  const lines = [
    'if ($halfsky_moved) { return 301 $halfsky_moved; }',
    'index index.html;',
    'error_page 404 $halfsky_not_found;',
    'absolute_redirect off;',
    `default_type ${plainType};`,
    `types { ${types.join(' ')} }`,
    'gzip_static on;',
    'gzip_vary on;',
    '# With the module ngx_brotli (Debian: libnginx-mod-http-brotli-static), take the # away:',
    '# brotli_static on;',
    ...headers.map(([name, value]) => `add_header ${name} ${value} always;`),
    ...nginx.map(({ address }) => `location = ${quote(pathOf(site, address))} { return 404; }`),
  ];
  return [
    '# Include this in the server block, below its root: include …/nginx-server.conf;',
    ...(path === '/'
      ? []
      : [
          `location = ${quote(path.slice(0, -1))} { absolute_redirect off; return 301 ${quote(encodedPath(site, '/'))}; }`,
        ]),
    `location ${quote(path)} {`,
    ...lines.map(line => `    ${line}`),
    '}\n',
  ].join('\n');
}

export const nginx: readonly HostFile[] = [
  { address: '/nginx-http.conf', write: writeMaps },
  { address: '/nginx-server.conf', write: writeServer },
];
