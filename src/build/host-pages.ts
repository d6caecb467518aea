/** Registers one virtual template in Eleventy's configuration for every kind of page, if no halfsky command renders the pages itself. */
import type { Transform, UserConfig } from '@11ty/eleventy';
import { outputFile } from '../addresses.ts';
import type { FileOutput } from '../site/output.ts';
import { kindsByName } from './listing/list-pages.ts';
import type { PageHost } from './page-host.ts';

/** The data that Eleventy passes to a virtual template (a template that has no file). */
interface TemplateData {
  readonly output: FileOutput;
}

/** Returns the name of the virtual template for a kind of page. */
export const templateOf = (kind: string): string => `${kind}.halfsky.11ty.js`;

const placeholder = 'halfsky:draw ';

/** Name of the transform that renders the pages of Eleventy's templates. */
const drawing = 'halfsky draw';

/**
 * Returns a placeholder for the content of a page. Eleventy keeps the placeholders of all pages in memory; a transform replaces each
 * placeholder with the page's content, one page at a time.
 */
const waiting = ({ address }: FileOutput) => placeholder + address;

/**
 * Registers the templates, and the transform that renders each page, with the pages of the publication in the folder of `.eleventy.ts`. A
 * halfsky command that started Eleventy renders the pages itself, because Eleventy needs a tenth of the time of a build for its templates.
 */
export async function hostPages(config: UserConfig): Promise<void> {
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  if (config.globalData.isDrawnByCommand) return;
  const host = (await import('./stand-alone.ts')).hostAlone(config);
  // Eleventy warns about a transform that takes most of the time. Here one transform renders all pages, so the warning would be wrong.
  config.benchmarkManager.get('Configuration').setMinimumThresholdPercent(101);
  const outputs = new Map<string, FileOutput>();
  for (const kind of kindsByName().keys()) addKind(config, kind, { host, outputs });
  putFirst(config, drawing, async content => {
    const output = outputs.get(content);
    if (output) return String(await output.make());
    if (content.includes(placeholder)) throw new Error('a layout was put around a page of the publication');
    return content;
  });
}

/** Adds a transform that runs before all other transforms, including the transforms of Eleventy itself. */
function putFirst(config: UserConfig, name: string, transform: Transform): void {
  const others = { ...config.transforms };
  for (const other of Object.keys(others)) delete config.transforms[other];
  config.addTransform(name, transform);
  Object.assign(config.transforms, others);
}

interface Drawn {
  readonly host: PageHost;
  /** Pages to render, by their placeholders. */
  readonly outputs: Map<string, FileOutput>;
}

function addKind(config: UserConfig, kind: string, { host, outputs }: Drawn): void {
  config.addGlobalData(`outputs-${kind}`, () => host.outputs(kind));
  config.addTemplate(templateOf(kind), {
    data: {
      pagination: { data: `outputs-${kind}`, size: 1, alias: 'output' },
      permalink: ({ output }: TemplateData) => outputFile(output.address),
      eleventyExcludeFromCollections: true,
      // A default layout that the publication sets for its own templates must not apply to these virtual templates.
      layout: false,
    },
    render: ({ output }: TemplateData) => {
      outputs.set(waiting(output), output);
      return waiting(output);
    },
  });
}
