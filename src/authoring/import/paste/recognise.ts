/** Finds the fields of an article in a submitted text (manuscript), and removes credits and notices from its start and its end. */

import { withoutInvisible } from '../../../language/characters.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { NewFields } from '../archive/compose.ts';
import { type PictureLine, readPictureLine } from '../body/picture-line.ts';
import { readNames } from '../front-matter/people.ts';
import { type Credits, type Role, readCredits, readPictureCredit } from './credits.ts';
import { dropBreak, headLines, isNoHeadline, isSentence, isStatement, isTable, wordsOf } from './headline.ts';
import type { Manuscript } from './manuscript.ts';
import { isCopyright, isSiteFooterLine, mayBeCopyright } from './notice.ts';
import { creditPictures } from './pictures-in-text.ts';
import { isSame, isSimilar } from './similar.ts';

/** Fields and body that were found in a submitted text. */
export interface Recognised {
  readonly title: string;
  readonly date: string | undefined;
  readonly people: Readonly<Record<Exclude<Role, 'source'>, readonly string[]>>;
  readonly source: string | undefined;
  readonly copyright: string | undefined;
  readonly cover: NewFields['cover'];
  readonly body: string;
  /** Lines of the text that are not in the body: lines whose content is in a field, and footer lines of a website. */
  readonly taken: readonly string[];
  /** Messages about points that a person must check; empty if everything is certain. */
  readonly questions: readonly Message[];
  readonly stated?: Manuscript['stated'];
}

/** Finds headline, credits, date, cover and notices in a submitted text. Adds a question for the editor about each uncertain point. */
export function recognise({ text, told, questions }: Manuscript): Recognised {
  const title = told.title && withoutInvisible(told.title);
  return new Recognition({ ...told, title }, questions).read(withoutInvisible(text));
}

/** Returns the fields that a text states. Searches its body for the other fields, unless the text states its headline. */
export function recogniseStated(manuscript: Manuscript): Recognised {
  const { stated, text, questions } = manuscript;
  if (stated?.title === undefined) {
    const found = recognise(manuscript);
    return { ...found, date: stated?.date ?? found.date, stated };
  }
  const { title, date, by = [], editor = [], translator = [], copyright, cover } = stated;
  const people = { by, editor, translator, photographer: [] };
  return { title, date, people, source: undefined, copyright, cover, body: text, taken: [], questions, stated };
}

class Recognition {
  readonly #told: Manuscript['told'];
  readonly #questions: Message[];
  readonly #names: Record<Role, string[]> = { by: [], editor: [], translator: [], photographer: [], source: [] };
  #title: string | undefined;
  #date: string | undefined;
  #cover: NewFields['cover'];
  readonly #copyright: string[] = [];
  readonly #taken: string[] = [];
  /** Credits below the text, in the order of the text. `#takeFootLine` takes the last line first, so it adds new credits at the front. */
  readonly #foot: Credits[] = [];

  constructor(told: Manuscript['told'], questions: readonly Message[]) {
    this.#told = told;
    this.#questions = [...questions];
  }

  read(text: string): Recognised {
    const blocks = text
      .split(/\n{2,}/)
      // Leading spaces stay, because they indent the paragraphs of notes and list items.
      .map(block => block.trimEnd())
      .filter(block => block !== '');
    const body = creditPictures(this.#readFoot(this.#readHead(blocks)));
    const title = this.#title ?? this.#told.title ?? '';
    if (title === '') this.#ask(tell('no-headline-found')`halfsky found no headline: fill in the field "title"`);
    const byEnvelope = this.#names.by.length === 0 ? this.#told.by : undefined;
    if (byEnvelope !== undefined) {
      this.#names.by.push(...readNames(byEnvelope));
      this.#ask(
        tell(
          'author-of-envelope',
        )`the text names no author, so the import took the author from the metadata of the page: ${byEnvelope}`,
      );
    }
    if (this.#names.by.length === 0)
      this.#ask(tell('no-author-found')`halfsky found no author: fill in the field "by"`);
    if (this.#date === undefined && this.#told.date !== undefined)
      this.#ask(
        tell(
          'date-of-envelope',
        )`the text has no date, so the field "date" contains ${this.#told.date}, the date of the email or the page`,
      );
    const { source, ...people } = this.#names;
    for (const other of source.slice(1))
      this.#ask(
        tell(
          'second-source-left-out',
        )`an article can have only one source, so this second source was left out: ${other}`,
      );
    return {
      title,
      date: this.#date ?? this.#told.date,
      people,
      source: source[0],
      copyright: this.#copyright.length === 0 ? undefined : this.#copyright.join(' '),
      cover: this.#cover,
      body: `${body.join('\n\n')}\n`,
      taken: this.#taken,
      questions: this.#questions,
    };
  }

