/**
 * Writes `_headers` for Netlify and Cloudflare Pages. The file sets no `Cache-Control` for pages, because by default both hosts make
 * browsers revalidate pages.
 */
import type { Hosted, HostFile } from '../host.ts';
import {
  cacheControl,
  drawingPolicy,
  encodedPath,
  folderPolicies,
  keptEndings,
  keptFolder,
  mailFolders,
  pagePolicy,
  securityHeaders,
} from './rules.ts';

type Header = readonly [name: string, value: string];

/** Returns a rule that sets the headers of a path and removes the headers in `without`. */
const rule = (path: string, headers: readonly Header[], without: readonly string[] = []) =>
  [path, ...without.map(name => `  ! ${name}`), ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join(
    '\n',
  );

/**
 * Returns the content of `_headers`. If two rules set the same header, Netlify uses the more exact rule
 * (https://docs.netlify.com/manage/routing/headers/). Cloudflare Pages would send the headers of both rules. If `takesAway` is true, the
 * more exact rule therefore removes the header of the other rule with `!` (https://developers.cloudflare.com/pages/configuration/headers/).
 */
function writeFor(site: Hosted, takesAway: boolean): string {
  const at = (address: string) => encodedPath(site, address);
  const forEver: Header = ['Cache-Control', cacheControl.kept];
  const kept = [`${keptFolder}*`, ...keptEndings.map(ending => `/pagefind/*.${ending}`)];
  const policy = 'Content-Security-Policy';
  return [
    rule(at('/*'), [...securityHeaders(site), [policy, pagePolicy(site)]]),
    rule(at('/*.svg'), [[policy, drawingPolicy]], takesAway ? [policy] : []),
    ...folderPolicies(site).map(own => rule(at(`${own.folder}*`), [[policy, own.policy]], takesAway ? [policy] : [])),
    ...mailFolders(site).map(({ folder, policy: own }) =>
      rule(`${at(folder)}:week/mail.html`, [[policy, own]], takesAway ? [policy] : []),
    ),
    ...kept.map(path => rule(at(path), [forEver], takesAway ? ['Cache-Control'] : [])),
    rule(at('/*.opml'), [['Content-Type', 'text/x-opml; charset=utf-8']], takesAway ? ['Content-Type'] : []),
  ].join('\n');
}

export const netlify: readonly HostFile[] = [{ address: '/_headers', write: site => writeFor(site, false) }];
export const cloudflare: readonly HostFile[] = [{ address: '/_headers', write: site => writeFor(site, true) }];
