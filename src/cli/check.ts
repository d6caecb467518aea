/** `halfsky check`: every problem in every file, nothing written. */
import { resolve } from 'node:path';
import { openFolder, rememberFolder } from '../load/inputs.ts';
import { Cache } from '../output/cache.ts';
import { fingerprintEngine } from '../output/fingerprint.ts';
import { formatProblems, type ProblemFormat } from '../problem.ts';
import { type Command, UsageError } from './arguments.ts';
import { engineRoot, loadOptions, nowOption, siteOption, urlOption } from './options.ts';

const formats: readonly ProblemFormat[] = ['text', 'json', 'github'];

export const check: Command = {
  name: 'check',
  operands: [],
  help: 'Names every problem in every file, and publishes nothing. Exit code 1 if there is any.',
  options: {
    site: siteOption,
    url: urlOption,
    now: nowOption,
    format: { value: 'FORMAT', help: `${formats.join(', ')} (text)` },
  },
  async run(given) {
    const wanted = given.option('format') ?? 'text';
    const format = formats.find(candidate => candidate === wanted);
    if (!format) throw new UsageError(`there is no format "${wanted}"; use ${formats.join(', ')}`);
    const options = loadOptions(given);
    const cache = new Cache(resolve(options.site, '.cache'));
    const folder = openFolder(options.site, cache);
    const { loadInThreads } = await import('../load/load.ts');
    const kept = { cache, engine: fingerprintEngine(engineRoot), folder };
    const { problems, catalogue } = await loadInThreads({ ...options, kept });
    rememberFolder(folder, cache);
    if (problems.length > 0 || format === 'json') console.log(formatProblems(problems, format));
    if (problems.length > 0) return 1;
    const count = catalogue.editions.reduce((sum, { pieces, expired }) => sum + pieces.length + expired.length, 0);
    if (format === 'text') console.log(`no problems in ${count} published articles`);
    return 0;
  },
};
