/** Runs Eleventy from a halfsky command, so that the publication's own templates and plugins apply to the pages. */
import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import Eleventy, { type Transform } from '@11ty/eleventy';
import { outputFile } from '../addresses.ts';
import { engineRoot } from './engine.ts';
import { templateOf } from './host-pages.ts';
import type { PageHost } from './page-host.ts';

/** A page from one of the publication's own templates. */
export interface OwnPage {
  readonly address: string;
  /** Path of the template, relative to the current folder. */
  readonly template: string;
  readonly content: string;
}

/**
 * Renders the pages of `host` one after another. Calls `take` with each page as soon as it is rendered, so that memory never holds all
 * pages.
 */
export async function drawPages(
  host: PageHost,
  take: (address: string, content: string) => Promise<void>,
): Promise<void> {
  await run(host, async (page, content) => {
    if (!page.isOwn) await take(page.address, content);
  });
}

/** Renders the templates that the publication itself has added to `layouts/`. Returns an empty list if there are none. */
export async function drawOwnPages(): Promise<readonly OwnPage[]> {
  const pages: OwnPage[] = [];
  const templates = globSync('**/*.{njk,md,html,liquid,11ty.js,11ty.ts}', { cwd: join(engineRoot, 'layouts') });
  if (templates.length === 0) return pages;
  await run({ outputs: () => [] }, async ({ address, template }, content) => {
    pages.push({ address, template, content });
  });
  return pages;
}

/** A function that applies the transforms of Eleventy plugins to a page that was rendered without Eleventy. */
export type TransformPage = (address: string, content: string) => Promise<string>;

/**
 * Reads Eleventy's configuration once and returns a function that applies its transforms. `halfsky serve` uses it for pages that it renders
 * on request.
 */
export async function openTransforms(): Promise<TransformPage> {
  const eleventy = await open({ outputs: () => [] });
  const { transforms } = eleventy.eleventyConfig.getConfig();
  return async (address, content) => {
    const outputPath = `dist/${outputFile(address)}`;
    const page = { url: address, inputPath: templateOf('page'), outputPath };
    let text = content;
    for (const transform of Object.values(transforms))
      text = await transform.call({ ...page, page, baseHref: undefined }, text, outputPath);
    return text;
  };
}

interface DrawnPage {
  readonly address: string;
  readonly template: string;
  /** Whether the page comes from one of the publication's own templates. */
  readonly isOwn: boolean;
}

async function run(host: PageHost, take: (page: DrawnPage, content: string) => Promise<void>): Promise<void> {
  const eleventy = await open(host);
  const deliver: Transform = async function (content) {
    const { url, inputPath } = this.page;
    if (url === false) return content;
    const isOwn = !inputPath.endsWith(templateOf(''));
    await take({ address: url, template: relative(process.cwd(), inputPath), isOwn }, content);
    return '';
  };
  // Must be the last transform: it takes the page from Eleventy. Every plugin has added its transforms by now, because `init` has run the
  // configuration.
  eleventy.eleventyConfig.getConfig().transforms['halfsky deliver'] = deliver;
  await eleventy.toJSON();
}

async function open(host: PageHost): Promise<Eleventy> {
  const here = (path: string) => relative(process.cwd(), join(engineRoot, path));
  const eleventy = new Eleventy(here('layouts') || '.', undefined, {
    configPath: here('.eleventy.ts'),
    quietMode: true,
    config: config => config.addGlobalData('host', () => host),
  });
  eleventy.disableLogger();
  await eleventy.init();
  return eleventy;
}
