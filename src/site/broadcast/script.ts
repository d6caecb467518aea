/** Types of a broadcast script: a text that an announcer reads aloud, with help for reading it and its length. */

/** A part of a line in one language. */
export interface Words {
  readonly text: string;
  /** Language of the text, BCP 47. */
  readonly language: string;
  /** Help for reading the text; undefined if the text needs none. Nobody reads the help aloud in addition to the text. */
  readonly help?: ReadingHelp | undefined;
  /** True if the text is a telephone number. */
  readonly isPhone?: true;
}

/** Help for reading a text: the pinyin of each of its characters, or the text in other words, such as 百分之五 for 5%. */
export type ReadingHelp = { readonly syllables: readonly string[] } | { readonly words: string };

/**
 * A line of a script. `text` is read aloud, after a short pause; `heading` too, between two longer pauses. `pause` has no words. `note`
 * tells the announcer something that is not read aloud, such as a table that the script leaves out.
 */
export interface Line {
  readonly kind: 'text' | 'heading' | 'pause' | 'note';
  readonly words: readonly Words[];
}

/** A part of an article that the script leaves out. */
export interface LeftOut {
  /** Kind of the part, such as `Table`. */
  readonly label: string;
  /** The part itself, or its title if it is not a text. */
  readonly text: string;
}

/** An article in a script. */
export interface ScriptArticle {
  readonly headline: readonly Words[];
  readonly lines: readonly Line[];
  readonly leftOut: readonly LeftOut[];
  readonly seconds: number;
}

/** An article that does not fit into a broadcast. */
export interface UnfitArticle {
  readonly title: string;
  readonly seconds: number;
}

/** The pace of an announcer. */
export interface Pace {
  /** Number of units that the announcer reads in a minute. */
  readonly speed: number;
  /** Unit that the speed counts. */
  readonly unit: 'words' | 'characters';
}

/** A broadcast script. */
export interface Script {
  readonly language: string;
  /** Name of the publication. */
  readonly name: string;
  readonly opening: readonly Line[];
  readonly articles: readonly ScriptArticle[];
  /** The articles that do not fit into the broadcast. */
  readonly unfit: readonly UnfitArticle[];
  readonly pace: Pace;
  /** Length of the whole broadcast. */
  readonly seconds: number;
}
