/** Rules for addresses: links, identifiers, enclosures, and the links of a feed to itself. */
import { at, childrenOf, type Reading, valuesAt } from './reading.ts';
import { atom, type Rule, repeated, rss, rule, wrongAt } from './rule.ts';

/** Matches a text with no other characters than a URI may contain: https://www.rfc-editor.org/rfc/rfc3986#appendix-A */
const written = /^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/;
const isFull = (value: string) => /^https?:\/\/[^/]/.test(value) && written.test(value) && URL.canParse(value);
const addresses = [
  '*/link',
  '*/guid',
  '*/id',
  '*/uri',
  '*/link@href',
  '*/atom:link@href',
  '*/enclosure@url',
  '*/outline@xmlUrl',
  '*/outline@htmlUrl',
];
const full = wrongAt(addresses, (value, { format }) => isFull(value) || (format === 'atom' && value === ''));
const scheme = wrongAt(addresses, value => /^(?:https?:|$)/.test(value));
const permanent = wrongAt(['item/guid', '*/id'], isFull);

const linksAt = (feed: Reading) =>
  at(feed, '*/atom:link', 'feed/link', 'entry/link').filter(link => feed.format !== 'rss' || link.tagName !== 'link');
const relations = new Set(['self', 'alternate', 'hub', 'via', 'enclosure']);
const selves = (feed: Reading) =>
  at(feed, 'channel/atom:link', 'feed/link').filter(link => link.getAttribute('rel') === 'self');
const noSelf = (feed: Reading) => (selves(feed).length === 1 ? [] : ['its own address is not there once']);
const self = /<(?:atom:)?link [^>]*rel="self"[^>]*>/;

