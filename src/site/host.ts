/** Names the hosts, such as web servers, and defines types for their configuration files. */
import type { Base } from '../addresses.ts';

/** An old address and the new address that replaces it, both from the site's root. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

/** A folder of the site, and the content security policy of its files. */
export interface FolderPolicy {
  /** Address of the folder, from the site's root. */
  readonly folder: string;
  readonly policy: string;
}

/** Data of a site that the configuration files of hosts need. */
export interface Hosted {
  readonly base: Base;
  /** The content security policy of all pages, with the hashes of all styles. */
  readonly policy: string;
  /** The content security policy of mails of the newsletter; undefined if the site has no newsletter. */
  readonly mailPolicy?: string | undefined;
  /** Folders whose files have another content security policy, such as the form for writing articles. */
  readonly folderPolicies?: readonly FolderPolicy[];
  /** Old addresses of articles, newest article first. */
  readonly moved: readonly Moved[];
  /** Addresses of the home page and of the not-found page in each language. The first language of `site.yaml` comes first. */
  readonly editions: readonly { readonly root: string; readonly notFound: string }[];
  /** True if the host sends `Strict-Transport-Security`, so that browsers use only HTTPS. */
  readonly httpsOnly: boolean;
}

/** A configuration file for one kind of host, such as nginx. */
export interface HostFile {
  /** Address of the configuration file, from the site's root. */
  readonly address: string;
  write(site: Hosted): string;
}

/** Names of the hosts for which a build can write configuration files. */
export const hostNames = ['nginx', 'caddy', 'apache', 'netlify', 'cloudflare', 'github'] as const;

/** The host that a site is built for. */
export interface Host {
  /**
   * Name of the hosting service. It distinguishes different files at the same address, such as `/_headers` for Netlify and for Cloudflare
   * Pages.
   */
  readonly name: string;
  readonly files: readonly HostFile[];
  /** True for a web server that reads the files from the site's folder; false for a service to which the files are uploaded. */
  readonly servesFolder: boolean;
  readonly httpsOnly: boolean;
}
