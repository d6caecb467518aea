/**
 * Adds configuration files for hosts to the site: headers, redirects and media types. Every site with old addresses contains the files with
 * redirects. A site contains the other files only if the options of the build name their host.
 */
import { addressOf } from '../../addresses.ts';
import type { HostFile, Moved } from '../host.ts';
import { type Kind, type RegisteredKind, register } from '../kind.ts';
import { policyFor, policyOfAdmin } from '../policy.ts';
import type { SiteOptions, Wing } from '../wing.ts';
import { hostNames, listHostFiles } from './known-hosts.ts';
import { listMoved, writeNginxMap, writeRedirects } from './redirects.ts';

const redirectFiles = [
  { name: 'redirects-file', address: '/_redirects', write: writeRedirects },
  { name: 'nginx-map', address: '/redirects.map', write: writeNginxMap },
] as const;

/** Registers a file with the redirects from all old addresses. The site contains the file only if an article has an old address. */
function redirectFile({ name, address, write }: (typeof redirectFiles)[number]): RegisteredKind {
  const kind: Kind<readonly Moved[]> = {
    name,
    reserves: root => (root === '/' ? [address] : []),
    pages({ catalogue }) {
      const moved = listMoved(catalogue);
      return moved.length > 0 ? [{ address, language: catalogue.site.languages[0], gather: () => moved }] : [];
    },
    view: (moved, { site }) => write(moved, site.base),
  };
  return register(kind);
}

/** Data for a host's configuration file, in addition to the common `Frame`. */
interface HostedSite extends Pick<SiteOptions, 'admin'> {
  readonly moved: readonly Moved[];
  readonly httpsOnly: boolean;
  /** Name of the host that the file is for, such as `netlify`. */
  readonly host: string | undefined;
}

/** Registers a configuration file for the host named in the options of the build. */
function hostFile(file: HostFile, { host, admin }: SiteOptions): RegisteredKind {
  const httpsOnly = host?.httpsOnly ?? false;
  const kind: Kind<HostedSite> = {
    name: 'host-file',
    pages: ({ catalogue }) => [
      {
        address: file.address,
        language: catalogue.site.languages[0],
        gather: () => ({ moved: listMoved(catalogue), admin, httpsOnly, host: host?.name }),
      },
    ],
    view: (of, { site, assets, navigation }) =>
      file.write({
        base: site.base,
        policy: policyFor(
          [...new Set(Object.values(assets.styles).map(({ hash }) => hash))].sort(),
          navigation.hasGroups || site.hasDownloads,
        ),
        adminPolicy: of.admin && policyOfAdmin(of.admin),
        moved: of.moved,
        editions: navigation.editions.map(({ root }) => ({ root, notFound: addressOf.notFound(root) })),
        httpsOnly: of.httpsOnly,
      }),
  };
  return register(kind);
}

export const hosts: Wing = {
  name: 'hosts',
  reserves: () => hostNames.flatMap(name => (listHostFiles(name) ?? []).map(({ address }) => address)),
  kinds: options => [
    ...redirectFiles.map(redirectFile),
    ...(options.host?.files ?? []).map(file => hostFile(file, options)),
  ],
};
