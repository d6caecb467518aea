/** Runs Eleventy from a halfsky command, so that the publication's own templates and plugins apply to the pages. */
import { join, relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type Eleventy from '@11ty/eleventy';
import type { Transform } from '@11ty/eleventy';
import { outputFile } from '../addresses.ts';
import type { Content, FileOutput } from '../site/output.ts';
import { engineRoot } from './engine.ts';
import { templateOf } from './host-pages.ts';
import { hasOwnTemplates } from './own-templates.ts';
import { TemplateError } from './template-error.ts';

/** A page from one of the publication's own templates. */
export interface OwnPage {
  readonly address: string;
  /** Path of the template, relative to the engine's folder. */
  readonly template: string;
  readonly content: string;
}

/** Functions that render a page, and that receive a page and its content. */
interface Drawing {
  make(page: FileOutput): Content | Promise<Content>;
  take(page: FileOutput, content: string): Promise<void>;
}

/** Milliseconds of rendering after which other work of this thread has its turn, such as sending the next articles to the threads that index them. */
const turn = 20;

/**
 * Renders pages one after the other, applies the transforms of Eleventy plugins, and passes each page to `take` immediately, so that memory
 * never contains all pages. Returns the pages of the publication's own templates.
 * @throws TemplateError if one of these templates, a plugin or the configuration is wrong
 */
export async function drawPages(pages: readonly FileOutput[], { make, take }: Drawing): Promise<readonly OwnPage[]> {
  const eleventy = await open();
  const transform = transformsOf(eleventy);
  let begun = performance.now();
  for (const page of pages) {
    const content = String(await make(page));
    await take(page, await transform(page.address, content).catch(refuse));
    if (performance.now() - begun < turn) continue;
    // without a timer or an answer to wait for, `await` gives no turn to anything else
    await setImmediate();
    begun = performance.now();
  }
  return hasOwnTemplates() ? drawOwn(eleventy) : [];
}

/** Renders only the pages of the publication's own templates. */
export async function drawOwnPages(): Promise<readonly OwnPage[]> {
  return hasOwnTemplates() ? drawOwn(await open()) : [];
}

async function drawOwn(eleventy: Eleventy): Promise<readonly OwnPage[]> {
  const own: OwnPage[] = [];
  const { transforms, dir } = eleventy.eleventyConfig.getConfig();
  const deliver: Transform = function (content) {
    const { outputPath, inputPath } = this.page;
    if (outputPath === false) return content;
    // Use the path of the page's file, because a plugin may have shortened the page's URL.
    const path = relative(dir.output, outputPath).replaceAll('\\', '/');
    const template = relative(engineRoot, resolve(inputPath)).replaceAll('\\', '/');
    own.push({ address: addressOfFile(path), template, content });
    return '';
  };
  // This must be the last transform, so that it receives the finished page. `init` has run the configuration, so every plugin has already
  // added its transforms.
  transforms['halfsky deliver'] = deliver;
  await eleventy.toJSON().catch(refuse);
  return own;
}

function refuse(error: unknown): never {
  throw new TemplateError(error);
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
  return transformsOf(await open());
}

function transformsOf({ eleventyConfig }: Eleventy): TransformPage {
  const { transforms, dir } = eleventyConfig.getConfig();
  const all = Object.values(transforms);
  return async (address, content) => {
    const outputPath = join(dir.output, outputFile(address));
    const page = { url: address, inputPath: templateOf('page'), outputPath };
    const context = { ...page, page, baseHref: undefined };
    let text = content;
    for (const transform of all) text = await transform.call(context, text, outputPath);
    return text;
  };
}

/** Opens Eleventy. Imports it only when needed, because loading Eleventy takes longer than loading all modules of this project. */
async function open(): Promise<Eleventy> {
  const { default: Eleventy } = await import('@11ty/eleventy');
  const here = (path: string) => relative(process.cwd(), join(engineRoot, path));
  const eleventy = new Eleventy(here('layouts') || '.', undefined, {
    configPath: here('.eleventy.ts'),
    quietMode: true,
    config: config => config.addGlobalData('isDrawnByCommand', () => true),
  });
  eleventy.disableLogger();
  await eleventy.init().catch(refuse);
  return eleventy;
}
