/** Rules for texts: dates, languages, plain texts and HTML. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { findFault } from '../../../well-formed.ts';
import { at, type Found, lineOf, type Reading, textOf, valuesAt } from './reading.ts';
import { atom, opml, type Rule, repeated, rss, rule, wrongAt } from './rule.ts';

const rssDates = ['channel/lastBuildDate', 'channel/pubDate', 'item/pubDate'];
const atomDates = ['*/updated', '*/published'];
const days = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
/** Matches a date as in https://www.rfc-editor.org/rfc/rfc2822#section-3.3 with a year of four digits. */
const rfc2822 =
  /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d\d? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}) \d\d:\d\d(?::\d\d)? (?:GMT|[+-]\d{4})$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const isDay = (day: string) => new Date(`${day} 00:00:00 UTC`).getUTCDate() === Number.parseInt(day, 10);
const isRfc2822 = (value: string) => isDay(rfc2822.exec(value)?.[2] ?? '');
const isWeekday = (value: string) => {
  const [, weekday, day = ''] = rfc2822.exec(value) ?? [];
  return weekday === undefined || weekday === days[new Date(`${day} 00:00:00 UTC`).getUTCDay()];
};
const isPlausible = (value: string) => Date.parse(value) >= Date.UTC(1990, 0) && Date.parse(value) <= Date.UTC(2030, 0);
const isRfc3339 = (value: string) =>
  rfc3339.test(value) && new Date(value.slice(0, 10)).toISOString().startsWith(value.slice(0, 10));

/** Returns the plain texts of a feed: in RSS, the texts that its profile makes plain; in Atom, the texts without type `html`. */
const plainTexts = (feed: Reading): readonly Found[] =>
  feed.format === 'rss'
    ? valuesAt(feed, '*/title', 'channel/description', '*/category', '*/copyright', '*/dc:rights')
    : valuesAt(feed, '*/title', '*/subtitle', '*/summary', '*/rights', '*/name').filter(
        ({ element }) => element.getAttribute('type') !== 'html',
      );
