/** A host that a site is built for, and the files that tell it how to serve the site. */
import type { Base } from '../addresses.ts';

/** An address that was, and the one that took its place; both from the site's root. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

/** A site as its hosts see it. */
export interface Hosted {
  readonly base: Base;
  /** The content security policy that holds on every page: with the styles of all of them. */
  readonly policy: string;
  /** That of the form in which articles are written in a browser, if there is one. */
  readonly adminPolicy?: string | undefined;
  /** Old addresses, those of the newest articles first. */
  readonly moved: readonly Moved[];
  /** The root of each language, and the page for what is not there; the first language first. */
  readonly editions: readonly { readonly root: string; readonly notFound: string }[];
  /** Whether browsers are told to use HTTPS alone from now on. */
  readonly httpsOnly: boolean;
}

/** A file for one sort of host. */
export interface HostFile {
  /** From the site's root. */
  readonly address: string;
  write(site: Hosted): string;
}

/** The host that a site is built for. */
export interface Host {
  readonly files: readonly HostFile[];
  readonly httpsOnly: boolean;
}
