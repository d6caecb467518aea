/** Finds the publication's own Eleventy templates. These templates are in `layouts/`, beside the layouts of halfsky. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { engineRoot } from './engine.ts';

/** Returns whether the publication has its own templates in `layouts/`. */
export const hasOwnTemplates = (): boolean =>
  globSync('**/*.{njk,md,html,liquid,11ty.js,11ty.ts}', { cwd: join(engineRoot, 'layouts') }).length > 0;
