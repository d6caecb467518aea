/** The articles of each language, by year, tag, person and column: what list pages paginate over. */
import { readFileSync } from 'node:fs';

const site = JSON.parse(readFileSync(new URL('./_data/site.json', import.meta.url), 'utf8'));
const pageSize = 20;

/** Each taxonomy, the terms an article has of it, and what a term is called. */
const taxonomies = {
  tags: { termsOf: data => data.tags, nameOf: id => id },
  people: { termsOf: data => data.by, nameOf: id => site.people[id] },
  columns: { termsOf: data => (data.column ? [data.column] : []), nameOf: id => site.columns[id] },
};

function group(items, keysOf) {
  const groups = new Map();
  for (const item of items) {
    for (const key of keysOf(item)) groups.get(key)?.push(item) ?? groups.set(key, [item]);
  }
  return [...groups];
}

/** Pages of a list: the first at its own address. */
function chunk(list) {
  const total = Math.max(1, Math.ceil(list.pieces.length / pageSize));
  const at = number => (number > 1 ? `${list.address}page/${number}/` : list.address);
  return Array.from({ length: total }, (_, i) => ({
    ...list,
    address: at(i + 1),
    count: list.pieces.length,
    pieces: list.pieces.slice(i * pageSize, (i + 1) * pageSize),
    number: i + 1,
    total,
    newer: i > 0 ? at(i) : undefined,
    older: i + 1 < total ? at(i + 2) : undefined,
  }));
}

function termsOf({ language, address: home, pieces }) {
  return Object.entries(taxonomies).flatMap(([taxonomy, { termsOf, nameOf }]) =>
    group(pieces, ({ data }) => termsOf(data)).map(([id, pieces]) => {
      const address = `${home}${taxonomy}/${id}/`;
      return { language, taxonomy, id, title: nameOf(id), address, pieces, feed: `${address}feed.xml` };
    }),
  );
}

function yearsOf({ language, address: home, pieces }, monthOf) {
  return group(pieces, ({ url }) => [url.split('/').at(-3)]).map(([year, pieces]) => ({
    language,
    title: year,
    address: `${home}${year}/`,
    count: pieces.length,
    months: group(pieces, ({ date }) => [monthOf(date, language)]).map(([name, pieces]) => ({ name, pieces })),
  }));
}

function editionsOf(api, monthOf) {
  const articles = api.getFilteredByGlob('content/**/*.md').reverse();
  return Object.values(site.languages).map(({ code: language, prefix, title }) => {
    const pieces = articles.filter(({ data }) => data.lang === language);
    const edition = { language, title, address: `/${prefix}`, feed: `/${prefix}feed.xml`, pieces };
    return { ...edition, terms: termsOf(edition), years: yearsOf(edition, monthOf) };
  });
}

function indexOf({ language, address, terms }, taxonomy) {
  const sorted = terms.filter(term => term.taxonomy === taxonomy).sort((a, b) => (a.title < b.title ? -1 : 1));
  return { language, title: site.languages[language][taxonomy], address: `${address}${taxonomy}/`, terms: sorted };
}

export function addCollections(config, monthOf) {
  let made;
  const editions = api => (made ??= editionsOf(api, monthOf));
  const each = lists => api => editions(api).flatMap(lists);
  const lists = {
    editions: edition => [edition],
    home: edition => chunk({ ...edition, home: true }),
    years: ({ years }) => years,
    terms: ({ terms }) => terms.flatMap(chunk),
    indexes: edition => Object.keys(taxonomies).map(taxonomy => indexOf(edition, taxonomy)),
    feeds: edition => [edition, ...edition.terms].map(list => ({ ...list, pieces: list.pieces.slice(0, pageSize) })),
  };
  for (const [name, ofEdition] of Object.entries(lists)) config.addCollection(name, each(ofEdition));
  config.addCollection('columnTerms', api => {
    const columns = editions(api).flatMap(({ terms }) => terms.filter(({ taxonomy }) => taxonomy === 'columns'));
    return Object.fromEntries(columns.map(term => [`${term.language} ${term.id}`, term]));
  });
  config.addCollection('translations', api => {
    const original = ({ url }) => url.replace(/^\/zh-hans/, '');
    const all = editions(api).flatMap(({ pieces }) => pieces);
    return Object.fromEntries(
      group(all, item => [original(item)]).flatMap(([, same]) => same.map(item => [item.url, same])),
    );
  });
}
