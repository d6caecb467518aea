/** The page with the form on which readers send stories, and the page that thanks them. */
import { addressOf, contactUrl } from '../src/addresses.ts';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { type Html, html } from '../src/html.ts';
import type { Version } from '../src/language/languages.ts';
import type { Frame } from '../src/site/frame.ts';
import { inEveryEdition, type Kind } from '../src/site/kind.ts';
import { versionsOf } from '../src/site/versions.ts';
import type { StoriesSetting } from '../src/source/publication/newsroom.ts';
import { storySections } from '../src/source/stories/story-form.ts';
import { page } from './page.ts';
import { helpBox, helpLead, type ShownHelp } from './parts/help-box.ts';
import { listQuestions } from './parts/story-questions.ts';

interface StoryPage {
  readonly setting: StoriesSetting;
  /** E-mail address or address of a page, at which readers take their consent back. */
  readonly contact: string;
  readonly help: ShownHelp;
  readonly versions: readonly Version[];
}

export const stories: Kind<StoryPage> = {
  name: 'stories',
  reserves: root => [addressOf.stories(root)],
  pages: ({ catalogue }) => listPages(catalogue),
  view(item, frame) {
    const { setting, help, versions } = item;
    const { strings, root, assets } = frame;
    const { title, lead } = strings.stories;
    return page(
      frame,
      {
        ...{ title, description: lead, address: addressOf.stories(root), style: 'stories', versions },
        ...{ help, stories: setting },
      },
      html`${helpLead(frame, help)}
<header class="list-head"><h1>${title}</h1><p class="standfirst">${lead}</p></header>
<div class="story-desk">
${notes(frame, item)}
${form(frame, setting)}
<div class="story-side">${setting.mail !== undefined && byMail(frame, setting.mail)}
${helpBox(frame, help)}</div>
</div>
<script type="module" src="${frame.href(assets.story)}"></script>`,
    );
  },
};

function listPages(catalogue: Catalogue): ReturnType<Kind<StoryPage>['pages']> {
  const { site, newsroom } = catalogue;
  const { stories: setting } = site;
  if (!setting) return [];
  const help = { lines: [...newsroom.help.lines.values()], exit: newsroom.help.exit };
  const contact = setting.mail ?? site.contact ?? '';
  return inEveryEdition(catalogue, ({ root, language }) => [
    {
      address: addressOf.stories(root),
      language,
      listing: () => ({}),
      gather: () => ({
        ...{ setting, contact, help },
        versions: versionsOf(catalogue, other => addressOf.stories(other.root)),
      }),
    },
  ]);
}

/** Tells readers where their words go, and how they take their consent back. */
function notes({ strings }: Frame, { setting, contact }: StoryPage): Html {
  const { endpoint, mail } = setting;
  const host = endpoint === undefined ? undefined : new URL(endpoint).host;
  return html`<ul class="story-notes">
<li>${strings.stories.stored}</li>
${host !== undefined && html`<li>${around(strings.storyEndpoint, html`<bdi dir="ltr">${host}</bdi>`)}</li>`}
${mail !== undefined && html`<li>${strings.stories.mailRisk}</li>`}
<li>${around(strings.storyTakeBack, linkTo(contact))}</li>
</ul>`;
}

/** Returns a sentence with markup in place of its value. */
function around(say: (value: string) => string, value: Html): Html {
  const [before = '', after = ''] = say('\ufffc').split('\ufffc');
  return html`${before}${value}${after}`;
}

function linkTo(contact: string): Html {
  const words = html`<bdi dir="ltr">${contact}</bdi>`;
  const url = contact.startsWith('/') ? contact : contactUrl(contact);
  return url === undefined ? words : html`<a href="${url}">${words}</a>`;
}

/** Returns the form. Without its script, it posts its answers to the endpoint, or opens a mail with them. */
function form(frame: Frame, { endpoint, mail }: StoriesSetting): Html {
  const { strings, language } = frame;
  const { untitled, send, mail: write, save, empty, faults, saved, opened, tooLong } = strings.stories;
  const target =
    endpoint === undefined
      ? html`action="mailto:${mail}?subject=${encodeURIComponent(untitled)}" enctype="text/plain"`
      : html`action="${endpoint}"`;
  const ofMail = html` data-saved="${saved}" data-opened="${opened}" data-too-long="${tooLong}"`;
  const said = html`data-empty="${empty}" data-faults="${faults}"${mail !== undefined && ofMail}`;
  const sections = storySections.map(
    section => html`<fieldset class="story-part"><legend>${strings.stories[section]}</legend>
${listQuestions(frame, section)}</fieldset>
`,
  );
  const button = mail !== undefined && html`<button type="button" data-save hidden>${save}</button>`;
  return html`<form class="tell" method="post" ${target} accept-charset="utf-8" data-story ${said}>
<input type="hidden" name="language" value="${language}">
<div class="story-faults" role="alert" tabindex="-1" hidden></div>
${sections}<p class="story-send"><button type="submit">${endpoint === undefined ? write : send}</button>${button}</p>
<p class="story-said" role="status"></p>
</form>`;
}

/** Returns the address for stories by mail, and the questions that a mail without the form answers. */
function byMail({ strings }: Frame, mail: string): Html {
  const { byMail: heading, without } = strings.stories;
  return html`<section class="story-mail"><h2>${heading}</h2>
<p>${around(strings.storyMail, linkTo(mail))}</p>
<p>${without}</p>
<ol>${Object.values(strings.storyQuestions).map(question => html`<li>${question}</li>`)}</ol></section>`;
}

/** The page to which an endpoint can lead readers after it has received a story. */
export const storyThanks: Kind<undefined> = {
  name: 'story-thanks',
  reserves: root => [addressOf.storyThanks(root)],
  pages: ({ catalogue }) =>
    catalogue.site.stories?.endpoint === undefined
      ? []
      : inEveryEdition(catalogue, ({ root, language }) => [
          { address: addressOf.storyThanks(root), language, gather: () => undefined },
        ]),
  view(_, frame) {
    const { strings, root } = frame;
    const { thanks: title, thanksLead: lead } = strings.stories;
    return page(
      frame,
      { title, description: lead, address: addressOf.storyThanks(root), style: 'index', hidden: true },
      html`<header class="list-head"><h1>${title}</h1><p class="standfirst">${lead}</p></header>
<ul class="index"><li><a href="${frame.href(root)}">${strings.home}</a></li></ul>`,
    );
  },
};