const spelled = ({ element }: Found, feed: Reading) => lineOf(element, feed).includes('&#x');
const endTag = /<\/\w/;
const reference = /&(?:#?\w+;|amp|lt|gt|copy|#\d|#x)/;

/** Returns the texts of a feed that are HTML. */
const markups = (feed: Reading): readonly string[] =>
  feed.format === 'opml'
    ? valuesAt(feed, '*/outline@text', '*/outline@title', '*/outline@description', 'head/title').map(
        ({ value }) => value,
      )
    : [
        ...valuesAt(feed, 'item/description', '*/content:encoded').map(({ value }) => value),
        ...at(feed, '*/content', '*/title', '*/subtitle', '*/summary', '*/rights')
          .filter(element => element.getAttribute('type') === 'html')
          .map(textOf),
      ];

const elements = new Set(
  'a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
);
const dangerous = new Set(
  'script style iframe object embed base link meta applet frame frameset noembed title'.split(' '),
);

interface Tag {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

function* tagsIn(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Generator<Tag> {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    yield { name: node.tagName, attributes: node.attrs };
    yield* tagsIn(node.childNodes);
  }
}

const inMarkup = (find: (tag: Tag) => readonly string[]) => (feed: Reading) =>
  markups(feed).flatMap(markup => [...tagsIn(parseFragment(markup).childNodes)].flatMap(find));

function faultsOf(markup: string): readonly string[] {
  const faults: string[] = [];
  const onParseError = ({ code }: { readonly code: string }) => faults.push(code);
  parseFragment(markup, { onParseError });
  const nesting = findFault(markup.replace(/&(?![#\w])/g, '&amp;').replace(/&\w+;/g, '&amp;'), 'html');
  return nesting === undefined ? faults : [...faults, nesting];
}

const languages = wrongAt(
  ['channel/language', 'feed@xml:lang', '*/outline@language'],
  value =>
    value === Intl.getCanonicalLocales(value)[0] &&
    new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(value) !== undefined,
);
const contentType = wrongAt(['*/content@type'], value => value === 'html');
const contents = (feed: Reading) =>
  at(feed, '*/content').flatMap(element =>
    element.hasAttribute('src') || element.getAttribute('type') !== 'html' || element.hasAttribute('mode')
      ? [String(element)]
      : [],
  );
const content = /<content type="html">[\s\S]*?<\/content>/;
const plain = '<title>Plain</title>';

export const textRules: readonly Rule[] = [
  rule(
    'InvalidRFC2822Date',
    'r',
    wrongAt(rssDates, isRfc2822),
    [rss, 'Fri, 14 Jun 2019 12:00:00 +0800', '2019-06-13T16:00:00Z'],
    [rss, 'Fri, 14 Jun 2019 12:00:00 +0800', '31 Jun 2019 12:00:00 +0800'],
  ),
  rule('ProblematicalRFC822Date', 'r', wrongAt(rssDates, isRfc2822), [
    rss,
    'Fri, 14 Jun 2019 12:00:00 +0800',
    'Fri, 14 Jun 19 12:00:00 +0800',
  ]),
  rule('IncorrectDOW', 'r', wrongAt(rssDates, isWeekday), [rss, 'Fri, 14 Jun 2019', 'Thu, 14 Jun 2019']),
  rule(
    'InvalidRFC3339Date',
    'a',
    wrongAt(atomDates, isRfc3339),
    [atom, /<updated>2019-06-14T12:00:00\+08:00/, '<updated>2019-06-14'],
    [atom, /<updated>2019-06-14T/, '<updated>2019-06-31T'],
  ),
  rule(
    'ImplausibleDate',
    'ra',
    wrongAt([...rssDates, ...atomDates], isPlausible),
    [rss, 'Fri, 14 Jun 2019', '14 Jun 1949'],
    [rss, 'Fri, 14 Jun 2019', '14 Jun 2149'],
    [atom, '<updated>2019-06-14T', '<updated>1970-01-01T'],
  ),
  rule('DuplicateUpdated', 'a', feed => repeated(valuesAt(feed, 'entry/updated').map(({ value }) => value)), [
    atom,
    '<updated>2019-06-14T12:00:00+08:00',
    '<updated>2019-06-13T12:00:00+08:00',
  ]),
  rule(
    'InvalidLanguage',
    'rao',
    languages,
    [rss, '<language>en', '<language>english'],
    [atom, 'xml:lang="en"', 'xml:lang="english"'],
  ),
  rule(
    'MissingDCLanguage',
    'ra',
    feed => (valuesAt(feed, 'channel/language', 'feed@xml:lang').length === 1 ? [] : ['no language']),
    [rss, '<language>en</language>', ''],
    [atom, ' xml:lang="en"', ''],
  ),
  rule(
    'ContainsHTML',
    'r',
    // An end tag in plain text looks like HTML by mistake, unless the feed writes characters of its line as `&#x…`.
    feed =>
      plainTexts(feed)
        .filter(found => (endTag.test(found.value) || reference.test(found.value)) && !spelled(found, feed))
        .map(({ place, value }) => `${place} is ${value}`),
    [rss, plain, '<title>&lt;b>Plain&lt;/b></title>'],
    [rss, plain, '<title>Plain &amp;amp; simple</title>'],
    [rss, '<category>妇女</category>', '<category><![CDATA[<i>妇女</i>]]></category>'],
  ),
  rule(
    'CharacterData',
    'r',
    feed =>
      plainTexts(feed)
        .filter(found => /<[/a-z]|&#/i.test(found.value) && !spelled(found, feed))
        .map(({ place, value }) => `${place} is ${value}`),
    [rss, plain, '<title>Plain <![CDATA[<or>]]> not</title>'],
  ),
  rule(
    'ContainsUndeclaredHTML',
    'a',
    feed =>
      plainTexts(feed)
        .map(({ value }) => value)
        .filter(value => endTag.test(value) || reference.test(value)),
    [atom, plain, '<title>&lt;b>Plain&lt;/b></title>'],
  ),
  rule(
    'ContainsEmail',
    'a',
    wrongAt(['*/name'], value => !/<\S+@\S+>/.test(value)),
    [atom, '<name>The Guild</name>', '<name>The Guild &lt;guild@lantern.example&gt;</name>'],
  ),
  rule(
    'InvalidTextType',
    'a',
    wrongAt(['*/title@type', '*/subtitle@type', '*/summary@type', '*/rights@type'], value => value === 'html'),
    [atom, plain, '<title type="text/plain">Plain</title>'],
  ),
  rule('HtmlFragment', 'a', contentType, [atom, content, '<content type="text/html">&lt;p>A&lt;/p></content>']),
  rule('NotBase64', 'a', contentType, [atom, content, '<content type="image/png">妇女</content>']),
  rule('MissingXhtmlDiv', 'a', contentType, [atom, content, '<content type="xhtml">A</content>']),
  rule('NotInline', 'a', contentType, [
    atom,
    content,
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">&lt;p>A&lt;/p></div></content>',
  ]),
  rule('NotEscaped', 'a', contents, [atom, content, '<content type="html" mode="escaped"><p>A</p></content>']),
  rule('MissingTypeAttr', 'a', contents, [atom, content, '<content src="https://lantern.example/a.html"/>']),
  rule('InvalidURIAttribute', 'a', contents, [atom, content, '<content type="text/html" src="http:///a"/>']),
  rule('MissingSummary', 'a', contents, [
    atom,
    /<content type="html">[\s\S]*?<\/content>([\s\S]*?)<summary[\s\S]*?<\/summary>/,
    '<content type="text/html" src="https://lantern.example/a.html"/>$1',
  ]),
  rule(
    'NotHtml',
    'rao',
    feed => [
      ...markups(feed).flatMap(faultsOf),
      ...inMarkup(({ name }) => (elements.has(name) || dangerous.has(name) ? [] : [name]))(feed),
    ],
    [rss, '<![CDATA[<p>One', '<![CDATA[<p><i>One'],
    [rss, '<![CDATA[<p>One', '<![CDATA[<p><o:p>w</o:p>One'],
    [atom, '<![CDATA[<p>One', '<![CDATA[<p></i>One'],
    [opml, 'description="', 'description="5 &lt; 6'],
  ),
  rule(
    'SecurityRisk',
    'rao',
    inMarkup(({ name }) => (dangerous.has(name) ? [name] : [])),
    [rss, '<![CDATA[<p>One', '<![CDATA[<script>alert(1)</script><p>One'],
    [atom, '<![CDATA[<p>One', '<![CDATA[<iframe src="https://a.example/"></iframe><p>One'],
  ),
  rule(
    'SecurityRiskAttr',
    'rao',
    inMarkup(({ attributes }) => attributes.map(({ name }) => name).filter(name => name.startsWith('on'))),
    [rss, '<![CDATA[<p>One', '<![CDATA[<p onclick="a()">One'],
  ),
  rule(
    'DangerousStyleAttr',
    'rao',
    inMarkup(({ attributes }) => attributes.filter(({ name }) => name === 'style').map(({ value }) => value)),
    [rss, '<![CDATA[<p>One', '<![CDATA[<p style="position: fixed">One'],
  ),
  rule(
    'ContainsRelRef',
    'rao',
    inMarkup(({ attributes }) =>
      attributes
        .filter(
          ({ name, value }) =>
            /^(?:href|src|srcset|cite|poster)$/.test(name) && !/^(?:https?:\/\/|mailto:|tel:)/.test(value),
        )
        .map(({ value }) => value),
    ),
    [rss, '<![CDATA[<p>One', '<![CDATA[<p><a href="/column/">A</a> One'],
    [rss, '<![CDATA[<p>One', '<![CDATA[<p><a href="#here">A</a> One'],
    [atom, '<![CDATA[<p>One', '<![CDATA[<p><img alt="" src="a.png"> One'],
  ),
  rule(
    'InvalidRSSVersion',
    'r',
    wrongAt(['rss@version'], value => value === '2.0'),
    [rss, '<rss version="2.0"', '<rss version="2.1"'],
  ),
];
