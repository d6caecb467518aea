/** A publication with the same kinds of pages as ours, as Astro's documentation says. */
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://bench.example',
  trailingSlash: 'always',
  // Styles within the page, as the other contestants have them.
  build: { inlineStylesheets: 'always' },
  integrations: [sitemap()],
  // Pages whose `cacheKey` and code are unchanged are copied from the last build.
  experimental: { incrementalBuild: true },
});
