/** Lists the hosts for which the site can have configuration files. */

import type { HostFile } from '../host.ts';
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { cloudflare, netlify } from './headers-file.ts';
import { nginx } from './nginx.ts';

/** The file that makes GitHub Pages publish files whose names begin with an underscore. */
const github: readonly HostFile[] = [{ address: '/.nojekyll', write: () => '' }];

const filesOf: Readonly<Record<string, readonly HostFile[]>> = { nginx, caddy, apache, netlify, cloudflare, github };

export const hostNames: readonly string[] = Object.keys(filesOf);

/** Returns the files for a host; undefined for an unknown name. */
export const listHostFiles = (host: string): readonly HostFile[] | undefined =>
  Object.hasOwn(filesOf, host) ? filesOf[host] : undefined;
