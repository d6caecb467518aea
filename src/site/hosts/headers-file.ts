/** Writes `_headers` for Netlify and Cloudflare Pages. Both make browsers revalidate pages by default. */
import type { Hosted, HostFile } from '../host.ts';
import {
  adminFolder,
  adminPolicies,
  cacheControl,
  drawingPolicy,
  encodedPath,
  keptEndings,
  keptFolder,
  pagePolicy,
  securityHeaders,
} from './rules.ts';

type Header = readonly [name: string, value: string];

const rule = (path: string, headers: readonly Header[], without: readonly string[] = []) =>
  [path, ...without.map(name => `  ! ${name}`), ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join(
    '\n',
  );

/**
 * Writes the rules. On Netlify, the more exact rule wins (https://docs.netlify.com/manage/routing/headers/). On Cloudflare Pages, all
 * matching rules add up, and `!` removes a header of another rule (https://developers.cloudflare.com/pages/configuration/headers/).
 */
function writeFor(site: Hosted, takesAway: boolean): string {
  const at = (address: string) => encodedPath(site, address);
  const forEver: Header = ['Cache-Control', cacheControl.kept];
  const kept = [`${keptFolder}*`, ...keptEndings.map(ending => `/pagefind/*.${ending}`)];
  const policy = 'Content-Security-Policy';
  return [
    rule(at('/*'), [...securityHeaders(site), [policy, pagePolicy(site)]]),
    rule(at('/*.svg'), [[policy, drawingPolicy]], takesAway ? [policy] : []),
    ...adminPolicies(site).map(own => rule(at(`${adminFolder}*`), [[policy, own]], takesAway ? [policy] : [])),
    ...kept.map(path => rule(at(path), [forEver], takesAway ? ['Cache-Control'] : [])),
    rule(at('/*.opml'), [['Content-Type', 'text/x-opml; charset=utf-8']], takesAway ? ['Content-Type'] : []),
  ].join('\n');
}

export const netlify: readonly HostFile[] = [{ address: '/_headers', write: site => writeFor(site, false) }];
export const cloudflare: readonly HostFile[] = [{ address: '/_headers', write: site => writeFor(site, true) }];