  #ask(question: Message): void {
    this.#questions.push(question);
  }

  /** Reads headline, credits and cover at the start of the text, and returns the remaining blocks. */
  #readHead(blocks: readonly string[]): readonly string[] {
    const above: string[] = [];
    for (const [i, block] of blocks.entries()) {
      const hasTitle = this.#title !== undefined;
      if (!hasTitle && i < 20 && isTable(block)) {
        above.push(block);
        this.#ask(
          tell('table-above-headline')`a table above the headline is still in the text: ${block.split('\n')[0] ?? ''}`,
        );
        continue;
      }
      const lines = hasTitle ? block.split('\n') : headLines(block);
      for (const [j, line] of lines.entries()) {
        const next = lines[j + 1] ?? blocks[i + 1]?.split('\n')[0] ?? '';
        if (i < 20 && this.#takeHeadLine(line.trim(), wordsOf(next))) {
          this.#taken.push(wordsOf(line));
          continue;
        }
        const rest = j === 0 ? block : lines.slice(j).join('\n');
        return [...above, rest, ...blocks.slice(i + 1)];
      }
    }
    return above;
  }

  #takeHeadLine(line: string, next: string): boolean {
    const picture = readPictureLine(line);
    if (picture) return this.#takeCover(picture);
    const words = wordsOf(line);
    if (words === '') return true;
    const credit = readPictureCredit(words);
    if (credit !== undefined && (this.#title !== undefined || this.#cover)) {
      if (this.#cover && this.#cover.credit === '') this.#cover = { ...this.#cover, credit };
      else {
        this.#names.photographer.push(credit);
        if (!this.#cover)
          this.#ask(
            tell(
              'photograph-did-not-come',
            )`the picture by ${credit} is missing: add the file and write the file name in the field "cover", or remove the field "photographer"`,
          );
      }
      return true;
    }
    // A headline may look like credits ("By Women, for Women"), so look for the headline first.
    if (this.#title === undefined && (line.startsWith('# ') || isSame(words, this.#told.title ?? '')))
      return this.#takeTitle(line, words);
    if (this.#takeCredits(readCredits(words))) return true;
    if (this.#title === undefined) return this.#takeTitle(line, words);
    if (isSame(words, this.#title)) return true;
    if (isSentence(words)) return false;
    if (isSimilar(words, this.#title)) {
      this.#ask(tell('repeated-headline-left-out')`this line repeats the headline and was left out: ${words}`);
      return true;
    }
    // A line between the cover picture and its credit is the caption of the picture.
    if (this.#cover?.caption === '' && this.#cover.credit === '' && readPictureCredit(next) !== undefined) {
      this.#cover = { ...this.#cover, caption: words };
      return true;
    }
    return false;
  }

  #takeTitle(line: string, words: string): boolean {
    if (isNoHeadline(line)) return false;
    const { title: told } = this.#told;
    const wanted = told !== undefined && (isSame(told, words) || told.startsWith(words) || isSimilar(told, words));
    const isText = told === undefined ? isStatement(words) : isSentence(words);
    if (!wanted && isText && !line.startsWith('#')) {
      if (told !== undefined) this.#title = told;
      return false;
    }
    this.#title = words;
    if (line.includes('<ruby>'))
      this.#ask(
        tell('guide-left-out-of-headline')`a headline cannot have phonetic guides, so they were left out: ${line}`,
      );
    if (told !== undefined && !wanted)
      this.#ask(tell('headline-of-envelope')`the email or the page has another possible headline: ${told}`);
    return true;
  }

  #takeCover(picture: PictureLine): boolean {
    if (this.#cover) return false;
    this.#cover = picture;
    return true;
  }

  #takeCredits(credits: Credits | undefined): boolean {
    if (!credits) return false;
    for (const [role, name] of credits.names) if (!this.#names[role].includes(name)) this.#names[role].push(name);
    this.#date ??= credits.date;
    for (const rest of credits.rest)
      this.#ask(tell('line-without-field')`no field fits this line, so the line was left out: ${rest}`);
    return true;
  }

  /** Reads credits and notices at the end of the text, and returns the remaining blocks. */
  #readFoot(blocks: readonly string[]): readonly string[] {
    const rest = [...blocks];
    for (let block = rest.at(-1); block !== undefined && rest.length > 1; block = rest.at(-1)) {
      const lines = block.split('\n');
      while (lines.length > 0 && this.#takeFootLine(wordsOf(lines.at(-1) ?? ''))) this.#taken.push(lines.pop() ?? '');
      if (lines.length > 0) {
        rest[rest.length - 1] = dropBreak(lines.join('\n'));
        break;
      }
      rest.pop();
    }
    for (const credits of this.#foot) this.#takeCredits(credits);
    return rest;
  }

  #takeFootLine(words: string): boolean {
    if (words === '' || isSiteFooterLine(words)) return true;
    const isNotice = isCopyright(words);
    const credits = isNotice ? undefined : readCredits(words);
    if (isNotice) this.#copyright.unshift(words);
    else if (credits) this.#foot.unshift(credits);
    else if (mayBeCopyright(words))
      this.#ask(tell('possible-copyright-notice')`this text in the article may be a copyright notice: ${words}`);
    return isNotice || credits !== undefined;
  }
}