export const linkRules: readonly Rule[] = [
  rule('MissingAtomSelfLink', 'r', noSelf, [rss, self, '']),
  rule('MissingSelf', 'a', noSelf, [atom, self, '']),
  rule(
    'SelfDoesntMatchLocation',
    'ra',
    feed => selves(feed).flatMap(link => (link.getAttribute('href') === feed.url ? [] : [String(link)])),
    [rss, /column\/feed\.xml" rel="self"/, 'column/rss.xml" rel="self"'],
    [atom, /column\/atom\.xml" rel="self"/, 'atom.xml" rel="self"'],
  ),
  rule(
    'RelativeSelf',
    'ra',
    feed => selves(feed).flatMap(link => (isFull(link.getAttribute('href') ?? '') ? [] : [String(link)])),
    [rss, 'href="https://lantern.example/column/feed.xml"', 'href="/column/feed.xml"'],
    [atom, 'href="https://lantern.example/column/atom.xml"', 'href="atom.xml"'],
  ),
  rule(
    'SelfNotAtom',
    'ra',
    feed =>
      selves(feed)
        .map(link => link.getAttribute('type') ?? '')
        .filter(type => type !== `application/${feed.format}+xml`),
    [atom, 'rel="self" type="application/atom+xml"', 'rel="self" type="text/html"'],
  ),
  rule(
    'MissingHref',
    'ra',
    feed =>
      linksAt(feed)
        .filter(link => !link.hasAttribute('href'))
        .map(String),
    [atom, /<link href="[^"]*"/, '<link'],
  ),
  rule(
    'AtomLinkNotEmpty',
    'ra',
    feed =>
      linksAt(feed)
        .filter(link => link.hasChildNodes())
        .map(String),
    [rss, 'type="application/rss+xml"/>', 'type="application/rss+xml">feed</atom:link>'],
  ),
  rule(
    'UnregisteredAtomLinkRel',
    'ra',
    wrongAt(['*/link@rel', '*/atom:link@rel'], value => relations.has(value)),
    [atom, 'rel="alternate"', 'rel="sibling"'],
  ),
  rule(
    'AttrNotBlank',
    'rao',
    feed => feed.elements.flatMap(({ attributes }) => [...attributes].filter(({ value }) => value === '').map(String)),
    [atom, 'rel="alternate"', 'rel=""'],
    [atom, '<subtitle type="html">', '<subtitle type="">'],
  ),
  rule(
    'InvalidMIMEType',
    'ra',
    wrongAt(['*/link@type', '*/atom:link@type'], value => /^\w+\/[\w.+-]+$/.test(value)),
    [atom, 'rel="alternate" type="text/html"', 'rel="alternate" type="HTML"'],
  ),
  rule(
    'DuplicateAtomLink',
    'a',
    feed =>
      at(feed, 'feed', 'feed/entry').flatMap(element =>
        repeated(
          childrenOf(element)
            .filter(child => child.getAttribute('rel') === 'alternate')
            .map(child => `${child.getAttribute('type')} ${child.getAttribute('hreflang')}`),
        ),
      ),
    [atom, /(<link [^>]*rel="alternate"[^>]*>)/, '$1$1'],
  ),
  rule(
    'FeedHistoryRelInEntry',
    'a',
    wrongAt(
      ['entry/link@rel'],
      value => !/^(?:current|first|last|next|previous|next-archive|prev-archive)$/.test(value),
    ),
    [atom, /(<entry>[\s\S]*?)rel="alternate"/, '$1rel="next"'],
  ),
  rule(
    'InvalidFullLink',
    'ra',
    full,
    [rss, '<link>https://lantern.example/column/</link>', '<link>/column/</link>'],
    [rss, '<link>https://lantern.example/column/2019/plain/</link>', '<link>plain/</link>'],
  ),
  rule(
    'InvalidUriChar',
    'ra',
    full,
    [rss, '2019/plain/</link>', '2019/a plain/</link>'],
    [
      atom,
      '<link href="https://lantern.example/column/2019/plain/"',
      '<link href="https://lantern.example/column/2019/{plain}/"',
    ],
  ),
  rule('UriNotIri', 'r', full, [
    rss,
    'https://lantern.example/column/2019/plain/</link>',
    'https://灯笼.example/</link>',
  ]),
  rule('InvalidIRI', 'a', full, [
    atom,
    '<link href="https://lantern.example/column/2019/plain/"',
    `<link href="https://lantern.example/column/${'妇女'.repeat(40)}/"`,
  ]),
  rule('SchemeNotIANARegistered', 'rao', scheme, [
    rss,
    'https://lantern.example/column/2019/plain/</link>',
    'sky:blue</link>',
  ]),
  rule('InvalidHttpGUID', 'r', permanent, [
    rss,
    'https://lantern.example/column/2019/plain/</guid>',
    '2019/plain</guid>',
  ]),
  rule('InvalidPermalink', 'r', permanent, [
    rss,
    'https://lantern.example/column/2019/plain/</guid>',
    'tag:lantern.example,2019:plain</guid>',
  ]),
  rule('InvalidTAG', 'ra', permanent, [
    atom,
    '<id>https://lantern.example/column/2019/plain/</id>',
    '<id>tag:lantern.example:plain</id>',
  ]),
  rule('InvalidURN', 'ra', permanent, [
    atom,
    '<id>https://lantern.example/column/2019/plain/</id>',
    '<id>urn:plain</id>',
  ]),
  rule('InvalidUUID', 'ra', permanent, [
    atom,
    '<id>https://lantern.example/column/2019/plain/</id>',
    '<id>urn:uuid:plain</id>',
  ]),
  rule(
    'InvalidBooleanAttribute',
    'r',
    wrongAt(['item/guid@isPermaLink'], value => /^(?:true|false)$/.test(value)),
    [rss, 'isPermaLink="true"', 'isPermaLink="yes"'],
  ),
  rule('NotSufficientlyUnique', 'r', permanent, [
    rss,
    'isPermaLink="true">https://lantern.example/column/2019/plain/</guid>',
    'isPermaLink="false">17</guid>',
  ]),
  rule(
    'NonCanonicalURI',
    'a',
    wrongAt(['*/id'], value => URL.canParse(value) && new URL(value).href === value && !/%[\da-f]*[a-f]/.test(value)),
    [atom, '<id>https://lantern', '<id>HTTPS://Lantern'],
    [atom, '%E5%A6%87%E5%A5%B3%E8%AE%AE%E4%BA%8B%E4%BC%9A/</id>', '%e5%a6%87/</id>'],
  ),
  rule(
    'SameDocumentReference',
    'a',
    feed => feed.elements.filter(element => element.hasAttribute('xml:base')).map(String),
    [
      atom,
      '<entry>',
      '<entry xml:base="https://lantern.example/2019/"><link rel="via" href="https://lantern.example/2019/"/>',
    ],
  ),
  rule('InvalidURLAttribute', 'r', wrongAt(['item/enclosure@url'], isFull), [
    rss,
    '<enclosure url="https://lantern.example',
    '<enclosure url="ftp://lantern.example',
  ]),
  rule(
    'InvalidMIMEAttribute',
    'ra',
    wrongAt(['*/enclosure@type'], value => /^\w+\/[\w.+-]+$/.test(value)),
    [rss, 'type="image/jpeg"/>', 'type="JPEG"/>'],
  ),
  rule(
    'InvalidIntegerAttribute',
    'r',
    wrongAt(['item/enclosure@length'], value => /^\d+$/.test(value)),
    [rss, 'length="85"', 'length="85 bytes"'],
  ),
  rule(
    'InvalidNonNegativeInteger',
    'ra',
    wrongAt(['*/enclosure@length', '*/link@length'], value => /^\d+$/.test(value)),
    [rss, 'length="85"', 'length="-85"'],
    [atom, 'length="85"', 'length="some"'],
  ),
  rule(
    'UseZeroForUnknown',
    'r',
    wrongAt(['item/enclosure@length'], value => value !== '-1'),
    [rss, 'length="85"', 'length="-1"'],
  ),
  rule('InvalidCreditRole', 'ra', feed => valuesAt(feed, '*/media:credit@role').map(({ value }) => value), [
    rss,
    '<media:credit>',
    '<media:credit role="drew it">',
  ]),
];
