/** What the settings of an old site of Hugo or Jekyll say about its texts: which ones it published, what they inherit, and where they stood. */
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { addMissing } from '../front-matter/foreign-values.ts';
import type { OldPath } from './old-path.ts';

/** Fields that a text inherits. */
export interface Inherited {
  readonly data: Data;
  /** Setting or file with the fields, if the old site may have given them to other texts only. Undefined if it gave them to this text. */
  readonly doubt: string | undefined;
}

/** Address of a text on the old site, with the addresses that its front matter states. */
export interface Addressed {
  readonly old: OldPath;
  readonly stated: readonly string[];
  /** Stated addresses that cannot be used because `old` is unclear. */
  readonly lost: readonly string[];
}

/** An old site of Hugo or Jekyll. */
export interface FormerSite {
  /** Returns the setting or the name because of which the old site made no page of a file; undefined if it made one. */
  unpublished(file: string, data: Data): string | undefined;
  /** Returns whether a file is a text of the site even if its name begins with `_`. */
  mayBeginWithUnderscore(file: string): boolean;
  /** Returns why a file is no text of the site but a part of the program, such as an example of a theme; undefined for other files. */
  refuse(file: string): Message | undefined;
  /** Returns the fields that a text inherits from its folder and from the settings, the nearest ones first. */
  inheritedBy(file: string): readonly Inherited[];
  /** Returns the front matter of a text, with the fields that the text surely inherits. */
  complete(file: string, data: Data): Data;
  /** Returns the language of a text and its path without language, by which the site joins translations; undefined if the site has one language. */
  versionOf(file: string): { readonly language: string; readonly path: string } | undefined;
  /** Returns the name of the field with the date of a text, or `:filename`, if the settings choose it. */
  dateFieldOf(file: string, data: Data): string | undefined;
  /** Returns the addresses of a text; undefined if the site had no page for it. `stated` are the addresses in its front matter. */
  addressOf(file: string, data: Data, stated: readonly string[]): Addressed | undefined;
}

/** Reason why an import leaves out a file of a folder for templates, styles and the like. */
export const partOfDesign = tell(
  'import-part-of-design',
)`this file is a part of the old site’s design and not an article: the old site published no text of this folder`;

/** Returns the data of a text with the fields that it surely inherits. */
export const withInherited = (data: Data, inherited: readonly Inherited[]): Data =>
  addMissing(data, listSure(inherited));

/** Returns the fields that a text surely inherits. */
export const listSure = (inherited: readonly Inherited[]): readonly Data[] =>
  inherited.filter(({ doubt }) => doubt === undefined).map(({ data }) => data);
