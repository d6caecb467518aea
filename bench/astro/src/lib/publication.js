/** The articles of each language, by year, tag, person and column. */
import { getCollection } from 'astro:content';
import site from '../site.json';

export const pageSize = 20;
export const languages = Object.values(site.languages);

/** Each taxonomy, the terms an article has of it, and what a term is called. */
const taxonomies = {
  tags: { termsOf: data => data.tags, nameOf: id => id },
  people: { termsOf: data => data.by, nameOf: id => site.people[id] },
  columns: {
    termsOf: data => (data.column ? [data.column] : []),
    nameOf: id => site.columns[id],
  },
};

const chinese = site.languages['zh-Hans'];
export const languageOf = ({ id }) => (id.startsWith(chinese.prefix) ? chinese : site.languages.en);
const originalOf = ({ id }) => (id.startsWith(chinese.prefix) ? id.slice(chinese.prefix.length) : id);
export const addressOf = ({ id }) => `/${id}/`;
const yearOf = article => originalOf(article).slice(0, 4);

export function group(items, keysOf) {
  const groups = new Map();
  for (const item of items) {
    for (const key of keysOf(item)) groups.get(key)?.push(item) ?? groups.set(key, [item]);
  }
  return [...groups];
}

function termsOf(t, articles) {
  return Object.entries(taxonomies).flatMap(([taxonomy, { termsOf, nameOf }]) =>
    group(articles, ({ data }) => termsOf(data)).map(([id, articles]) => {
      const address = `/${t.prefix}${taxonomy}/${id}/`;
      return {
        taxonomy,
        id,
        title: nameOf(id),
        address,
        feed: `${address}feed.xml`,
        articles,
      };
    }),
  );
}

async function read() {
  const all = (await getCollection('articles')).sort((a, b) => b.data.date - a.data.date);
  const translations = new Map(group(all, article => [originalOf(article)]));
  const editions = languages.map(t => {
    const articles = all.filter(article => languageOf(article) === t);
    const terms = termsOf(t, articles);
    const indexes = Object.keys(taxonomies).map(taxonomy => ({
      taxonomy,
      terms: terms.filter(term => term.taxonomy === taxonomy).sort((a, b) => (a.title < b.title ? -1 : 1)),
    }));
    const years = group(articles, article => [yearOf(article)]).map(([year, articles]) => ({ year, articles }));
    return { t, articles, terms, indexes, years };
  });
  return { editions, translations };
}

let reading;
/** Everything, read once for all pages. */
export const readPublication = () => (reading ??= read());

/** The parameter of a language in addresses: none for the first. */
export const languageParam = t => t.prefix.slice(0, -1) || undefined;

/** Static paths that every language has one of. */
export async function onePerLanguage() {
  const { editions } = await readPublication();
  return editions.map(edition => ({
    params: { language: languageParam(edition.t) },
    props: edition,
  }));
}

export const translationsOf = ({ translations }, article) =>
  translations.get(originalOf(article)).filter(other => other !== article);

/** Date formatters are dear to make and kept. */
const formatters = new Map();
function format(date, code, fields) {
  const key = `${code} ${Object.values(fields)}`;
  if (!formatters.has(key)) {
    formatters.set(key, new Intl.DateTimeFormat(code, { timeZone: 'Asia/Shanghai', ...fields }));
  }
  return formatters.get(key).format(date);
}
export const day = (date, t) => format(date, t.code, { year: 'numeric', month: 'long', day: 'numeric' });
export const month = (date, t) => format(date, t.code, { year: 'numeric', month: 'long' });
export const isoDay = date => format(date, 'sv', { year: 'numeric', month: '2-digit', day: '2-digit' });
export const nameOfPerson = id => site.people[id];
export const nameOfColumn = id => site.columns[id];
