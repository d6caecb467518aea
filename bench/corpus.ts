/**
 * Makes texts of articles from real articles: recombines their paragraphs at random. Real texts have other words, other lengths of
 * sentences and other repetitions than artificial texts, which changes how long an index of all words takes.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Article, type Random, type Text, within } from './articles.ts';

type Language = Article['language'];

/** Paragraphs of real articles without markup, by language. */
export type Corpus = Readonly<Record<Language, readonly string[]>>;

/** Length of an article: words in English, characters in Chinese. */
const lengths: Readonly<Record<Language, number>> = { en: 600, 'zh-Hans': 900 };

/**
 * Reads the Markdown files of all `.tar.gz` archives in a folder. Keeps plain paragraphs in English and Chinese.
 * @throws Error if the folder has no paragraphs in one of the languages
 */
export function readCorpus(folder: string): Corpus {
  const archives = readdirSync(folder)
    .filter(name => name.endsWith('.tar.gz'))
    .sort();
  const paragraphs = archives.flatMap(name => readArchive(join(folder, name)));
  const distinct = [...new Set(paragraphs)];
  const corpus = {
    en: distinct.filter(text => languageOf(text) === 'en'),
    'zh-Hans': distinct.filter(text => languageOf(text) === 'zh-Hans'),
  };
  for (const [language, list] of Object.entries(corpus))
    if (list.length < 100) throw new Error(`${folder} has only ${list.length} paragraphs in ${language}`);
  return corpus;
}

function readArchive(archive: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-corpus-'));
  try {
    const { status, stderr } = spawnSync('tar', ['-xzf', archive, '-C', folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`tar cannot unpack ${archive}: ${stderr}`);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.(?:md|markdown)$/.test(name),
    );
    return files.sort().flatMap(name => paragraphsIn(readFileSync(join(folder, name), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Markup, programs and invisible characters. A paragraph with any of them is left out, because its meaning depends on its old site. */
const notPlain = /[<>{}$|\\[\]`~^=]|https?:|[^\P{C}\n]/u;
/** Beginnings of headings, lists, quotations and other blocks. */
const block = /^(?:[#>*+\-:\d(]|\s{4}|\t)/;

/** Returns the plain paragraphs of a Markdown file, each on one line. Replaces links with their texts. */
function paragraphsIn(markdown: string): readonly string[] {
  return markdown
    .replaceAll('\r', '')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split(/\n\s*\n/)
    .filter(text => !block.test(text))
    .map(text => text.replace(/(?<!!)\[([^\]]*)\]\([^)]*\)/g, '$1').trim())
    .filter(text => !notPlain.test(text))
    .map(text =>
      text
        .replaceAll('*', '')
        .replaceAll('_', ' ')
        .replaceAll('\n', /\p{Script=Han}/u.test(text) ? '' : ' '),
    );
}

/** Returns the language of a paragraph; undefined for short paragraphs and for other languages. */
function languageOf(text: string): Language | undefined {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > text.length / 2) return han >= 40 ? 'zh-Hans' : undefined;
  const words = text.split(' ').length;
  const isEnglish = (text.match(/\b(?:the|of|and|to|in|is|that|for|with|are)\b/gi)?.length ?? 0) > words / 12;
  return isEnglish && words >= 20 ? 'en' : undefined;
}

/** Makes the parts of an article from paragraphs that it draws at random. */
export class RecombinedText implements Text {
  readonly #random: Random;
  readonly #language: Language;
  readonly #paragraphs: readonly string[];

  constructor(corpus: Corpus, language: Language, random: Random) {
    this.#random = random;
    this.#language = language;
    this.#paragraphs = corpus[language];
  }

  #draw(): string {
    return this.#paragraphs[within(this.#random, 0, this.#paragraphs.length - 1)] ?? '';
  }

  #sizeOf(text: string): number {
    return this.#language === 'en' ? text.split(' ').length : text.length;
  }

  /** Returns the first words of a paragraph. In Chinese, a word counts as two characters. */
  phrase(count: number): string {
    const text = this.#draw();
    const words = this.#language === 'en' ? text.split(' ').slice(0, count).join(' ') : text.slice(0, count * 2);
    return words.replace(/[\p{P}\p{S}]+$/u, '');
  }

  /** Returns the first sentence of a paragraph. */
  summary(): string {
    const text = this.#draw();
    return /^.*?[.!?。！？](?=\s|\p{Script=Han}|$)/u.exec(text)?.[0] ?? text;
  }

  body(): string {
    const blocks: string[] = [];
    for (let size = 0; size < lengths[this.#language]; ) {
      if (blocks.length % 4 === 3) blocks.push(`## ${this.phrase(5)}`);
      const paragraph = this.#draw();
      blocks.push(paragraph);
      size += this.#sizeOf(paragraph);
    }
    return blocks.join('\n\n');
  }
}
