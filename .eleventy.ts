/** Drives Eleventy: every kind of page is one template that paginates over its part of the catalogue. */
import type { UserConfig } from '@11ty/eleventy';
import type { Output } from './layouts/kind.ts';
import { kinds } from './layouts/kinds.ts';
import { outputFile } from './src/addresses.ts';

/** What Eleventy hands to a template of ours. */
interface TemplateData {
  readonly output: Output;
}

/** Who starts Eleventy gives the publication, and takes every page as soon as it is drawn. */
export default function configure(config: UserConfig) {
  const { publication, write } = config.globalData;
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  config.setTemplateFormats(['11ty.js']);
  for (const kind of kinds) {
    config.addGlobalData(`outputs-${kind.name}`, () => kind.outputs(publication()));
    config.addTemplate(`${kind.name}.11ty.js`, {
      data: {
        pagination: { data: `outputs-${kind.name}`, size: 1, alias: 'output' },
        permalink: ({ output }: TemplateData) => outputFile(output.address),
        eleventyExcludeFromCollections: true,
      },
      render: async ({ output }: TemplateData) => {
        await write()(output.address, output.render());
        return '';
      },
    });
  }
  return { dir: { input: 'layouts' } };
}
