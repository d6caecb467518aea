/** `halfsky build`: the whole site, all or nothing. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadPublication } from '../load.ts';
import { recover } from '../output/stage.ts';
import { PublicationError } from '../problem.ts';
import { type Command, UsageError } from './arguments.ts';
import { engineRoot, loadOptions, nowOption, siteOption, urlOption } from './options.ts';
import { publish } from './publish.ts';

export const build: Command = {
  name: 'build',
  operands: [],
  help: 'Builds the whole site, all or nothing: if anything is wrong, says what and where, and leaves the old site as it was.',
  options: {
    site: siteOption,
    out: { value: 'DIR', help: 'where the site is written (dist beside the publication)' },
    url: urlOption,
    now: nowOption,
    'no-search': { help: 'leave out the search index' },
  },
  async run(given) {
    const started = performance.now();
    const options = loadOptions(given);
    const out = resolve(given.option('out') ?? resolve(options.site, 'dist'));
    checkOut(out, options.site);
    recover(out);
    const { catalogue, folder, problems } = loadPublication(options);
    if (problems.length > 0) throw new PublicationError(problems);
    const { pages, written, kept } = await publish({ catalogue, folder, out, search: !given.flag('no-search') });
    const articles = catalogue.editions.reduce((sum, { pieces, expired }) => sum + pieces.length + expired.length, 0);
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    console.log(
      `${articles} articles, ${pages} pages in ${seconds} s: ${written} files written, ${kept} as they were → ${given.option('out') ?? out}`,
    );
    return 0;
  },
};

/** The output folder is replaced as a whole: it may not be one that holds anything else. */
function checkOut(out: string, site: string): void {
  if (`${engineRoot}/`.startsWith(`${out}/`) || `${site}/`.startsWith(`${out}/`)) {
    throw new UsageError(`${out} holds the publication itself; write the site into a folder of its own`);
  }
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new UsageError(`${out} is a file; name a folder`);
  if (!existsSync(resolve(out, '404.html')) && !isEmpty(out)) {
    throw new UsageError(`${out} is not empty and was not made by halfsky; name another folder, or remove it`);
  }
}

function isEmpty(folder: string): boolean {
  return readdirSync(folder).length === 0;
}
