/** Writes `caddy.conf`, which the site's block in a Caddyfile must import: https://caddyserver.com/docs/caddyfile */
import { contentTypes } from '../content-types.ts';
import type { Hosted, HostFile } from '../host.ts';
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

/**
 * Quotes text for Caddy. Escapes braces, because a brace would begin a placeholder. Does not escape a backslash, because Caddy reads a single
 * backslash as a backslash.
 */
const quote = (text: string) => `"${text.replace(/["{}]/g, '\\$&')}"`;
const indent = (lines: readonly string[]) => lines.map(line => `\t${line}`);
const block = (head: string, lines: readonly string[]) => [`${head} {`, ...indent(lines), '}'];

/**
 * Converts a path for the left side of a `map` row. Caddy cannot escape braces there, so a path with braces becomes a regular expression.
 */
const literal = (path: string) =>
  /[{}]/.test(path) ? `~^${escapeRegExp(path).replace(/\\\{/g, '\\x7b').replace(/\\\}/g, '\\x7d')}$` : path;

const files = block('file_server', ['precompressed zstd br gzip', 'hide caddy.conf']);

/** Returns a `map` from old to new addresses, and the redirect that uses it. The map returns an empty string for every other address. */
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
      // Caddy adds this header only to compressed files. Without it on all files, a proxy cache could confuse compressed and plain copies.
      'Vary Accept-Encoding',
    ]),
    `@halfsky_drawing path *.svg`,
    `header @halfsky_drawing Content-Security-Policy ${quote(drawingPolicy)}`,
    ...folderPolicies(site).flatMap(({ folder, policy }, i) => [
      `@halfsky_folder_${i} path ${quote(pathOf(site, `${folder}*`))}`,
      `header @halfsky_folder_${i} Content-Security-Policy ${quote(policy)}`,
    ]),
    ...mailFolders(site).flatMap(({ folder, policy }, i) => [
      `@halfsky_mail_${i} path_regexp "^${at(folder)}[^/]+/mail\\.html$"`,
      `header @halfsky_mail_${i} Content-Security-Policy ${quote(policy)}`,
    ]),
    `@halfsky_kept path_regexp "${kept}"`,
    `header @halfsky_kept Cache-Control ${quote(cacheControl.kept)}`,
    // Caddy already knows the media type of HTML files.
    ...Object.entries(contentTypes)
      .filter(([ending]) => ending !== 'html')
      .flatMap(([ending, type]) => [
        `@halfsky_${ending} path *.${ending}`,
        `header @halfsky_${ending} Content-Type ${quote(type)}`,
      ]),
  ];
}

/**
 * Returns the rules for requests for addresses that do not exist. Caddy answers such a request with the not-found page in the language of
 * the address.
 */
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
  // `route` keeps the order of the directives. By default, Caddy would apply the headers for some files before the headers for all files.
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
