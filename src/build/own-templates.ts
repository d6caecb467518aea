/** Finds the publication's own Eleventy templates. These templates are in `layouts/`, beside the layouts of halfsky. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { engineRoot } from './engine.ts';

/** Returns whether the publication has its own templates in `layouts/`. */
export const hasOwnTemplates = (): boolean =>
  // Lists all names, because loading Node's matcher of patterns takes longer.
  readdirSync(join(engineRoot, 'layouts'), { recursive: true, encoding: 'utf8' }).some(
    name => endings.test(name) && !hidden.test(name),
  );

const endings = /\.(?:njk|md|html|liquid|11ty\.js|11ty\.ts)$/;
const hidden = /(?:^|[\\/])\./;
