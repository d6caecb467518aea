/** Configures Eleventy, for `halfsky build` and for Eleventy alone. Every kind of page is one template that paginates over its pages. */
import { join, relative } from 'node:path';
import type { UserConfig } from '@11ty/eleventy';
import { hostPages } from './src/build/host-pages.ts';

export default async function configure(config: UserConfig) {
  config.setTemplateFormats(['njk', 'md', 'html', 'liquid', '11ty.js', '11ty.ts']);
  config.addExtension('11ty.ts', { key: '11ty.js' });
  await hostPages(config);
  // Add your own plugins and filters here, and your own templates to `layouts/`.
  const layouts = join(import.meta.dirname, 'layouts');
  return { dir: { input: relative(process.cwd(), layouts) || '.', output: 'dist' } };
}
