import { beforeEach, describe, expect, test } from 'vitest';
import { aDrawing, type FileTree, frontMatter } from '../builders.ts';
import { drawn, thingsOn } from './drawn.ts';

const hard = 'She said: </script><b>"no" & \\ 😀</b>';

const article = (title: string, ...fields: readonly string[]) =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: 2017-09-05T14:30+08:00\n${fields.join('\n')}\n---\n\nA text.\n`;

const files: FileTree = {
  'newsroom/site.yaml':
    'name: {en: The Lantern, zh-Hans: 灯笼}\ntagline: For tests\nurl: https://lantern.example/below/\nlanguages: [en, zh-Hans]\ntimezone: Asia/Shanghai\npublisher: voice\ncopyright: © The Lantern\n',
  'newsroom/people/voice.yaml': 'name: Village Voice\nkind: organisation\n',
  'newsroom/people/lin.yaml':
    'name: Lin Yue\nrole: Editor\nbio: Edits.\nlinks: [{name: Her page, url: https://lin.example/}]\n',
  'newsroom/columns/wells.md': '---\ntitle: Wells\nsummary: Who digs.\n---\n',
  'articles/2017/board.svg': aDrawing,
  'articles/2017/news.md': article(
    hard,
    'by: [lin, "Plain Name"]',
    'column: wells',
    'tags: [law, well]',
    'cover: {src: board.svg, alt: A board}',
    'updated: 2017-10-01',
    'corrections: [{date: 2017-10-03, text: "It said five wells; there are six."}]',
    'sources: [{name: A book}]',
  ),
  'articles/2017/views.md': article('A view', 'kind: opinion'),
  'articles/2017/reads.md': article('A long read', 'kind: feature'),
};

describe('what a page says it is', () => {
  let page: (address: string) => string;
  beforeEach(() => {
    page = drawn(files);
  });
  const typesOn = (address: string) => thingsOn(page(address)).map(thing => thing['@type']);

  test.each([
    ['/', ['WebSite']],
    ['/2017/news/', ['NewsArticle', 'BreadcrumbList']],
    ['/2017/views/', ['OpinionNewsArticle', 'BreadcrumbList']],
    ['/2017/reads/', ['ReportageNewsArticle', 'BreadcrumbList']],
    ['/tags/law/', ['CollectionPage', 'BreadcrumbList']],
    ['/columns/wells/', ['CollectionPage', 'BreadcrumbList']],
    ['/2017/', ['CollectionPage', 'BreadcrumbList']],
    ['/people/lin/', ['ProfilePage', 'BreadcrumbList']],
  ])('%s is %j', (address, types) => {
    expect(typesOn(address)).toEqual(types);
  });

  test('an article has every field that search engines recommend, with the offset of its zone', () => {
    const url = 'https://lantern.example/below/2017/news/';
    expect(thingsOn(page('/2017/news/'))[0]).toMatchObject({
      mainEntityOfPage: url,
      url,
      headline: hard,
      image: [
        { url: 'https://lantern.example/below/2017/board.svg' },
        expect.stringContaining('-16x9.jpg'),
        expect.stringContaining('-4x3.jpg'),
        expect.stringContaining('-1x1.jpg'),
      ],
      datePublished: '2017-09-05T14:30:00+08:00',
      dateModified: '2017-10-03T00:00:00+08:00',
      author: [
        { '@type': 'Person', name: 'Lin Yue', url: 'https://lantern.example/below/people/lin/' },
        { '@type': 'Person', name: 'Plain Name' },
      ],
      publisher: {
        '@type': 'Organization',
        name: 'Village Voice',
        url: 'https://lantern.example/below/',
        logo: 'https://lantern.example/below/assets/mark.svg',
      },
      articleSection: 'Wells',
      keywords: ['law', 'well'],
      citation: [{ name: 'A book' }],
      copyrightNotice: '© The Lantern',
      correction: [
        {
          '@type': 'CorrectionComment',
          datePublished: '2017-10-03T00:00:00+08:00',
          text: 'It said five wells; there are six.',
        },
      ],
    });
  });

  test('the way to an article leads over its column, or over its year', () => {
    const steps = (address: string) => {
      const [, trail] = thingsOn(page(address));
      return JSON.stringify(trail?.itemListElement);
    };
    expect(steps('/2017/news/')).toContain(
      '"position":2,"name":"Wells","item":"https://lantern.example/below/columns/wells/"',
    );
    expect(steps('/2017/views/')).toContain('"position":2,"name":"2017","item":"https://lantern.example/below/2017/"');
  });

  test('a list names its articles', () => {
    expect(thingsOn(page('/columns/wells/'))[0]).toMatchObject({
      name: 'Wells',
      description: 'Who digs.',
      mainEntity: { itemListElement: [{ position: 1, name: hard, url: 'https://lantern.example/below/2017/news/' }] },
    });
  });

  test('a person is described', () => {
    expect(thingsOn(page('/people/lin/'))[0]).toMatchObject({
      mainEntity: {
        '@type': 'Person',
        name: 'Lin Yue',
        jobTitle: 'Editor',
        description: 'Edits.',
        sameAs: ['https://lin.example/'],
      },
    });
  });

  test('no text can end the element that it stands in', () => {
    const text = page('/2017/news/');
    const data = text.slice(text.indexOf('application/ld+json'));
    expect(data.slice(0, data.indexOf('</script>'))).toContain('\\u003c/script>');
  });
});

describe('what a publication says of its rules', () => {
  const below = 'https://lantern.example/below';
  const publisher = (page: string) => thingsOn(page)[0]?.publisher;

  test('where no page states a policy, the publisher is an organisation and no more', () => {
    expect(publisher(drawn(files)('/'))).toEqual({
      '@type': 'Organization',
      name: 'Village Voice',
      url: `${below}/`,
      logo: `${below}/assets/mark.svg`,
    });
  });

  test.each([
    ['mission', 'missionCoveragePrioritiesPolicy'],
    ['ethics', 'ethicsPolicy'],
    ['corrections', 'correctionsPolicy'],
    ['verification', 'verificationFactCheckingPolicy'],
    ['unnamed-sources', 'unnamedSourcesPolicy'],
    ['bylines', 'noBylinesPolicy'],
    ['ownership', 'ownershipFundingInfo'],
    ['diversity', 'diversityPolicy'],
    ['feedback', 'actionableFeedbackPolicy'],
    ['masthead', 'masthead'],
  ])('a page of the policy %s is its %s, on the front page and with every article', (policy, word) => {
    const page = drawn({ ...files, 'newsroom/pages/rules.md': frontMatter('title: Rules', `policy: ${policy}`) });
    for (const address of ['/', '/2017/news/'])
      expect(publisher(page(address))).toEqual({
        '@type': 'NewsMediaOrganization',
        name: 'Village Voice',
        url: `${below}/`,
        logo: `${below}/assets/mark.svg`,
        [word]: `${below}/rules/`,
      });
  });

  test('one page may state several policies', () => {
    const page = drawn({
      ...files,
      'newsroom/pages/rules.md': frontMatter('title: Rules', 'policy: [verification, unnamed-sources]'),
    });
    expect(publisher(page('/'))).toMatchObject({
      verificationFactCheckingPolicy: `${below}/rules/`,
      unnamedSourcesPolicy: `${below}/rules/`,
    });
  });

  test('what one version of a page states holds for its translation, and for no language that it is not in', () => {
    const rules = { ...files, 'newsroom/pages/rules.md': frontMatter('title: Rules', 'policy: ethics') };
    expect(publisher(drawn(rules)('/zh-Hans/'))).toMatchObject({ '@type': 'Organization' });
    const both = { ...rules, 'newsroom/pages/rules.zh-Hans.md': frontMatter('title: 规矩') };
    expect(publisher(drawn(both)('/zh-Hans/'))).toMatchObject({ ethicsPolicy: `${below}/zh-Hans/rules/` });
    expect(publisher(drawn(both)('/'))).toMatchObject({ ethicsPolicy: `${below}/rules/` });
  });

  test('the masthead that is made from people is told, unless a page is the masthead', () => {
    const staffed = { ...files, 'newsroom/people/mei.yaml': 'name: Mei\nrole: Editor\nmasthead: editors\n' };
    expect(publisher(drawn(staffed)('/'))).toMatchObject({ masthead: `${below}/people/masthead/` });
    const own = { ...staffed, 'newsroom/pages/us.md': frontMatter('title: Us', 'policy: masthead') };
    expect(publisher(drawn(own)('/'))).toMatchObject({ masthead: `${below}/us/` });
  });
});
