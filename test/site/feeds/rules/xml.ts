/** Rules for the XML document: encoding, declaration, namespaces. */
import { findFault } from '../../../well-formed.ts';
import { prefixes, type Reading } from './reading.ts';
import { atom, opml, type Rule, rss, rule } from './rule.ts';

const withoutSections = (text: string) => text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
const matches = (pattern: RegExp, where: (text: string) => string) => (feed: Reading) =>
  [...where(feed.text).matchAll(pattern)].map(([found]) => found);
const whole = (text: string) => text;

/** Returns the declared prefixes with their namespaces. */
const declared = ({ text }: Reading) =>
  [...withoutSections(text).matchAll(/ xmlns:([\w-]+)="([^"]*)"/g)].map(([, prefix = '', uri = '']) => ({
    prefix,
    uri,
  }));
const reserved = new Set([...Object.values(prefixes), 'itunes', 'dcterms', 'georss', 'slash', 'sy', 'thr']);
const declares = (isWrong: (prefix: string, uri: string) => boolean) => (feed: Reading) =>
  declared(feed)
    .filter(({ prefix, uri }) => isWrong(prefix, uri))
    .map(({ prefix, uri }) => `${prefix} stands for ${uri}`);
const own = { rss: null, atom: 'http://www.w3.org/2005/Atom', opml: null, json: null } as const;
const saysUtf8 = ({ text }: Reading) => (/^<\?xml version="[^"]*" encoding="utf-8"\?>/.test(text) ? [] : ['no utf-8']);
const hasDoctype = matches(/<!DOCTYPE[^>]*>/g, withoutSections);

