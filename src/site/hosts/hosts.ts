/**
 * Adds configuration files for hosts to the site: headers, redirects and media types. Every site with old addresses contains the files with
 * redirects. A site contains the other files only if the options of the build name their host.
 */
import { addressOf, adminAddresses } from '../../addresses.ts';
import type { Site } from '../../source/publication/newsroom.ts';
import type { Navigation } from '../frame.ts';
import { type FolderPolicy, type HostFile, hostNames, type Moved } from '../host.ts';
import { type Kind, type RegisteredKind, register } from '../kind.ts';
import { policyFor, policyOfAdmin, policyOfMail } from '../policy.ts';
import type { SiteOptions, Wing } from '../wing.ts';
import { listHostFiles } from './known-hosts.ts';
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
    view(of, { site, assets, navigation }) {
      const styles = [...new Set(Object.values(assets.styles).map(({ hash }) => hash))].sort();
      const { editions, hasGroups } = navigation;
      return file.write({
        base: site.base,
        policy: policyFor(styles, { hasDataPictures: hasGroups || site.hasBooks }),
        folderPolicies: [
          ...(of.admin ? [{ folder: adminAddresses.page, policy: policyOfAdmin(of.admin) }] : []),
          ...policiesOfStories(site, { styles, editions }),
        ],
        mailPolicy: site.hasNewsletter ? policyOfMail : undefined,
        moved: of.moved,
        editions: editions.map(({ root }) => ({ root, notFound: addressOf.notFound(root) })),
        httpsOnly: of.httpsOnly,
      });
    },
  };
  return register(kind);
}

interface Pages {
  /** Hashes of all style sheets. */
  readonly styles: readonly string[];
  readonly editions: Navigation['editions'];
}

/** Returns the policies of the pages with the form for readers’ stories, one for each language; an empty list if there is no such form. */
const policiesOfStories = ({ stories }: Pick<Site, 'stories'>, { styles, editions }: Pages): readonly FolderPolicy[] =>
  stories
    ? editions.map(({ root }) => ({ folder: addressOf.stories(root), policy: policyFor(styles, { stories }) }))
    : [];

export const hosts: Wing = {
  name: 'hosts',
  reserves: () => hostNames.flatMap(name => (listHostFiles(name) ?? []).map(({ address }) => address)),
  kinds: options => [
    ...redirectFiles.map(redirectFile),
    ...(options.host?.files ?? []).map(file => hostFile(file, options)),
  ],
};
