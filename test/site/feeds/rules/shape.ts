/** Rules for elements and attributes: which may occur, how often and in which order. */
import type { Element } from '@xmldom/xmldom';
import { at, childrenOf, nameOf, placeOf, type Reading, textOf, valuesAt } from './reading.ts';
import { atom, opml, type Rule, repeated, rss, rule } from './rule.ts';

/** The elements that may occur in each element; those with `*` may repeat. The formats allow more elements than the feeds use. */
const children: Readonly<Record<string, string>> = {
  rss: 'channel',
  channel: 'title link description language copyright lastBuildDate generator atom:link* item*',
  item: 'title link description category* enclosure guid pubDate dc:creator* dc:contributor* dc:source dc:relation dc:rights media:credit* content:encoded',
  feed: 'author* generator id link* rights subtitle title updated entry*',
  entry: 'author* category* content contributor* id link* published rights summary title updated',
  author: 'name uri',
  contributor: 'name uri',
  opml: 'head body',
  head: 'title',
  body: 'outline*',
  outline: 'outline*',
};
/** The attributes that may occur in each element; those with `!` are required. */
const attributes: Readonly<Record<string, string>> = {
  rss: 'version!',
  feed: 'xml:lang',
  guid: 'isPermaLink',
  enclosure: 'url! length! type!',
  'atom:link': 'href! rel type',
  link: 'href rel type title length',
  category: 'term',
  content: 'type',
  title: 'type',
  subtitle: 'type',
  summary: 'type',
  rights: 'type',
  opml: 'version!',
  outline: 'text! type description xmlUrl htmlUrl language title',
};

const listed = (text = '') => text.split(' ').map(word => word.replace(/[*!]$/, ''));
const namesIn = (element: Element, feed: Reading) => childrenOf(element).map(child => nameOf(child, feed.format));
const attributesOf = (element: Element) =>
  [...element.attributes].map(({ name }) => name).filter(name => !name.startsWith('xmlns'));

const undefinedElements = (feed: Reading) =>
  feed.elements.flatMap(element =>
    namesIn(element, feed)
      .filter(name => !listed(children[nameOf(element, feed.format)]).includes(name))
      .map(name => `${placeOf(element, feed)}/${name}`),
  );

/** Returns a check that finds elements named `parent` that lack one of the children `wanted`. */
const lacking =
  (parent: string, ...wanted: readonly string[]) =>
  (feed: Reading): readonly string[] =>
    feed.elements
      .filter(element => nameOf(element, feed.format) === parent)
      .flatMap(element => wanted.filter(name => !namesIn(element, feed).includes(name)))
      .map(name => `${parent} has no ${name}`);

const both =
  (parent: string, pairs: readonly (readonly [string, string])[]) =>
  (feed: Reading): readonly string[] =>
    at(feed, `*/${parent}`).flatMap(element => {
      const names = namesIn(element, feed);
      return pairs.filter(pair => pair.every(name => names.includes(name))).map(pair => pair.join(' and '));
    });

/** Returns a check that finds children of `parent` that match `late` and come after the child `early`, which is too late. */
const after =
  (parent: string, late: (name: string) => boolean, early: string) =>
  (feed: Reading): readonly string[] =>
    feed.elements
      .filter(element => nameOf(element, feed.format) === parent)
      .flatMap(element => {
        const names = namesIn(element, feed);
        const first = names.indexOf(early);
        return first === -1 ? [] : names.slice(first).filter(late);
      });

const plain = '<title>Plain</title>';

