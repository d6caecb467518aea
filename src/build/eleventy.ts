/** Runs Eleventy from a halfsky command, so that the publication's own templates and plugins apply to the pages. */
import { join, relative, resolve } from 'node:path';
import type Eleventy from '@11ty/eleventy';
import type { Transform } from '@11ty/eleventy';
import { outputFile } from '../addresses.ts';
import { engineRoot } from './engine.ts';
import { draw, drawing, templateOf } from './host-pages.ts';
import { kindsByName } from './listing/list-pages.ts';
import { hasOwnTemplates } from './own-templates.ts';
import type { PageHost } from './page-host.ts';
import { TemplateError } from './template-error.ts';

/** A page from one of the publication's own templates. */
export interface OwnPage {
  readonly address: string;
  /** Path of the template, relative to the engine's folder. */
  readonly template: string;
  readonly content: string;
}

/** Callback that receives the content of a page. `path` is the path of the page's file, relative to the site's folder. */
export type TakePage = (path: string, content: string) => Promise<void>;

/**
 * Renders pages one after the other and passes each page to `take` immediately, so that memory never contains all pages. Returns the pages
 * of the publication's own templates.
 * @throws TemplateError if one of these templates, a plugin or the configuration is wrong
 */
export async function drawPages(host: PageHost, take: TakePage): Promise<readonly OwnPage[]> {
  const own: OwnPage[] = [];
  await run(host, async ({ path, template, isOwn }, content) => {
    if (isOwn) own.push({ address: addressOfFile(path), template, content });
    else await take(path, content);
  });
  return own;
}

/** Renders only the pages of the publication's own templates. */
export async function drawOwnPages(): Promise<readonly OwnPage[]> {
  return hasOwnTemplates() ? drawPages({ outputs: () => [] }, async () => {}) : [];
}

const addressOfFile = (path: string) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;

/** A function that applies the transforms of Eleventy plugins to a page that was rendered without Eleventy. */
export type TransformPage = (address: string, content: string) => Promise<string>;

/**
 * Reads Eleventy's configuration once, and returns a function that applies the transforms of the configuration. `halfsky serve` uses this
 * function for pages that are rendered on request.
 * @throws TemplateError if a plugin or the configuration is wrong
 */
export async function openTransforms(): Promise<TransformPage> {
  return transformsOf(await open({ outputs: () => [] }));
}

function transformsOf({ eleventyConfig }: Eleventy): TransformPage {
  const { transforms, dir } = eleventyConfig.getConfig();
  return async (address, content) => {
    const outputPath = join(dir.output, outputFile(address));
    const page = { url: address, inputPath: templateOf('page'), outputPath };
    let text = content;
    for (const [name, transform] of Object.entries(transforms))
      if (name !== drawing) text = await transform.call({ ...page, page, baseHref: undefined }, text, outputPath);
    return text;
  };
}

/** A page that Eleventy has rendered. */
interface DrawnPage {
  /** Path of the page's file, relative to the site's folder. */
  readonly path: string;
  readonly template: string;
  /** True if the page comes from one of the publication's own templates. */
  readonly isOwn: boolean;
}

async function run(host: PageHost, take: (page: DrawnPage, content: string) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  const fail = (error: unknown) => void failures.push(error);
  const eleventy = await open({ ...host, fail });
  const { transforms, dir } = eleventy.eleventyConfig.getConfig();
  const deliver: Transform = async function (content) {
    const { outputPath, inputPath } = this.page;
    if (outputPath === false) return content;
    // Use the path of the page's file, because a plugin may have shortened the page's URL.
    const path = relative(dir.output, outputPath).replaceAll('\\', '/');
    const template = relative(engineRoot, resolve(inputPath)).replaceAll('\\', '/');
    await take({ path, template, isOwn: !inputPath.endsWith(templateOf('')) }, content).catch(error => {
      fail(error);
      throw error;
    });
    return '';
  };
  // This must be the last transform, so that it receives the finished page. `init` has run the configuration, so every plugin has already
  // added its transforms.
  transforms['halfsky deliver'] = deliver;
  const transform = transformsOf(eleventy);
  try {
    await eleventy.toJSON();
    for (const [kind, { isApart }] of kindsByName())
      if (isApart)
        for (const output of host.outputs(kind)) await transform(output.address, await draw(output, { ...host, fail }));
  } catch (error) {
    throw failures.length > 0 ? failures[0] : new TemplateError(error);
  }
}

/** Opens Eleventy. Imports it only when needed, because loading Eleventy takes longer than loading all modules of this project. */
async function open(host: PageHost): Promise<Eleventy> {
  const { default: Eleventy } = await import('@11ty/eleventy');
  const here = (path: string) => relative(process.cwd(), join(engineRoot, path));
  const eleventy = new Eleventy(here('layouts') || '.', undefined, {
    configPath: here('.eleventy.ts'),
    quietMode: true,
    config: config => config.addGlobalData('host', () => host),
  });
  eleventy.disableLogger();
  try {
    await eleventy.init();
  } catch (error) {
    throw new TemplateError(error);
  }
  return eleventy;
}
