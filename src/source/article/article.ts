/** Types of a parsed article and of the settings for parsing it. */

import type { Base } from '../../addresses.ts';
import type { LocatedProblem, Position } from '../../problem.ts';
import type { Files } from '../folder.ts';
import type { Focus, Picture } from '../pictures/plan.ts';
import type { Surroundings } from './body.ts';
import type { ArticleFields } from './schema.ts';
import type { Summary } from './summary.ts';

/** Settings of the publication that parsing an article depends on. */
export interface Settings {
  /** Time zone (IANA name) of dates that are written without a UTC offset. */
  readonly zone: string;
  /** The publication's languages, the default language first. If undefined, any language is allowed. */
  readonly languages: readonly string[] | undefined;
  readonly base: Pick<Base, 'path'>;
  /** Root addresses of the publication's own site. A build also checks links to full addresses that begin with a root address. */
  readonly roots?: readonly Base[];
  readonly files: Files;
  words(language: string): Surroundings['words'];
}

/** Link in a text to a page or file of the publication. Its target is checked once all articles are parsed. */
export interface Link {
  /**
   * `file`: a file of the publication, such as another article. `site`: a path of the site. `here`: an anchor in the same text. For `here`,
   * `target` is the file that contains the link.
   */
  readonly to: 'file' | 'site' | 'here';
  readonly target: string;
  /** URL fragment as written, with its `#`. Absent if the link has no fragment. */
  readonly fragment?: string | undefined;
  readonly at: Position;
}

/** Cover picture with its description, caption, credit and focus. */
export interface Cover extends Picture {
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly focus: Focus | undefined;
}

/** Parsed article: the checked fields of its front matter, its address and its rendered body. */
export interface Article extends Omit<ArticleFields, 'cover' | 'summary'>, Summary {
  /** Path of the article's file, relative to the publication folder. */
  readonly file: string;
  readonly language: string;
  readonly year: string;
  readonly slug: string;
  readonly address: string;
  readonly cover: Cover | undefined;
  readonly body: string;
  /** True if the body has no content. Absent otherwise. */
  readonly isEmpty?: boolean;
  readonly links: readonly Link[];
  /** Possible mistakes in the text, which do not stop a build. Absent if there are none. */
  readonly warnings?: readonly LocatedProblem[] | undefined;
  /** Files of the publication that the page shows or links to, as paths from the publication folder. */
  readonly files: readonly string[];
  /** Reading time in minutes, at least 1. Assumes 230 words or 350 Chinese characters a minute. */
  readonly minutes: number;
}

/** Result of parsing a file: the parsed value and all problems. `value` is absent if a problem makes it impossible to create the value. */
export interface Parsed<T> {
  readonly value?: T;
  readonly problems: readonly LocatedProblem[];
}

/** Result of parsing an article. */
export interface ParsedArticle extends Parsed<Article> {
  /** Links of the article if `value` is absent. A build can thus report dead links even if the front matter has mistakes. */
  readonly links?: readonly Link[] | undefined;
}