export const xmlRules: readonly Rule[] = [
  rule(
    'SAXError',
    'rao',
    ({ fault, text }) => [fault, findFault(text, 'xml')].filter(found => found !== undefined),
    [rss, '</channel>', ''],
    [atom, '<entry>', '<entry a=1>'],
    [opml, '</body>', '</bdy>'],
    [rss, 'Plain</title>', 'Pl\u0008ain</title>'],
  ),
  rule('UnicodeError', 'rao', ({ text }) => (text.isWellFormed() ? [] : ['half a character']), [
    rss,
    'Plain',
    'Pl\ud800in',
  ]),
  rule(
    'MissingNamespace',
    'ra',
    feed => {
      const known = new Set(['xml', ...declared(feed).map(({ prefix }) => prefix)]);
      const used = [...withoutSections(feed.text).matchAll(/<([\w-]+):/g)].map(([, prefix = '']) => prefix);
      const roots = feed.elements.slice(0, 1).filter(root => feed.format === 'atom' && !root.namespaceURI);
      return [...used.filter(prefix => !known.has(prefix)), ...roots.map(String)];
    },
    [atom, / xmlns="[^"]*"/, ''],
    [rss, / xmlns:dc="[^"]*"/, ''],
  ),
  rule('UndefinedNamedEntity', 'rao', matches(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/g, withoutSections), [
    rss,
    'One &#x26; only',
    'One &nbsp; only',
  ]),
  rule('BadXmlVersion', 'rao', ({ text }) => (text.startsWith('<?xml version="1.0"') ? [] : ['not 1.0']), [
    rss,
    'version="1.0"',
    'version="1.1"',
  ]),
  rule('WPBlankLine', 'rao', ({ text }) => (/^\s/.test(text) ? ['blank'] : []), [
    rss,
    /^([\s\S]*)<generator>[^<]*/,
    '\n$1<generator>WordPress 6 wordpress',
  ]),
  rule('MissingEncoding', 'rao', saysUtf8, [rss, /^<\?xml [\s\S]*?<rss/, '<rss']),
  rule('UnknownEncoding', 'rao', saysUtf8, [rss, 'encoding="utf-8"', 'encoding="sky-8"']),
  rule('ObscureEncoding', 'rao', saysUtf8, [rss, 'encoding="utf-8"', 'encoding="cp273"']),
  rule('NonstdEncoding', 'rao', saysUtf8, [rss, 'encoding="utf-8"', 'encoding="iso-8859-15"']),
  rule('InvalidDoctype', 'r', hasDoctype, [
    rss,
    '<rss ',
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://www.rssboard.org/rss-0.91.dtd"><rss ',
  ]),
  rule('DeprecatedDTD', 'r', hasDoctype, [
    rss,
    '<rss ',
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss ',
  ]),
  rule('ContainsSystemEntity', 'rao', hasDoctype, [
    rss,
    '<rss ',
    '<!DOCTYPE rss SYSTEM "http://a.example/a.dtd"><rss ',
  ]),
  rule(
    'NonSpecificMediaType',
    'rao',
    ({ text }) => (/<(?:rss|feed|opml)/.test(text.slice(0, 512)) ? [] : ['the root comes late']),
    [rss, '<rss ', `<!--${'-. '.repeat(200)}.--><rss `],
  ),
  rule(
    'ValidatorLimit',
    'rao',
    ({ text }) => (Buffer.byteLength(text) > 5_000_000 ? ['more than 5,000,000 bytes'] : []),
    [rss, '</channel>', `${' '.repeat(5_000_000)}</channel>`],
  ),
  rule(
    'BadCharacters',
    'rao',
    matches(/[\u0080-\u009f\ufffd]|[\u00c2\u00c3][\u0080-\u00bf]/g, whole),
    [rss, '<title>Plain', '<title>Pl\ufffdin'],
    [atom, 'Plain', 'Pl\u00c3\u00a9n'],
    [rss, '<title>Plain', '<title>Pl\u0092in'],
  ),
  rule(
    'InvalidNamespace',
    'ra',
    ({ elements: [root], format }) =>
      !root || root.namespaceURI === own[format] || (root.namespaceURI === '' && own[format] === null)
        ? []
        : [root.namespaceURI ?? 'none'],
    [rss, '<rss ', '<rss xmlns="http://feeds.example/" '],
    [atom, 'xmlns="http://www.w3.org/2005/Atom"', 'xmlns="http://feeds.example/"'],
  ),
  rule(
    'ObsoleteNamespace',
    'ra',
    ({ elements }) => elements.filter(({ namespaceURI }) => namespaceURI === 'http://purl.org/atom/ns#').map(String),
    [atom, 'xmlns="http://www.w3.org/2005/Atom"', 'xmlns="http://purl.org/atom/ns#"'],
  ),
  rule(
    'ReservedPrefix',
    'rao',
    declares((prefix, uri) => reserved.has(prefix) && prefixes[uri] !== prefix),
    [rss, 'http://purl.org/dc/elements/1.1/', 'http://feeds.example/dc/'],
  ),
  rule(
    'MediaRssNamespace',
    'ra',
    declares((_, uri) => uri === 'http://search.yahoo.com/mrss'),
    [rss, 'http://search.yahoo.com/mrss/', 'http://search.yahoo.com/mrss'],
  ),
  rule(
    'NonstdPrefix',
    'ra',
    declares((prefix, uri) => (prefixes[uri] ?? prefix) !== prefix),
    [rss, '<rss ', '<rss xmlns:a10="http://www.w3.org/2005/Atom" '],
  ),
  rule(
    'AvoidNamespacePrefix',
    'a',
    declares(prefix => prefix === 'atom' || prefix === 'xhtml'),
    [atom, '<feed ', '<feed xmlns:atom="http://www.w3.org/2005/Atom" '],
  ),
  rule(
    'UnknownNamespace',
    'rao',
    declares((_, uri) => prefixes[uri] === undefined),
    [rss, '<rss ', '<rss xmlns:sky="http://feeds.example/sky" '],
  ),
  rule(
    'UnsupportedNamespace',
    'rao',
    declares((_, uri) => prefixes[uri] === undefined),
    [rss, '<rss ', '<rss xmlns:schema="https://schema.org/" '],
  ),
  rule(
    'UseOfExtensionAttr',
    'r',
    ({ elements }) =>
      elements.flatMap(({ attributes }) =>
        [...attributes]
          .filter(({ namespaceURI }) => namespaceURI && !/xmlns|XML\/1998/.test(namespaceURI))
          .map(({ name }) => name),
      ),
    [rss, '<item>', '<item xmlns:sky="http://feeds.example/sky" sky:blue="yes">'],
  ),
];
