/** Decides which help lines each article shows: the help lines that the article names or, without such a list, those of its tags. */

import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import { suggest } from '../source/fields/suggest.ts';
import { type HelpLine, helpFile, type Newsroom } from '../source/publication/newsroom.ts';
import type { Tag } from './tags.ts';

/** Returns the help lines of an article, in the order of the article's list or of `newsroom/help.yaml`. */
export type FindHelp = (article: Article) => readonly HelpLine[];

interface HelpInput {
  readonly newsroom: Pick<Newsroom, 'help'>;
  /** Every spelling of a tag, with its tag. */
  readonly tags: ReadonlyMap<string, Tag>;
  /** Paths of the files that could not be parsed. */
  readonly unread: ReadonlySet<string>;
  readonly problems: Problem[];
}

/** Resolves the tags of all help lines, and reports tags that do not exist. The returned function reports unknown ids in articles. */
export function resolveHelp({ newsroom, tags, unread, problems }: HelpInput): FindHelp {
  const { lines } = newsroom.help;
  const byTag = new Map<Tag, HelpLine[]>();
  for (const line of lines.values()) {
    for (const [i, spelling] of line.tags.entries()) {
      const tag = tags.get(spelling);
      if (tag) byTag.set(tag, [...(byTag.get(tag) ?? []), line]);
      // an article that could not be parsed may have the tag
      else if (unread.size === 0) problems.push(reportTag(line.id, i, spelling, tags));
    }
  }
  const order = [...lines.values()];
  const linesOf = (tag: Tag | undefined) => (tag && byTag.get(tag)) ?? [];
  return ({ file, help, tags: own = [] }) => {
    if (help) {
      const named = help.map((id, i) => {
        if (!lines.has(id) && !unread.has(helpFile)) problems.push(reportId(file, i, id, lines));
        return lines.get(id);
      });
      return [...new Set(named.filter(line => line !== undefined))];
    }
    if (byTag.size === 0) return [];
    const meant = new Set(own.flatMap(spelling => linesOf(tags.get(spelling))));
    return order.filter(line => meant.has(line));
  };
}

function reportTag(id: string, i: number, spelling: string, tags: ReadonlyMap<string, Tag>): Problem {
  const meant = suggest(spelling, tags.keys());
  return {
    file: helpFile,
    at: ['lines', id, 'tags', i],
    field: `lines.${id}.tags[${i}]`,
    what: tell('no-such-tag')`no article has the tag "${spelling}", and newsroom/tags.yaml does not define it`,
    cure: meant
      ? tell('did-you-mean')`did you mean ${meant}?`
      : tell('use-or-define-tag')`write a tag that articles have, or add the tag to newsroom/tags.yaml`,
  };
}

function reportId(file: string, i: number, id: string, lines: ReadonlyMap<string, HelpLine>): Problem {
  const meant = suggest(id, lines.keys());
  return {
    file,
    at: ['help', i],
    field: 'help',
    what: tell('no-such-help-line')`newsroom/help.yaml has no help line with the id "${id}"`,
    cure: meant
      ? tell('did-you-mean')`did you mean ${meant}?`
      : tell('use-or-add-help-line')`write the id of a help line, or add the help line to newsroom/help.yaml`,
  };
}
