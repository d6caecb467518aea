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

/** Returns the configuration files for a host, or undefined if the name is unknown. */
export function listHostFiles(host: string): readonly HostFile[] | undefined {
  const known = hostNames.find(name => name === host);
  return known && filesOf[known];
}
