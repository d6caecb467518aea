/** Rules of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) for the fields in use; other fields are faults. */

type Rule = (value: unknown) => boolean;
const isText: Rule = value => typeof value === 'string' && value !== '';
const isAddress: Rule = value => typeof value === 'string' && URL.canParse(value);
const isLanguage: Rule = value => typeof value === 'string' && Intl.getCanonicalLocales(value)[0] === value;
/** Returns whether a value is a time as in RFC 3339. */
const isTime: Rule = value =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const listOf =
  (rule: Rule): Rule =>
  value =>
    Array.isArray(value) && value.every(rule);
const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const author: Readonly<Record<string, Rule>> = { name: isText, url: isAddress, avatar: isAddress };
const attachment: Readonly<Record<string, Rule>> = {
  url: isAddress,
  mime_type: value => typeof value === 'string' && /^\w+\/[\w.+-]+$/.test(value),
  size_in_bytes: value => Number.isInteger(value) && Number(value) > 0,
};
const item: Readonly<Record<string, Rule>> = {
  id: isText,
  url: isAddress,
  title: isText,
  content_html: isText,
  summary: isText,
  image: isAddress,
  date_published: isTime,
  date_modified: isTime,
  authors: listOf(
    value => isGroup(value) && Object.keys(value).length > 0 && findFaults(value, author, '').length === 0,
  ),
  attachments: listOf(
    value => isGroup(value) && 'url' in value && 'mime_type' in value && findFaults(value, attachment, '').length === 0,
  ),
  tags: listOf(isText),
  language: isLanguage,
};
const feedRules: Readonly<Record<string, Rule>> = {
  version: value => value === 'https://jsonfeed.org/version/1.1',
  title: isText,
  items: Array.isArray,
  home_page_url: isAddress,
  feed_url: isAddress,
  description: isText,
  language: isLanguage,
  hubs: listOf(value => isGroup(value) && isText(value.type) && isAddress(value.url)),
};

function findFaults(
  value: Record<string, unknown>,
  rules: Readonly<Record<string, Rule>>,
  place: string,
): readonly string[] {
  return Object.entries(value).flatMap(([name, content]) => {
    const rule = rules[name];
    if (!rule) return [`${place}${name} is no field of JSON Feed`];
    return rule(content) ? [] : [`${place}${name} is ${JSON.stringify(content)}`];
  });
}

/** Returns the faults of a feed, one line each. */
export function findFeedFaults(feed: unknown): readonly string[] {
  if (!isGroup(feed)) return ['it is no object'];
  const missing = ['version', 'title', 'items'].filter(name => !(name in feed)).map(name => `${name} is missing`);
  const items = Array.isArray(feed.items) ? feed.items : [];
  const ids = items.map(one => (isGroup(one) ? one.id : undefined));
  return [
    ...missing,
    ...findFaults(feed, feedRules, ''),
    ...items.flatMap((one, i) => (isGroup(one) ? findFaults(one, item, `items[${i}].`) : [`items[${i}] is no object`])),
    ...items.flatMap((one, i) =>
      isGroup(one) && isText(one.id) && isText(one.content_html) ? [] : [`items[${i}] lacks id or content`],
    ),
    ...(new Set(ids).size === ids.length ? [] : ['two items have one id']),
  ];
}
