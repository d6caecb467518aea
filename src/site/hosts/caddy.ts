/** A file that a site's block in a Caddyfile imports. https://caddyserver.com/docs/caddyfile */
import { contentTypes } from '../content-types.ts';
import type { Hosted, HostFile } from '../host.ts';
import {
  adminFolder,
  adminPolicies,
  cacheControl,
  drawingPolicy,
  encodedPath,
  keptEndings,
  keptFolder,
  otherEditions,
  pagePolicy,
  pathOf,
  securityHeaders,
} from './rules.ts';

/** Braces would begin a placeholder; a backslash is one, but before a quotation mark. */
const quote = (text: string) => `"${text.replace(/["{}]/g, '\\$&')}"`;
const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const indent = (lines: readonly string[]) => lines.map(line => `\t${line}`);
const block = (head: string, lines: readonly string[]) => [`${head} {`, ...indent(lines), '}'];

/** The left side of a map knows no way to write a brace that begins no placeholder, but patterns do. */
const literal = (path: string) =>
  /[{}]/.test(path) ? `~^${escapeRegExp(path).replace(/\\\{/g, '\\x7b').replace(/\\\}/g, '\\x7d')}$` : path;

const files = block('file_server', ['precompressed zstd br gzip', 'hide caddy.conf']);

/** Asked in the order in which they stand; what is not an old address stays empty. */
function redirectRules(site: Hosted): readonly string[] {
  if (site.moved.length === 0) return [];
  const rows = site.moved.map(
    ({ from, to }) => `${quote(literal(pathOf(site, from)))} ${quote(encodedPath(site, to))}`,
  );
  return [
    ...block('map {path} {halfsky_moved}', [...rows, 'default ""']),
    '@halfsky_moved expression `{halfsky_moved} != ""`',
    'redir @halfsky_moved {halfsky_moved} 301',
  ];
}

function headers(site: Hosted): readonly string[] {
  const at = (address: string) => escapeRegExp(pathOf(site, address)).replace(/"/g, '\\x22');
  const kept = `^(?:${at(keptFolder)}|${at('/pagefind/')}.*\\.(?:${keptEndings.join('|')})$)`;
  const said = [...securityHeaders(site), ['Content-Security-Policy', pagePolicy(site)] as const];
  return [
    ...block('header', [
      ...said.map(([name, value]) => `${name} ${quote(value)}`),
      `Cache-Control ${cacheControl.asked}`,
      // Caddy says so of what is packed alone, and a cache between would give that to whoever takes none
      'Vary Accept-Encoding',
    ]),
    `@halfsky_drawing path *.svg`,
    `header @halfsky_drawing Content-Security-Policy ${quote(drawingPolicy)}`,
    ...adminPolicies(site).flatMap(own => [
      `@halfsky_admin path ${quote(pathOf(site, `${adminFolder}*`))}`,
      `header @halfsky_admin Content-Security-Policy ${quote(own)}`,
    ]),
    `@halfsky_kept path_regexp "${kept}"`,
    `header @halfsky_kept Cache-Control ${quote(cacheControl.kept)}`,
    // HTML is what Caddy knows by itself
    ...Object.entries(contentTypes)
      .filter(([ending]) => ending !== 'html')
      .flatMap(([ending, type]) => [
        `@halfsky_${ending} path *.${ending}`,
        `header @halfsky_${ending} Content-Type ${quote(type)}`,
      ]),
  ];
}

/** The page of the language in which something was looked for. */
function notFound(site: Hosted): readonly string[] {
  const { path } = site.base;
  const serve = (page: string) => [`rewrite * ${quote(pathOf(site, page))}`, ...files];
  const others = otherEditions(site).flatMap(({ root, notFound: page }) =>
    block(`handle ${quote(pathOf(site, `${root}*`))}`, serve(page)),
  );
  const first = site.editions.slice(0, 1).flatMap(({ notFound: page }) => block('handle', serve(page)));
  return block('handle_errors', [
    ...block('@halfsky_missing', ['expression `{err.status_code} == 404`', `path ${quote(`${path}*`)}`]),
    ...block('handle @halfsky_missing', [
      `header Content-Type ${quote(contentTypes.html ?? '')}`,
      `header Cache-Control ${cacheControl.asked}`,
      `header Content-Security-Policy ${quote(pagePolicy(site))}`,
      ...others,
      ...first,
    ]),
  ]);
}

function write(site: Hosted): string {
  const { path } = site.base;
  // in the order in which it stands here: Caddy would put what is said of some files before what is said of all
  const serve = block('route', [...headers(site), ...redirectRules(site), ...files]);
  return [
    '# Import this in the block of the site, below its root: import …/caddy.conf',
    ...(path === '/' ? [] : [`redir ${quote(path.slice(0, -1))} ${quote(encodedPath(site, '/'))} 301`]),
    ...block(`handle ${quote(`${path}*`)}`, serve),
    ...notFound(site),
    '',
  ].join('\n');
}

export const caddy: readonly HostFile[] = [{ address: '/caddy.conf', write }];
