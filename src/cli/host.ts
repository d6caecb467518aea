/** Parses the values of `--host` and `--https-only`. `--host` makes a build write configuration files for a hosting service. */

import { tell } from '../language/messages/tell.ts';
import { type Host, hostNames } from '../site/host.ts';
import { listHostFiles, servesFolder } from '../site/hosts/known-hosts.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { adviseName } from './name-advice.ts';

/** Hosts that have a guide in `docs/hosting/`, but read no configuration files from the site. `--host` therefore rejects these hosts. */
const withoutFiles = ['gitlab', 's3', 'rsync'];

/**
 * Parses `--host` and `--https-only`. `url` is the value of `--url`. Returns undefined if neither option was given.
 * @throws UsageError for a host without configuration files, or for `--https-only` without `--host` or with an `http:` URL
 */
export function hostOf(given: ParsedArguments, url: string | undefined): Host | undefined {
  const name = given.option('host');
  const httpsOnly = given.flag('https-only');
  if (name === undefined) {
    if (httpsOnly)
      throw new UsageError(
        tell('https-only-needs-host')`--https-only needs --host`,
        tell(
          'name-the-host',
        )`write "--host" and the name of the hosting service: ${hostNames.slice(0, -1).join(', ')} or ${hostNames.at(-1) ?? ''}`,
      );
    return undefined;
  }
  if (withoutFiles.includes(name))
    throw new UsageError(
      tell('host-reads-no-headers')`the hosting service ${name} cannot read HTTP headers from a file`,
      tell('read-hosting-guide')`build without --host, and follow the guide docs/hosting/${name}.md`,
    );
  const files = listHostFiles(name);
  if (!files)
    throw new UsageError(
      tell('no-such-host')`halfsky does not know the hosting service "${name}"`,
      adviseName(name, hostNames),
    );
  if (httpsOnly && url?.startsWith('http:'))
    throw new UsageError(
      tell('https-only-on-http-site')`--https-only would lock readers out of ${url}, which does not use HTTPS`,
      tell('build-with-https-address')`use a site address that starts with https://`,
    );
  return { name, files, servesFolder: servesFolder(name), httpsOnly };
}