export const shapeRules: readonly Rule[] = [
  rule(
    'UndefinedElement',
    'rao',
    undefinedElements,
    [rss, plain, `${plain}<headline/>`],
    [atom, plain, `${plain}<headline/>`],
    [opml, '<head>', '<head><headline/>'],
  ),
  rule('QuestionableUsage', 'ra', undefinedElements, [rss, '<media:credit', '<atom:id>a:b</atom:id><media:credit']),
  rule('NotInANamespace', 'r', undefinedElements, [
    rss,
    plain,
    `${plain}<sky:a_b xmlns:sky="http://feeds.example/sky"><c/></sky:a_b>`,
  ]),
  rule('UndeterminableVocabulary', 'a', undefinedElements, [atom, plain, `${plain}<headline xmlns=""/>`]),
  rule('MisplacedXHTMLContent', 'ra', undefinedElements, [
    atom,
    plain,
    `${plain}<p xmlns="http://www.w3.org/1999/xhtml">A</p>`,
  ]),
  rule(
    'UnexpectedAttribute',
    'rao',
    feed =>
      feed.elements.flatMap(element => {
        const known = listed(attributes[nameOf(element, feed.format)]);
        return attributesOf(element).filter(name => !known.includes(name));
      }),
    [rss, plain, '<title size="1">Plain</title>'],
    [atom, '<entry>', '<entry size="1">'],
    [opml, '<outline ', '<outline size="1" '],
  ),
  rule(
    'MissingAttribute',
    'rao',
    feed =>
      feed.elements.flatMap(element => {
        const must = (attributes[nameOf(element, feed.format)] ?? '').split(' ').filter(word => word.endsWith('!'));
        return must.map(word => word.slice(0, -1)).filter(name => !attributesOf(element).includes(name));
      }),
    [rss, ' version="2.0"', ''],
    [rss, / length="85"/, ''],
    [opml, /<outline text="[^"]*"/, '<outline'],
  ),
  rule(
    'DuplicateElement',
    'rao',
    feed =>
      feed.elements.flatMap(element => {
        const several = (children[nameOf(element, feed.format)] ?? '').split(' ').filter(word => word.endsWith('*'));
        return repeated(namesIn(element, feed)).filter(name => !several.includes(`${name}*`));
      }),
    [rss, plain, `${plain}${plain}`],
    [rss, '<dc:relation>https://a.example/</dc:relation>', '<dc:source>A</dc:source>'],
    [atom, plain, `${plain}${plain}`],
    [rss, /<copyright>/, '<language>en</language><copyright>'],
  ),
  rule(
    'MissingElement',
    'rao',
    feed => [
      ...lacking('rss', 'channel')(feed),
      ...lacking('feed', 'title', 'id', 'updated')(feed),
      ...lacking('entry', 'title', 'id', 'updated')(feed),
      ...lacking('author', 'name')(feed),
      ...lacking('opml', 'head', 'body')(feed),
      ...lacking('body', 'outline')(feed),
      ...at(feed, 'feed/entry')
        .filter(
          entry =>
            ![...namesIn(entry, feed), ...feed.elements.slice(0, 1).flatMap(root => namesIn(root, feed))].includes(
              'author',
            ),
        )
        .map(() => 'an entry has no author'),
    ],
    [rss, /<channel>[\s\S]*<\/channel>/, ''],
    [atom, /(<entry>[\s\S]*?)<id>[^<]*<\/id>/, '$1'],
    [atom, /<updated>[^<]*<\/updated>/, ''],
    [atom, /<author>[\s\S]*?<\/author>/, ''],
    [atom, '<name>The Guild</name>', ''],
    [opml, /<head>[\s\S]*<\/head>/, ''],
  ),
  rule('MissingDescription', 'r', lacking('channel', 'description'), [rss, /<description>[^<]*<\/description>/, '']),
  rule('MissingLink', 'r', lacking('channel', 'link'), [rss, /<link>[^<]*<\/link>/, '']),
  rule('MissingTitle', 'r', lacking('channel', 'title'), [rss, /<title>[^<]*<\/title>/, '']),
  rule(
    'ItemMustContainTitleOrDescription',
    'r',
    feed => at(feed, '*/item').flatMap(item => (/title|description/.test(namesIn(item, feed).join()) ? [] : ['item'])),
    [rss, /<title>Plain<\/title>([\s\S]*?)<description>[^<]*<\/description>/, '$1'],
  ),
  rule('MissingGuid', 'r', lacking('item', 'guid'), [rss, /<guid[\s\S]*?<\/guid>/, '']),
  rule(
    'MisplacedItem',
    'r',
    after('channel', name => name !== 'item', 'item'),
    [rss, /(<generator>[^<]*<\/generator>)([\s\S]*)<\/channel>/, '$2$1</channel>'],
  ),
  rule(
    'MisplacedMetadata',
    'a',
    after('feed', name => name !== 'entry', 'entry'),
    [atom, /(<generator>[^<]*<\/generator>)([\s\S]*)<\/feed>/, '$2$1</feed>'],
  ),
  rule(
    'NeedDescriptionBeforeContent',
    'r',
    feed => [
      ...after('item', name => name === 'description', 'content:encoded')(feed),
      ...at(feed, '*/item')
        .map(item => namesIn(item, feed))
        .filter(names => names.includes('content:encoded') && !names.includes('description'))
        .map(() => 'no description'),
    ],
    [rss, '<description>One &#x26; only.</description>', ''],
  ),
  rule(
    'DuplicateSemantics',
    'r',
    both('channel', [
      ['language', 'dc:language'],
      ['copyright', 'dc:rights'],
      ['generator', 'admin:generatorAgent'],
      ['lastBuildDate', 'dcterms:modified'],
    ]),
    [rss, '<copyright>', '<dc:rights>A</dc:rights><copyright>'],
    [rss, '<copyright>', '<dc:language>en</dc:language><copyright>'],
  ),
  rule(
    'DuplicateItemSemantics',
    'r',
    both('item', [
      ['guid', 'atom:id'],
      ['pubDate', 'dc:date'],
      ['pubDate', 'atom:published'],
      ['author', 'dc:creator'],
      ['category', 'dc:subject'],
      ['source', 'dc:source'],
    ]),
    [rss, plain, `${plain}<dc:subject>A</dc:subject>`],
    [rss, plain, `${plain}<dc:date>2019-06-14</dc:date>`],
    [rss, plain, `${plain}<atom:id>https://lantern.example/</atom:id>`],
  ),
  rule(
    'DuplicateDescriptionSemantics',
    'r',
    feed => at(feed, '*/atom:title', '*/atom:subtitle', '*/atom:rights', '*/xhtml:body').map(textOf),
    [rss, '<copyright>', '<atom:subtitle>A</atom:subtitle><copyright>'],
  ),
  rule(
    'DuplicateEnclosure',
    'r',
    feed => at(feed, '*/item').flatMap(item => repeated(namesIn(item, feed)).filter(name => name === 'enclosure')),
    [rss, /(<enclosure [^>]*>)/, '$1$1'],
  ),
  rule('DuplicateValue', 'r', feed => repeated(valuesAt(feed, 'item/guid').map(({ value }) => value)), [
    rss,
    /2019\/plain\/<\/guid>/,
    '2019/adapted/</guid>',
  ]),
  rule('DuplicateEntries', 'a', feed => repeated(valuesAt(feed, 'entry/id').map(({ value }) => value)), [
    atom,
    /2019\/plain\/<\/id>/,
    '2019/adapted/</id>',
  ]),
  rule('DuplicateIds', 'a', feed => repeated(valuesAt(feed, 'entry/id').map(({ value }) => value)), [
    atom,
    /<entry>[\s\S]*<\/entry>/,
    '<entry><id>https://lantern.example/a</id><title>A</title><summary>A</summary><updated>2019-01-01T00:00:00Z</updated></entry>'.repeat(
      12,
    ),
  ]),
  rule(
    'MissingTextualContent',
    'a',
    feed =>
      at(feed, '*/entry').flatMap(entry => (/content|summary/.test(namesIn(entry, feed).join()) ? [] : ['entry'])),
    [atom, /<content [^>]*>[\s\S]*?<\/content>([\s\S]*?)<summary[\s\S]*?<\/summary>/, '$1'],
  ),
  rule(
    'MissingContentOrAlternate',
    'a',
    feed =>
      at(feed, '*/entry').flatMap(entry => {
        const hasAlternate = childrenOf(entry).some(child => child.getAttribute('rel') === 'alternate');
        return hasAlternate || namesIn(entry, feed).includes('content') ? [] : ['entry'];
      }),
    [atom, /<content [^>]*>[\s\S]*?<\/content>([\s\S]*?)<link [^>]*rel="alternate"[^>]*>/, '$1'],
  ),
  rule(
    'NotBlank',
    'rao',
    feed =>
      feed.elements
        .filter(element => !childrenOf(element).length && textOf(element) === '')
        .map(element => placeOf(element, feed))
        .filter(place => !/(?:link|enclosure|outline|entry\/category|^feed\/.*category)$/.test(place)),
    [rss, plain, '<title></title>'],
    [atom, plain, '<title></title>'],
    [rss, '<category>妇女</category>', '<category></category>'],
  ),
  rule(
    'UnexpectedText',
    'rao',
    feed =>
      feed.elements
        .filter(element => childrenOf(element).length > 0)
        .flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === 3 || nodeType === 4))
        .map(({ nodeValue }) => (nodeValue ?? '').trim())
        .filter(text => text !== ''),
    [rss, '<item>', '<item>and'],
    [atom, '<entry>', '<entry>and'],
    [opml, '<body>', '<body>and'],
  ),
  rule(
    'UnexpectedWhitespace',
    'a',
    feed =>
      at(feed, '*/id', '*/updated', '*/published', '*/uri')
        .filter(element => element.textContent !== textOf(element))
        .map(textOf),
    [atom, /<published>/, '<published> '],
  ),
];
