/** The hosts that are told by files of the site how to serve it. */

import type { HostFile } from '../host.ts';
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { cloudflare, netlify } from './headers-file.ts';
import { nginx } from './nginx.ts';

/** Otherwise GitHub leaves out files whose names begin with a low line, when it publishes a branch. */
const github: readonly HostFile[] = [{ address: '/.nojekyll', write: () => '' }];

const filesOf: Readonly<Record<string, readonly HostFile[]>> = { nginx, caddy, apache, netlify, cloudflare, github };

export const hostNames: readonly string[] = Object.keys(filesOf);

/** Files for a host; undefined if there is none of that name. */
export const listHostFiles = (host: string): readonly HostFile[] | undefined => filesOf[host];
