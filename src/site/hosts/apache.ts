/**
 * Writes `.htaccess` for Apache. The server needs mod_rewrite, mod_headers and `AllowOverride FileInfo Indexes`.
 * https://httpd.apache.org/docs/2.4/
 */
import { contentTypes, textEndings } from '../content-types.ts';
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

const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
/**
 * Escapes text for a regular expression. Writes `"` and `#` as hexadecimal escapes, because the file encloses expressions in `"` or `#`,
 * and Apache has no other escape for these two characters.
 */
const pattern = (text: string) => escapeRegExp(text).replace(/"/g, '\\x22').replace(/#/g, '\\x23');
const texts = `(?:${textEndings.join('|')})`;

/** File extensions of compressed copies, each with the HTTP name of its encoding. The preferred encoding comes first. */
const packed = [
  ['br', 'br'],
  ['zst', 'zstd'],
  ['gz', 'gzip'],
] as const;

/**
 * Returns a redirect rule for every old address. Writes the old address decoded and relative to the site's root, because Apache compares
 * the address with a path in this form. Escapes `%` and `$` in the new address, because Apache would otherwise read these characters as
 * references to groups of the regular expression.
 */
const redirectRules = (site: Hosted) =>
  site.moved.map(({ from, to }) => {
    const target = encodedPath(site, to).replace(/\$/g, '%24').replace(/%/g, '\\%');
    return `RewriteRule "^${pattern(from.slice(1))}$" "${target}" [R=301,L,NE]`;
  });

/**
 * Rules that answer a request with a compressed copy of the file if the browser accepts its encoding, that is, with a `q` value above zero.
 */
const packings = packed.flatMap(([ending, name]) => [
  `RewriteCond %{HTTP:Accept-Encoding} "(?:^|[\\s,])${name}\\s*(?:$|,|;\\s*q=(?:1|0\\.0*[1-9]))"`,
  `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
  `RewriteRule "^(.+\\.${texts})$" "$1.${ending}" [L]`,
]);

function types(): readonly string[] {
  const plain = Object.entries(contentTypes).map(([ending, type]) => `AddType ${quote(type)} .${ending}`);
  const whole = textEndings.map(ending =>
    [
      `<FilesMatch "\\.${ending}\\.(?:${packed.map(([end]) => end).join('|')})$">`,
      `  ForceType ${quote(contentTypes[ending] ?? '')}`,
      '</FilesMatch>',
    ].join('\n'),
  );
  const encodings = packed.map(([ending, name]) =>
    [`<FilesMatch "\\.${texts}\\.${ending}$">`, `  Header set Content-Encoding ${name}`, '</FilesMatch>'].join('\n'),
  );
  const vary = `<FilesMatch "\\.${texts}(?:\\.(?:${packed.map(([end]) => end).join('|')}))?$">\n  Header merge Vary Accept-Encoding\n</FilesMatch>`;
  return ['RemoveLanguage .br', 'RemoveEncoding .gz .br .zst', ...plain, ...whole, ...encodings, vary];
}

function headers(site: Hosted): readonly string[] {
  const at = (address: string) => pattern(pathOf(site, address));
  const kept = `^(?:${at(keptFolder)}|${at('/pagefind/')}.*\\.(?:${keptEndings.join('|')})$)`;
  return [
    ...securityHeaders(site).map(([name, value]) => `Header always set ${name} ${quote(value)}`),
    `Header always set Content-Security-Policy ${quote(pagePolicy(site))} "expr=%{REQUEST_URI} !~ m#\\.svg(?:\\.|$)#"`,
    `Header always set Content-Security-Policy ${quote(drawingPolicy)} "expr=%{REQUEST_URI} =~ m#\\.svg(?:\\.|$)#"`,
    ...folderPolicies(site).map(
      ({ folder, policy }) =>
        `Header always set Content-Security-Policy ${quote(policy)} "expr=%{REQUEST_URI} =~ m#^${at(folder)}#"`,
    ),
    ...mailFolders(site).map(
      ({ folder, policy }) =>
        `Header always set Content-Security-Policy ${quote(policy)} "expr=%{REQUEST_URI} =~ m#^${at(folder)}[^/]+/mail\\.html(?:\\.|$)#"`,
    ),
    `Header set Cache-Control ${cacheControl.asked}`,
    `Header set Cache-Control ${quote(cacheControl.kept)} "expr=%{REQUEST_URI} =~ m#${kept}#"`,
  ];
}

function notFound(site: Hosted): readonly string[] {
  const first = site.editions
    .slice(0, 1)
    .map(({ notFound: page }) => `ErrorDocument 404 ${quote(encodedPath(site, page))}`);
  const others = otherEditions(site).map(
    ({ root, notFound: page }) =>
      `<If "%{REQUEST_URI} =~ m#^${pattern(pathOf(site, root))}#">\n  ErrorDocument 404 ${quote(encodedPath(site, page))}\n</If>`,
  );
  return [...first, ...others];
}

function write(site: Hosted): string {
  return [
    '# For Apache 2.4 with mod_rewrite and mod_headers, where AllowOverride has FileInfo and Indexes.',
    'DirectoryIndex index.html',
    ...notFound(site),
    ...types(),
    ...headers(site),
    'RewriteEngine On',
    `RewriteBase ${quote(site.base.path)}`,
    'RewriteRule "(?:^|/)\\.ht" "-" [F]',
    // Apache must not compress a compressed copy again.
    `RewriteRule "\\.${texts}\\.(?:${packed.map(([ending]) => ending).join('|')})$" "-" [E=no-gzip:1,L]`,
    ...redirectRules(site),
    // Replace a folder with its `index.html` first, so that the rules below find the compressed copies of that file.
    'RewriteCond %{REQUEST_FILENAME}/index.html -f',
    'RewriteRule "^(|.*/)$" "$1index.html" [L]',
    ...packings,
    '',
  ].join('\n');
}

export const apache: readonly HostFile[] = [{ address: '/.htaccess', write }];
