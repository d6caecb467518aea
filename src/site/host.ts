/** Types of the files that tell a host how to serve the site. */
import type { Base } from '../addresses.ts';

/** An old address and the new address that replaces it, both from the site's root. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

/** The facts of a site that a host needs. */
export interface Hosted {
  readonly base: Base;
  /** The content security policy of all pages, with the hashes of all styles. */
  readonly policy: string;
  /** The content security policy of the form for writing articles, if the site has the form. */
  readonly adminPolicy?: string | undefined;
  /** Old addresses, the newest articles first. */
  readonly moved: readonly Moved[];
  /** Root address and not-found page of each language, the main language first. */
  readonly editions: readonly { readonly root: string; readonly notFound: string }[];
  /** Whether the host tells browsers to use only HTTPS from now on. */
  readonly httpsOnly: boolean;
}

/** A configuration file for one kind of host. */
export interface HostFile {
  /** Address from the site's root. */
  readonly address: string;
  write(site: Hosted): string;
}

/** The host that a site is built for. */
export interface Host {
  /** Name of the hosting service: hosts share addresses of files, and differ in their content. */
  readonly name: string;
  readonly files: readonly HostFile[];
  readonly httpsOnly: boolean;
}
