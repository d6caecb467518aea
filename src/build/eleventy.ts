/** Starts Eleventy from a command: it draws pages, and templates and plugins of the publication's own take part. */
import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import Eleventy, { type Transform } from '@11ty/eleventy';
import { outputFile } from '../addresses.ts';
import { engineRoot } from './engine.ts';
import { templateOf } from './host-pages.ts';
import type { PageHost } from './page-host.ts';

/** A page that a template of the publication's own has made. */
export interface OwnPage {
  readonly address: string;
  /** Path of the template. */
  readonly template: string;
  readonly content: string;
}

/** Draws pages one after the other; each is handed over at once, so that no page waits in memory for the last. */
export async function drawPages(
  host: PageHost,
  take: (address: string, content: string) => Promise<void>,
): Promise<void> {
  await run(host, async (page, content) => {
    if (!page.isOwn) await take(page.address, content);
  });
}

/** Draws the pages of templates that stand beside ours in `layouts/`. */
export async function drawOwnPages(): Promise<readonly OwnPage[]> {
  const pages: OwnPage[] = [];
  const templates = globSync('**/*.{njk,md,html,liquid,11ty.js,11ty.ts}', { cwd: join(engineRoot, 'layouts') });
  if (templates.length === 0) return pages;
  await run({ outputs: () => [] }, async ({ address, template }, content) => {
    pages.push({ address, template, content });
  });
  return pages;
}

/** Runs the transforms of plugins over a page that was drawn without Eleventy. */
export type TransformPage = (address: string, content: string) => Promise<string>;

/** Reads the configuration once, for pages that are drawn when somebody asks for them. */
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
  /** Whether a template of the publication's own has drawn it. */
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
  // the last of all transforms: plugins of the publication's own have added theirs while it was opened
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
