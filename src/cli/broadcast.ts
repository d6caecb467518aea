/** `halfsky broadcast`: writes a script that an announcer reads aloud, for village loudspeakers. */
import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fingerprintEngine } from '../build/engine.ts';
import { openKept, rememberFolder } from '../build/load/inputs.ts';
import type { Loaded } from '../build/load/load.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Selection, selectPieces } from '../catalogue/selection.ts';
import { momentAt } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import type { Strings } from '../language/strings/strings.ts';
import { PublicationError } from '../problem.ts';
import type { Script } from '../site/broadcast/script.ts';
import { type BareFrame, bareFrames } from '../site/frame.ts';
import { type Command, type ParsedArguments, UsageError } from './arguments.ts';
import { type ChosenArticles, findNamed } from './article-operands.ts';
import { adviseName } from './name-advice.ts';
import { loadOptions, nowOption, privateOption, siteOption } from './options.ts';
import { keepPrintable, refuseUnprintable } from './printable.ts';
import { columnOption, editionOf, editionOption, refuseSelection, selectionOf, weekOption } from './selection.ts';

const formats = ['text', 'html'] as const;

type Format = (typeof formats)[number];

export const broadcast: Command = {
  name: 'broadcast',
  operands: ['[ARTICLE…]'],
  help: tell(
    'help-broadcast',
  )`Writes a broadcast script: the text of articles as an announcer reads it aloud, with its length in minutes and seconds, and with pinyin for names and rare characters. ARTICLE is the file of an article, or its address.`,
  options: {
    site: siteOption,
    private: privateOption,
    week: weekOption,
    column: columnOption,
    lang: editionOption,
    speed: {
      value: 'N',
      help: tell(
        'help-broadcast-speed',
      )`speed of the announcer in words per minute, or in characters for Chinese, Japanese and Korean (default: 140 words; 220 characters for Chinese, 280 for Japanese, 260 for Korean)`,
    },
    minutes: {
      value: 'N',
      help: tell('help-broadcast-minutes')`maximum length; articles that do not fit are left out and listed`,
    },
    format: {
      value: 'FORMAT',
      help: tell('help-broadcast-format')`text, or html to print (default: by the name of FILE, otherwise text)`,
    },
    out: {
      value: 'FILE',
      help: tell('help-broadcast-out')`file to write, such as script.html (default: print the script)`,
    },
    now: nowOption,
  },
  async run(given) {
    const options = loadOptions(given);
    const format = formatOf(given);
    const [speed, minutes] = [numberOf(given, 'speed'), numberOf(given, 'minutes')];
    const out = given.option('out');
    if (out !== undefined) checkFile(out);
    const kept = openKept(options.site, fingerprintEngine());
    const { loadInThreads, obstaclesOf } = await import('../build/load/load.ts');
    const loaded = await loadInThreads({ ...options, kept });
    rememberFolder(kept);
    const obstacles = obstaclesOf(loaded);
    if (obstacles.length > 0) throw new PublicationError(obstacles);
    const { catalogue } = loaded;
    const { edition, pieces, selection } = choose(given, loaded, options.site);
    const { day } = momentAt(options.now, catalogue.site.zone);
    const { makeScript } = await import('../site/broadcast/broadcast.ts');
    const frame = bareFrame(catalogue, edition.language);
    const script = makeScript(frame, catalogue, { pieces, selection, day, speed, minutes });
    const text = await print(script, frame.strings, format);
    if (out === undefined) console.log(text.trimEnd());
    else {
      write(out, text);
      const length = frame.strings.duration(script.seconds);
      console.log(
        given.voice.say(tell('script-written')`wrote ${out}; articles: ${script.articles.length}, length: ${length}`),
      );
    }
    if (script.unfit.length > 0)
      console.error(
        given.voice.say(tell('articles-do-not-fit')`left out for lack of time: ${script.unfit.join('; ')}`),
      );
    return 0;
  },
};

function bareFrame(catalogue: Catalogue, language: string): BareFrame {
  const frame = bareFrames(catalogue).get(language);
  if (frame) return frame;
  throw new Error(`the publication has no edition in ${language}`);
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

type Chosen = ChosenArticles & { readonly selection: Selection | undefined };

/**
 * Returns the articles that the user named, or the articles of the week or column.
 * @throws PublicationError if the sender of a named story, or of every selected story, does not allow print
 */
function choose(given: ParsedArguments, { catalogue, unprintable }: Loaded, site: string): Chosen {
  const [first, ...others] = given.operands;
  if (first !== undefined) {
    refuseSelection(given);
    const language = given.option('lang') === undefined ? undefined : editionOf(given, catalogue).language;
    const named = findNamed([first, ...others], catalogue, { site, language });
    refuseUnprintable(named.pieces, unprintable);
    return { ...named, selection: undefined };
  }
  const edition = editionOf(given, catalogue);
  const selection = selectionOf(given, catalogue, edition);
  const pieces = keepPrintable(selectPieces(edition, selection), unprintable, given.voice);
  return { edition, pieces, selection };
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

/** Throws UsageError if no file can be written at a path. */
function checkFile(path: string): void {
  const folder = dirname(resolve(path));
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(tell('no-such-folder')`there is no folder ${folder}`);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new UsageError(
      tell('is-a-folder')`${path} is a folder, not a file`,
      tell('name-a-file')`write the path of a file, such as ${`${path.replace(/[/\\]+$/, '')}/script.html`}`,
    );
}

/** Writes a file in one step, so that a full disk leaves no half of a file. */
function write(path: string, text: string): void {
  const next = `${path}.new`;
  try {
    writeFileSync(next, text);
    renameSync(next, path);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}
