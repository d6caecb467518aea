/** Describes the options and the environment variables of the remote cache. */

import { tell } from '../../language/messages/tell.ts';
import type { Option } from './command.ts';

/** Environment variables of the remote cache. Secrets have no option, because other users of a machine see the options of its processes. */
export const remoteCacheVariables = {
  url: 'HALFSKY_REMOTE_CACHE',
  readOnly: 'HALFSKY_REMOTE_CACHE_READ_ONLY',
  token: 'HALFSKY_REMOTE_CACHE_TOKEN',
  signatureKey: 'HALFSKY_REMOTE_CACHE_SIGNATURE_KEY',
  timeout: 'HALFSKY_REMOTE_CACHE_TIMEOUT',
};

export const remoteCacheOptions: Readonly<Record<'remote-cache' | 'remote-cache-read-only', Option>> = {
  'remote-cache': {
    value: 'URL',
    help: tell(
      'help-remote-cache',
    )`share the work of builds with other machines through the cache at this address (default: ${remoteCacheVariables.url})`,
  },
  'remote-cache-read-only': {
    help: tell(
      'help-remote-cache-read-only',
    )`read from the remote cache, but write nothing to it (also if ${remoteCacheVariables.readOnly} is 1)`,
  },
};
