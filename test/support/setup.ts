/** Setup for the tests of built sites: finds the browser and builds the publications, once for all test files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { FoundBrowser } from '../../src/printing/installed-browsers.ts';
import { findBrowser } from './browser.ts';
import { fixtureFiles, fixtureNow, writeFiles } from './fixture.ts';
import { build } from './publication.ts';

/** A built publication. */
export interface BuiltSite {
  readonly name: string;
  /** Publication folder. */
  readonly source: string;
  /** Output folder. */
  readonly folder: string;
  /** Address for which the site was built. */
  readonly url: string;
  /** Path of the address, `/` or `/column/`. */
  readonly path: string;
}

export interface BuiltSites {
  /** The publication of this repository. */
  readonly shipped: BuiltSite;
  readonly shippedBelow: BuiltSite;
  /** The publication of `fixture.ts`. */
  readonly fixture: BuiltSite;
  readonly fixtureBelow: BuiltSite;
}

declare module 'vitest' {
  export interface ProvidedContext {
    browser: FoundBrowser;
    sites: BuiltSites;
  }
}

/** Returns a time at which every article of the repository is published, whatever the clock says. */
const shippedNow = () => new Date(Math.max(Date.now(), Date.UTC(2026, 11, 1))).toISOString().slice(0, 19);

export default async function setup(project: TestProject): Promise<() => void> {
  const home = mkdtempSync(join(tmpdir(), 'halfsky-'));
  const clear = () => rmSync(home, { recursive: true, force: true });
  try {
    const [browser, sites] = await Promise.all([findBrowser(), buildSites(home)]);
    project.provide('browser', browser);
    project.provide('sites', sites);
  } catch (error) {
    clear();
    throw error;
  }
  return clear;
}

async function buildSites(home: string): Promise<BuiltSites> {
  const fixture = join(home, 'fixture');
  writeFiles(fixture, fixtureFiles());
  const shipped = join(import.meta.dirname, '../..');
  const make = async (name: string, source: string, url: string): Promise<BuiltSite> => {
    const folder = join(home, name.replaceAll(/\W+/g, '-'));
    const now = source === fixture ? fixtureNow : shippedNow();
    const where = source === fixture ? ['--site', source] : [];
    await build([...where, '--out', folder, '--url', url, '--now', now]);
    return { name, source, folder, url, path: new URL(url).pathname };
  };
  // two builds of one publication run one after the other, because they share its cache; the two publications are built at once
  const twice = async (name: string, source: string) =>
    [
      await make(name, source, 'https://example.org/'),
      await make(`${name} below /column/`, source, 'https://example.org/column/'),
    ] as const;
  const [[atRoot, below], [fixtureAtRoot, fixtureBelow]] = await Promise.all([
    twice('the shipped publication', shipped),
    twice('the fixture', fixture),
  ]);
  return { shipped: atRoot, shippedBelow: below, fixture: fixtureAtRoot, fixtureBelow };
}
