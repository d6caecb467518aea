/** Types for the export of a publishing service and its posts, and functions that the readers of all services share. */
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { Fault } from '../../../problem.ts';
import type { Archive } from '../archive/archive-files.ts';
import type { Note } from '../changes.ts';
import type { ForeignCover } from '../front-matter/foreign-cover.ts';
import { UnreadableError } from '../unreadable.ts';

/** Service from which the import can read an export. */
export type ServiceKind = 'ghost' | 'substack' | 'medium' | 'blogger';

/** Post or page of a publishing service. Its text is still HTML. */
export interface Post {
  /** Name of the post in the report. If the export contains the post as a separate file, the name is the path of this file. */
  readonly file: string;
  readonly kind: 'article' | 'page';
  readonly title: string;
  /** Time of publication, as the export states it; empty if the export states none. A time without an offset is in UTC. */
  readonly date: string;
  /** Name of the field of `date` if `date` is another time, such as the time at which a draft was created. */
  readonly dateField?: string | undefined;
  readonly summary: string;
  /** Names of the authors. */
  readonly by: readonly string[];
  readonly tags: readonly string[];
  readonly cover: ForeignCover | undefined;
  /** True if the service did not publish the post. */
  readonly draft: boolean;
  /** Value in the export that hides a published post from some readers, such as `visibility: paid`; undefined if everybody could read it. */
  readonly hiding: string | undefined;
  readonly slug: string;
  /** Paths of the post on the service. */
  readonly addresses: readonly string[];
  /** Address of the page that search engines should prefer; empty if the export names none. */
  readonly canonical: string;
  readonly html: string;
}

/** Content of an export, and functions for the HTML of the service. */
export interface ServiceExport {
  readonly posts: readonly Post[];
  /** Files that contain data about all posts, such as a table. The report does not list these files. */
  readonly sources: readonly string[];
  /** Reasons why the import leaves out posts, by name of the post in the report. */
  readonly leftOut: ReadonlyMap<string, Message>;
  /** Name of the publication. If the export does not state `name`, `tagline`, `zone`, `language` or `origin`, the field is empty. */
  readonly name: string;
  readonly tagline: string;
  /** Time zone of the publication. */
  readonly zone: string;
  readonly language: string;
  /** Origin of the site, such as `https://example.org`. */
  readonly origin: string;
  /** Number of readers’ comments. */
  readonly comments: number;
  /** Changes the parsed text of a post: removes the parts that only the service can show, and turns its cards into paragraphs and links. */
  settle(body: HTMLElement, post: Post, note: Note): void;
  /** Returns the final address of a link, such as the target of a redirector of the service. Returns most addresses unchanged. */
  address(written: string): string;
  /**
   * Returns the path of a picture on the servers of the service, without the parts that choose a size. Returns undefined for a picture on
   * any other server.
   */
  picturePath(address: string): string | undefined;
  /** Number of parts at the end of a picture’s path that identify the picture: 3 for `2020/05/well.jpg`, 1 if the file name alone is enough. */
  readonly pictureSteps: number;
}

/** Reads the files of an export. Throws UnreadableError if the files are not an export from the service. */
export type ReadService = (archive: Archive) => ServiceExport;

/** An export without posts. The parser of each service copies this object, and fills in the properties that the exports of the service contain. */
export const emptyExport: ServiceExport = {
  posts: [],
  sources: [],
  leftOut: new Map(),
  name: '',
  tagline: '',
  zone: '',
  language: '',
  origin: '',
  comments: 0,
  settle: () => {},
  address: written => written,
  picturePath: () => undefined,
  pictureSteps: 1,
};

/** Returns the only one of the exports that were found. Throws UnreadableError if there is none, with `what` and `cure`, or more than one. */
export function takeOnly<One>([first, second]: readonly One[], { what, cure }: Fault): One {
  if (first === undefined) throw new UnreadableError(what, cure);
  if (second !== undefined)
    throw new UnreadableError(
      tell('several-exports-inside')`there are several exports in this file or folder`,
      tell('name-one-export')`write the path of one of these exports`,
    );
  return first;
}

/** Returns the reason why the first unreadable file cannot be read; undefined if all files can be read. */
export const faultIn = (texts: readonly (string | { readonly what: Message })[]): Message | undefined =>
  texts.map(text => (typeof text === 'string' ? undefined : text.what)).find(what => what !== undefined);
