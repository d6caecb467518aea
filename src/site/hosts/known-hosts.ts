/** Finds the configuration files of a host. */

import { type HostFile, hostNames } from '../host.ts';
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { cloudflare, netlify } from './headers-file.ts';
import { nginx } from './nginx.ts';

/** The file `.nojekyll`. With it, GitHub Pages also publishes files with names that begin with an underscore. */
const github: readonly HostFile[] = [{ address: '/.nojekyll', write: () => '' }];

const filesOf: Readonly<Record<(typeof hostNames)[number], readonly HostFile[]>> = {
  nginx,
  caddy,
  apache,
  netlify,
  cloudflare,
  github,
};

/** Web servers, which read the files from the site's folder. */
const webServers: readonly string[] = ['nginx', 'caddy', 'apache'];

/** Returns whether a host reads the files from the site's folder, and not from an upload. */
export const servesFolder = (host: string): boolean => webServers.includes(host);

/** Returns the configuration files for a host, or undefined if the name is unknown. */
export function listHostFiles(host: string): readonly HostFile[] | undefined {
  const known = hostNames.find(name => name === host);
  return known && filesOf[known];
}
