/**
 * The front matter of an article: the only definition of its fields. Messages, the reference in the documentation and editor
 * completion come from here.
 */
import {
  address,
  choice,
  date,
  type Fields,
  flag,
  focus,
  group,
  list,
  meaning,
  oneOrMore,
  path,
  text,
} from '../fields/types.ts';

export const kinds = ['news', 'feature', 'opinion', 'notice', 'story'] as const;
export type Kind = (typeof kinds)[number];

/** A work elsewhere: by name, with an address if it has one. */
export const reference = () =>
  group({ name: text('Women Voice'), url: address().optional() }, '{name: Women Voice, url: https://example.org/}');

export const picture = () =>
  group(
    {
      src: meaning(text('cover.jpg'), 'picture').describe('The picture’s file, beside the article'),
      alt: text('A village notice board with two posters').describe(
        'What the picture shows, for those who do not see it',
      ),
      caption: text('The board in spring').optional().describe('What the picture tells'),
      credit: text('Photo: Wang Fang').optional().describe('Who made it'),
      focus: focus().optional().describe('What must be seen where there is no room for all of it'),
    },
    '{src: cover.jpg, alt: what the picture shows}',
  );

const names = (example: string) => oneOrMore(meaning(text(example), 'people'), example).optional();

const define = (zone: string) =>
  group({
    title: text('title: A headline in plain text').describe('The headline, plain text'),
    date: date(zone).describe('When it is published; in the future: not yet'),
    summary: meaning(text('One or two sentences'), 'prose')
      .optional()
      .describe('One or two sentences; if absent, the first paragraph serves'),
    by: names('women-voice').describe('Who wrote it: ids of people or organisations, or plain names'),
    editor: names('rong-chen').describe('Who edited it'),
    translator: names('women-of-china').describe('Who translated it'),
    follows: date(zone).optional().describe('Of a translation: the day of the version of the original that it follows'),
    photographer: names('wang-fang').describe('Who made its photographs'),
    source: reference().optional().describe('What it was first published in'),
    adapted: reference().optional().describe('What it is adapted from'),
    column: meaning(text('federation-reform'), 'columns')
      .optional()
      .describe('The id of the special column it belongs to'),
    tags: list(text('law'), '[law, history]').optional().describe('What it is about'),
    kind: choice(kinds).default('news').describe('What sort of article it is'),
    cover: picture().optional().describe('The lead picture'),
    updated: date(zone).optional().describe('When its text last changed in substance'),
    corrections: list(
      group(
        { date: date(zone), text: meaning(text('What was wrong and what is right'), 'prose') },
        '{date: 2017-09-06, text: …}',
      ),
      '- {date: 2017-09-06, text: …}',
    )
      .optional()
      .describe('Corrections on the record'),
    draft: flag().default(false).describe('true keeps it out'),
    expires: date(zone).optional().describe('After this date it leaves the lists; its address still answers'),
    aliases: oneOrMore(path('/old/address/'), '/old/address/')
      .optional()
      .describe('Old addresses that must keep working'),
    sources: list(reference(), '- {name: …, url: https://…}').optional().describe('References'),
    copyright: text('© Women Voice').optional().describe('A notice that replaces the publication’s'),
    canonical: address().optional().describe('Where a syndicated text belongs'),
  });

const defined = new Map<string, ReturnType<typeof define>>();

/** The fields of an article; dates without an offset are in `zone`, an IANA time zone. Made once: it takes longer than reading an article. */
export function articleSchema(zone: string): ReturnType<typeof define> {
  const known = defined.get(zone);
  if (known) return known;
  const schema = define(zone);
  defined.set(zone, schema);
  return schema;
}

export type ArticleFields = Fields<ReturnType<typeof define>>;
