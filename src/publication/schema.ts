/** The fields of the newsroom's files: the only definition of them. */
import { canHoldSite } from '../addresses.ts';
import { picture, reference } from '../article/schema.ts';
import {
  address,
  choice,
  dictionary,
  type Fields,
  flag,
  group,
  list,
  oneOrMore,
  perLanguage,
  say,
  secureAddress,
  text,
} from '../fields/types.ts';
import { tell } from '../messages/tell.ts';
import { adminBackends, mastheadGroups, policies } from './newsroom.ts';

/** Where a site can live: its pages are files below that address. */
const siteAddress = (example: string) =>
  address(example)
    .refine(
      value => !URL.canParse(value) || canHoldSite(value),
      say(tell`is not the address of a folder`, tell`write one such as ${example}`),
    )
    .meta({ form: 'address' });

/** How articles are written in a browser. */
const admin = () =>
  group(
    {
      backend: choice(adminBackends).describe('Where it is saved'),
      repo: text('owner/name').optional().describe('The repository, with its owner'),
      branch: text('main').optional().describe('The branch that is written to'),
      server: secureAddress('https://git.example.org/')
        .optional()
        .describe('Where a GitLab or Forgejo of your own lives'),
      login: secureAddress('https://login.example.org/').optional().describe('What signs people in at GitHub'),
      app: text('0123abcd')
        .optional()
        .describe('The id of the application that people sign in to at GitLab or Forgejo'),
    },
    '{backend: github, repo: owner/name}',
  );

/** `newsroom/site.yaml` */
export const siteSchema = group({
  name: perLanguage('Women in Action').describe('The name of the publication'),
  tagline: perLanguage('What women do, build and change').optional().describe('One line under the name'),
  url: siteAddress('https://example.org/').optional().describe('Where the site will live'),
  languages: list(text('en'), '[en, zh-Hans]')
    .min(1, say(tell`is empty`, tell`write a list such as [en, zh-Hans]`))
    .optional()
    .describe('Languages of the publication; the first has no prefix'),
  timezone: text('Asia/Shanghai').optional().describe('Zone of dates without an offset, a name of the IANA database'),
  publisher: text('women-voice').optional().describe('Id of an organisation, or its name'),
  copyright: perLanguage('© Women Voice').optional().describe('The notice at the foot of every page'),
  hub: oneOrMore(secureAddress('https://hub.example.org/'), 'https://hub.example.org/')
    .optional()
    .describe('WebSub hubs that tell subscribers of the feeds at once'),
  cards: flag()
    .optional()
    .describe('Whether a picture with its headline is drawn for each article, to stand for it where it is shared'),
  contact: text('editors@example.org').optional().describe('An e-mail address or the address of a page'),
  filings: group({ icp: text('京ICP备00000000号').optional(), police: text('京公网安备00000000000000号').optional() })
    .optional()
    .describe('Filing numbers that Chinese hosts ask for'),
  admin: admin().optional().describe('Writing in a browser, at /admin/'),
});

/** `newsroom/people/<id>.yaml` */
export const personSchema = group({
  name: perLanguage('Rong Chen').describe('As it is printed'),
  kind: choice(['person', 'organisation']).default('person').describe('A person, or an organisation'),
  role: perLanguage('Editor').optional().describe('What they do here'),
  masthead: oneOrMore(choice(mastheadGroups), 'editors')
    .optional()
    .describe('Under which heading of the masthead they stand, if they are of the house'),
  bio: perLanguage('One or two sentences').optional().describe('Who they are'),
  portrait: picture().optional().describe('A picture beside the file'),
  links: list(reference(), '- {name: …, url: https://…}').optional().describe('Pages about them'),
});

/** Front matter of `newsroom/columns/<id>.md` */
export const columnSchema = group({
  title: perLanguage('The federations reform').describe('The name of the column'),
  summary: perLanguage('What it gathers').optional().describe('One or two sentences'),
  editor: text('rong-chen').optional().describe('Who keeps it'),
  cover: picture().optional().describe('The lead picture'),
  order: choice(['newest', 'series']).default('newest').describe('Newest first, or a series: from part 1 on'),
  lead: text('/2017/ploughs/').optional().describe('The article that stands first and large: its address, or its file'),
  closed: flag().default(false).describe('true: nothing will be added'),
});

/** `newsroom/tags.yaml` */
export const tagsSchema = dictionary(
  group(
    {
      address: text('law').optional().describe('Its part of the address, if it is not the tag itself'),
      name: perLanguage('Law').optional().describe('As readers see it'),
      description: perLanguage('What is written down').optional().describe('One sentence'),
      also: list(text('statutes'), '[statutes, laws]').optional().describe('Other spellings that mean this tag'),
    },
    '{name: Law, also: [statutes]}',
  ),
  'law: {name: Law}',
);

/** Front matter of `newsroom/pages/<slug>.md` */
export const pageSchema = group({
  title: text('About').describe('The headline'),
  summary: text('Who makes this publication').optional().describe('One or two sentences'),
  policy: oneOrMore(choice(policies), 'ethics')
    .optional()
    .describe('Which of its policies the publication states here'),
});

export type SiteFields = Fields<typeof siteSchema>;
export type PersonFields = Fields<typeof personSchema>;
export type ColumnFields = Fields<typeof columnSchema>;
export type TagFields = Fields<typeof tagsSchema>[string];
