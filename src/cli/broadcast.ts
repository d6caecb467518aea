/** `halfsky broadcast`: writes a script that an announcer reads aloud, for village loudspeakers. */
import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { idOfSelection } from '../catalogue/selection.ts';
import { momentAt } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import type { Strings } from '../language/strings/strings.ts';
import type { Script } from '../site/broadcast/script.ts';
import { type BareFrame, bareFrames } from '../site/frame.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { type ChosenArticles, chosenArticles } from './article-operands.ts';
import { loadPublished } from './load-published.ts';
import { adviseName } from './name-advice.ts';
import { loadOptions } from './options.ts';
import { readOut, writeOut } from './out-files.ts';

const formats = ['text', 'html'] as const;

type Format = (typeof formats)[number];

/** Runs `halfsky broadcast` and returns the exit code. */
export async function runBroadcast(given: ParsedArguments): Promise<number> {
  const options = loadOptions(given);
  const format = formatOf(given);
  const [speed, minutes] = [numberOf(given, 'speed'), numberOf(given, 'minutes')];
  const path = given.option('out');
  const out = path === undefined ? undefined : readOut(path, []);
  const { catalogue, unprintable } = await loadPublished(options);
  const { edition, pieces, selection } = chosenArticles(given.operands, {
    given,
    catalogue,
    unprintable,
    site: options.site,
  });
  const { day } = momentAt(options.now, catalogue.site.zone);
  const { makeScript } = await import('../site/broadcast/broadcast.ts');
  const frame = bareFrame(catalogue, edition.language);
  const script = makeScript(frame, catalogue, { pieces, selection, day, speed, minutes });
  if (minutes !== undefined) refuseEmpty(script, minutes);
  const text = await print(script, frame.strings, format);
  if (out === undefined) console.log(text.trimEnd());
  else {
    const file = out.name ?? nameOf({ edition, pieces, selection }, format);
    writeOut(out.folder, [[file, Buffer.from(text)]]);
    const length = frame.strings.duration(script.seconds);
    console.log(
      given.voice.say(
        tell('script-written')`${join(out.folder, file)}: ${length}, articles: ${script.articles.length}`,
      ),
    );
  }
  if (script.unfit.length > 0)
    console.error(
      given.voice.say(
        tell('articles-do-not-fit')`left out for lack of time: ${script.unfit.map(({ title }) => title).join('; ')}`,
      ),
    );
  return 0;
}

/** Returns the name of a script's file, such as `broadcast-2017-W36-en.txt`. The first article gives the script of named articles its name. */
function nameOf({ edition, pieces: [first], selection }: ChosenArticles, format: Format): string {
  const named = first && `${first.article.year}-${first.article.slug}`;
  const id = selection ? idOfSelection(selection) : named;
  return `broadcast-${id}-${edition.language}.${format === 'html' ? 'html' : 'txt'}`;
}

function bareFrame(catalogue: Catalogue, language: string): BareFrame {
  const frame = bareFrames(catalogue).get(language);
  if (frame) return frame;
  throw new Error(`the publication has no edition in ${language}`);
}

/** Throws UsageError if no article fits into the time. */
function refuseEmpty({ articles, unfit, seconds }: Script, minutes: number): void {
  if (articles.length > 0) return;
  const shortest = Math.ceil((seconds + Math.min(...unfit.map(article => article.seconds))) / 60);
  throw new UsageError(
    tell('no-article-fits')`none of the articles fits into --minutes ${minutes}`,
    tell('write-more-minutes')`write --minutes ${shortest} or more: the shortest article needs this time`,
  );
}

async function print(script: Script, strings: Strings, format: Format): Promise<string> {
  if (format === 'text') {
    const { writeScript } = await import('../site/broadcast/as-text.ts');
    return writeScript(script, strings);
  }
  const { broadcastPage } = await import('../../layouts/broadcast.ts');
  const { makeStyle } = await import('../build/assets.ts');
  return broadcastPage(script, strings, await makeStyle('style/broadcast.css')).toString();
}

function formatOf(given: ParsedArguments): Format {
  const wanted = given.option('format') ?? (/\.html?$/i.test(given.option('out') ?? '') ? 'html' : 'text');
  const format = formats.find(candidate => candidate === wanted);
  if (format) return format;
  throw new UsageError(tell('no-such-script-format')`scripts have no format "${wanted}"`, adviseName(wanted, formats));
}

/** Returns the value of an option that is a whole number from 1 to 1000; undefined if the user did not give the option. */
function numberOf(given: ParsedArguments, name: 'speed' | 'minutes'): number | undefined {
  const text = given.option(name);
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,2}$|^1000$/.test(text)) return Number(text);
  throw new UsageError(
    tell('not-a-number-here')`--${name} cannot be "${text}"`,
    tell('write-a-whole-number')`write a whole number from 1 to 1000, such as --${name} ${name === 'speed' ? 180 : 15}`,
  );
}
