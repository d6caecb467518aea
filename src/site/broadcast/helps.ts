/** Adds help for reading a text aloud: pinyin for names and rare characters, numbers in characters, telephone numbers digit by digit. */
import { spellTelephone } from '../../language/chinese-numerals.ts';
import { isRare } from '../../language/readings/rare-characters.ts';
import { soundOut } from '../../language/readings/sound-out.ts';
import type { Name } from './names.ts';
import { findNumbers } from './numbers.ts';
import type { Line, ReadingHelp, Words } from './script.ts';

/** A part of a text that gets help. */
interface Part {
  readonly start: number;
  readonly text: string;
  readonly help: ReadingHelp;
}

const isChinese = (language: string) => /^zh\b/.test(language);
const runs = /\p{Script=Han}+(?:[·、，]?\p{Script=Han}+)*/gu;

/** Adds help to the lines of one article. A name, a rare character or a number gets help only where it first occurs. */
export class ReadingHelps {
  readonly #names: readonly Name[];
  readonly #phones: readonly string[];
  /** True if the article is Chinese. In an article of another language, all Chinese words get their pinyin. */
  readonly #isOwn: boolean;
  readonly #seen = new Set<string>();

  constructor(names: readonly Name[], phones: readonly string[], language: string) {
    this.#names = names;
    this.#phones = phones;
    this.#isOwn = isChinese(language);
  }

  addTo({ kind, words }: Line): Line {
    return { kind, words: this.addToWords(words) };
  }

  addToWords(words: readonly Words[]): readonly Words[] {
    return words.flatMap((one, i) => (one.help ? one : split(one, this.#findAll(one, words[i - 1]?.text ?? ''))));
  }

  /** Finds all parts that need help. `before` is the text before these words. */
  #findAll({ text, language, isPhone }: Words, before: string): readonly Part[] {
    if (isPhone) return [{ start: 0, text, help: { words: this.#spellPhone(text) } }];
    const found = this.#findPhones(text);
    if (!isChinese(language)) return found;
    const add = (parts: Iterable<Part>) => {
      for (const part of parts) if (!found.some(other => overlap(part, other))) found.push(part);
    };
    if (this.#isOwn) {
      add(this.#findNames(text));
      add(this.#findRare(text));
      add(this.#findNumbers(text));
    } else add(this.#findRuns(text, before));
    return found.sort((a, b) => a.start - b.start);
  }

  #isFirst(text: string): boolean {
    if (this.#seen.has(text)) return false;
    this.#seen.add(text);
    return true;
  }

  #spellPhone(text: string): string {
    if (this.#isOwn) return spellTelephone(text);
    return [...text]
      .map(digit => (/\d/.test(digit) ? ` ${digit}` : ','))
      .join('')
      .replace(/,+ ?/g, ', ')
      .replace(/^[, ]+/, '');
  }

  #findPhones(text: string): Part[] {
    return this.#phones.flatMap(phone => {
      const start = text.indexOf(phone);
      return start === -1 ? [] : [{ start, text: phone, help: { words: this.#spellPhone(phone) } }];
    });
  }

  *#findNames(text: string): Generator<Part> {
    for (const { text: name, isPerson } of this.#names) {
      const start = text.indexOf(name);
      if (start === -1 || this.#seen.has(name)) continue;
      const sounds = soundOut(name, isPerson);
      if (!isPerson && !isHard(name, sounds)) continue;
      this.#seen.add(name);
      for (const character of name) this.#seen.add(character);
      yield { start, text: name, help: { syllables: sounds.map(sound => sound ?? '') } };
    }
  }

  *#findRare(text: string): Generator<Part> {
    let sounds: readonly (string | undefined)[] | undefined;
    let start = 0;
    for (const [i, character] of [...text].entries()) {
      if (isRare(character) && this.#isFirst(character)) {
        sounds ??= soundOut(text, false);
        yield { start, text: character, help: { syllables: [sounds[i] ?? ''] } };
      }
      start += character.length;
    }
  }

  #findNumbers(text: string): readonly Part[] {
    return findNumbers(text)
      .filter(({ key }) => this.#isFirst(key))
      .map(({ start, text: found, words }) => ({ start, text: found, help: { words } }));
  }

  *#findRuns(text: string, before: string): Generator<Part> {
    for (const { 0: found, index } of text.matchAll(runs)) {
      if (!this.#isFirst(found)) continue;
      const asName = soundOut(found, true);
      const isPerson =
        this.#names.some(name => name.isPerson && name.text === found) ||
        isSpelled(asName, before + text.slice(0, index));
      const sounds = isPerson ? asName : soundOut(found, false);
      yield { start: index, text: found, help: { syllables: sounds.map(sound => sound ?? '') } };
    }
  }
}

/** Returns whether a text ends with a name in Latin letters, such as the text before 单田芳 in `Shan Tianfang (单田芳)`. */
const isSpelled = (sounds: readonly (string | undefined)[], before: string): boolean =>
  lettersOf(before).endsWith(lettersOf(sounds.join('')));

const lettersOf = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

const overlap = (a: Part, b: Part) => a.start < b.start + b.text.length && b.start < a.start + a.text.length;

/** Returns whether the reading of a name cannot be guessed from its characters: one of them is rare, or is read otherwise when it stands alone. */
const isHard = (name: string, sounds: readonly (string | undefined)[]): boolean =>
  [...name].some((character, i) => isRare(character) || soundOut(character, false)[0] !== sounds[i]);

/** Splits words at the parts that get help. */
function split(words: Words, parts: readonly Part[]): readonly Words[] {
  if (parts.length === 0) return [words];
  const { text, language } = words;
  const pieces: Words[] = [];
  let end = 0;
  for (const part of joinNeighbours(parts)) {
    if (part.start > end) pieces.push({ text: text.slice(end, part.start), language });
    pieces.push({ ...words, text: part.text, help: part.help });
    end = part.start + part.text.length;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), language }] : pieces;
}

/** Joins rare characters that follow each other, such as 饕餮. */
function joinNeighbours(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && 'syllables' in last.help && 'syllables' in part.help && last.start + last.text.length === part.start) {
      const syllables = [...last.help.syllables, ...part.help.syllables];
      joined[joined.length - 1] = { start: last.start, text: last.text + part.text, help: { syllables } };
    } else joined.push(part);
  }
  return joined;
}
