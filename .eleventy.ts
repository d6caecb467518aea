/** Drives Eleventy: every kind of page is one template that paginates over those of its pages that are to be drawn. */
import type { UserConfig } from '@11ty/eleventy';
import type { Output } from './layouts/kind.ts';
import { kinds } from './layouts/kinds.ts';
import { outputFile } from './src/addresses.ts';

/** What Eleventy hands to a template of ours. */
interface TemplateData {
  readonly output: Output;
}

/** Who starts Eleventy says which pages of a kind are to be drawn, and takes each as soon as it is. */
export default function configure(config: UserConfig) {
  const { outputs, write } = config.globalData;
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  config.setTemplateFormats(['11ty.js']);
  for (const { name } of kinds) {
    config.addGlobalData(`outputs-${name}`, () => outputs()(name));
    config.addTemplate(`${name}.11ty.js`, {
      data: {
        pagination: { data: `outputs-${name}`, size: 1, alias: 'output' },
        permalink: ({ output }: TemplateData) => outputFile(output.address),
        eleventyExcludeFromCollections: true,
      },
      render: async ({ output }: TemplateData) => {
        await write()(output, output.render());
        return '';
      },
    });
  }
  return { dir: { input: 'layouts' } };
}
