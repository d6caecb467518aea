/** Tests the page with the form for readers’ stories: its questions, where it sends its answers, and what it may do. */
import { describe, expect, it } from 'vitest';
import { questionNames, storyQuestions } from '../../src/source/stories/story-form.ts';
import { anArticleText, type FileTree, problemsOf } from '../builders.ts';
import { drawn, outputsOf, textOf } from './drawn.ts';

const site = (stories: string, more = 'contact: editors@example.org\n'): FileTree => ({
  'newsroom/site.yaml': `name: A\nurl: https://example.org/\nlanguages: [en, zh-Hans, ar]\n${stories}${more}`,
  'articles/2017/x.md': anArticleText('A text.\n'),
});
const byMail = site('stories: {mail: stories@example.org}\n');
const byEndpoint = site('stories: {endpoint: "https://forms.example.org:8443/a?b=c&d"}\n');
const policyOf = (page: string) => /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
const actionOf = (page: string) => /form-action ([^;"]+)/.exec(policyOf(page))?.[1];
const formIn = (page: string) => /<form[\s\S]*<\/form>/.exec(page)?.[0] ?? '';

describe('the form', () => {
  it.each(['/stories/', '/zh-Hans/stories/', '/ar/stories/'])(
    'asks every question at %s, and ticks nothing',
    address => {
      const form = formIn(drawn(byMail)(address));
      for (const name of questionNames) {
        expect(form, name).toContain(`name="${name}"`);
        for (const value of Object.keys(storyQuestions[name].answers ?? {})) expect(form).toContain(`value="${value}"`);
      }
      expect(form).not.toMatch(/ checked| selected/);
    },
  );

  it('has a label for every field, and a description for every hint', () => {
    const form = formIn(drawn(byMail)('/stories/'));
    for (const [, id] of form.matchAll(/<(?:textarea|input type="text") id="([^"]+)"/g))
      expect(form).toContain(`<label for="${id}">`);
    for (const [, id] of form.matchAll(/aria-describedby="([^"]+)"/g)) expect(form).toContain(`id="${id}"`);
    expect([...form.matchAll(/autocomplete="([^"]+)"/g)].map(([, value]) => value)).toEqual([
      'off',
      'name',
      'off',
      'email',
    ]);
  });

  it('opens a mail where there is no endpoint, and lists what the mail must say', () => {
    const page = drawn(byMail)('/stories/');
    expect(formIn(page)).toContain(
      'method="post" action="mailto:stories@example.org?subject=A%20reader%E2%80%99s%20story" enctype="text/plain"',
    );
    expect(actionOf(page)).toBe("'self' mailto:");
    expect(textOf(page)).toContain('Mail your story to stories@example.org .');
    expect(textOf(page)).toContain('How old are you?');
    expect(page).toContain('data-save hidden');
    expect(outputsOf(byMail).has('/stories/thanks/')).toBe(false);
  });

  it('posts its answers to the endpoint, whose host it names, and to no other site', () => {
    const page = drawn(byEndpoint)('/stories/');
    expect(formIn(page)).toContain('method="post" action="https://forms.example.org:8443/a?b=c&amp;d" accept-charset');
    expect(actionOf(page)).toBe("'self' https://forms.example.org:8443");
    expect(textOf(page)).toContain('Your answers go to forms.example.org:8443 , which passes them on to the editors.');
    expect(page).not.toContain('data-save');
    expect(page).not.toContain('mailto:stories');
  });

  it('is the only page whose policy names the endpoint', () => {
    const pages = [...outputsOf(byEndpoint)].filter(([address]) => /(?:\/|\.html)$/.test(address));
    expect(pages.length).toBeGreaterThan(10);
    const naming = pages.filter(([, page]) => page.draw().includes('https://forms.example.org'));
    expect(naming.map(([address]) => address).toSorted()).toEqual(['/ar/stories/', '/stories/', '/zh-Hans/stories/']);
  });

  it('tells how to take the consent back', () => {
    const end = 'You can take your consent back at any time, even after publication: write to';
    expect(textOf(drawn(byMail)('/stories/'))).toContain(`${end} stories@example.org .`);
    expect(drawn(byEndpoint)('/stories/')).toContain('<a href="mailto:editors@example.org">');
    const page = drawn(site('stories: {endpoint: https://a.example/}\n', 'contact: https://example.org/contact/\n'));
    expect(page('/stories/')).toContain('<a href="https://example.org/contact/">');
  });

  it('is found from the foot of every page', () => {
    expect(drawn(byMail)('/2017/x/')).toContain('<a href="/stories/">Tell us your story</a>');
    expect(drawn(byMail)('/zh-Hans/')).toContain('<a href="/zh-Hans/stories/">讲讲您的故事</a>');
    expect(drawn(site(''))('/2017/x/')).not.toContain('stories');
    expect([...outputsOf(site('')).keys()].filter(address => address.includes('stories'))).toEqual([]);
  });

  it('has the help lines and the quick exit, if there are any, and still tells its site to the endpoint', () => {
    const help = {
      'newsroom/help.yaml':
        'exit: https://weather.example.org/\nlines:\n  a: {name: Night line, phone: "+44 1632 960123"}\n',
    };
    const page = (files: FileTree) => drawn({ ...files, ...help })('/stories/');
    expect(page(byMail)).toContain('id="help-box"');
    expect(page(byMail)).toContain('<meta name="referrer" content="no-referrer">');
    expect(page(byEndpoint)).toContain('<meta name="referrer" content="strict-origin">');
    expect(page(byEndpoint)).toContain('data-exit');
    expect(drawn(byMail)('/stories/')).not.toContain('data-exit');
  });
});

it('an endpoint can lead readers to a page that thanks them, which search engines do not list', () => {
  const page = drawn(byEndpoint)('/zh-Hans/stories/thanks/');
  expect(textOf(page)).toContain('谢谢您的故事');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(actionOf(page)).toBe("'self'");
});

it('no page of the publication can have the address of the form, even while there is none', () => {
  const page = { 'newsroom/pages/stories.md': '---\ntitle: A\n---\n\nA text.\n' };
  expect(problemsOf({ ...site(''), ...page })).toEqual([
    'newsroom/pages/stories.md:1:1 the site already uses or reserves the address /stories/; rename this file',
  ]);
});

describe('a setting that is wrong', () => {
  const cure = 'write a full address such as https://forms.example.org/stories';
  it.each([
    [
      'stories: {}',
      '',
      '5:10 stories: the form for stories has no place to send the answers to; add the field "endpoint" or "mail", such as {mail: stories@example.org}',
    ],
    [
      'stories: yes',
      '',
      '5:10 stories: the value cannot be the text "yes"; write a group of fields: {mail: stories@example.org}',
    ],
    [
      'stories: {endpoint: http://a.example/}',
      '',
      `5:21 stories.endpoint: the value is not a full address starting with https://; ${cure}`,
    ],
    [
      'stories: {endpoint: /form}',
      '',
      `5:21 stories.endpoint: the value is not a full address starting with https://; ${cure}`,
    ],
    [
      'stories: {endpoint: "https://u:p@a.example/#b", mail: a@b.example}',
      '',
      '5:21 stories.endpoint: the address contains a user name, a password or a fragment (#…); write the address without them, such as https://forms.example.org/stories',
    ],
    [
      'stories: {mail: "a@b"}',
      '',
      '5:17 stories.mail: the value is not an e-mail address; write an e-mail address such as stories@example.org',
    ],
    [
      'stories: {mail: "a@b.example?bcc=c@d.example"}',
      '',
      '5:17 stories.mail: the value is not an e-mail address; write an e-mail address such as stories@example.org',
    ],
    [
      'stories: {email: a@b.example}',
      '',
      '5:11 stories.email: halfsky has no field with this name; did you mean mail?',
    ],
    [
      'stories: {endpoint: https://a.example/}',
      'none',
      '5:10 stories: readers have no address at which they can take back their consent; add the field "mail" below "stories", or the field "contact", such as "contact: editors@example.org"',
    ],
  ])('has a place and a cure: %s', (line, contact, told) => {
    const files = site(`copyright: B\n${line}\n`, contact === 'none' ? '' : 'contact: a@b.example\n');
    expect(problemsOf(files)).toContain(`newsroom/site.yaml:${told}`);
  });
});
