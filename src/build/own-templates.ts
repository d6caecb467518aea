/** Finds the templates of the publication's own, which stand beside ours. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { engineRoot } from './engine.ts';

/** Returns whether there are such templates in `layouts/`. */
export const hasOwnTemplates = (): boolean =>
  globSync('**/*.{njk,md,html,liquid,11ty.js,11ty.ts}', { cwd: join(engineRoot, 'layouts') }).length > 0;
