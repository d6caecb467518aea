/** A publication with the same kinds of pages as ours, as Eleventy's documentation says. */
import anchor from 'markdown-it-anchor';
import { addCollections } from './collections.js';

const timeZone = 'Asia/Shanghai';

const formats = {
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  isoDay: { year: 'numeric', month: '2-digit', day: '2-digit' },
};

/** Date formatters are dear to make and kept, by language and format. */
const formatters = new Map();
function format(date, language, name) {
  const key = `${language} ${name}`;
  if (!formatters.has(key)) formatters.set(key, new Intl.DateTimeFormat(language, { timeZone, ...formats[name] }));
  return formatters.get(key).format(date);
}

export default function configure(config) {
  config.setQuietMode(true);
  config.addFilter('day', (date, language) => format(date, language, 'day'));
  config.addFilter('isoDay', date => format(date, 'sv', 'isoDay'));
  config.addFilter('iso', date => date.toISOString());
  config.addFilter('rfc822', date => date.toUTCString());
  config.addFilter('json', value => JSON.stringify(value).replaceAll('<', '\\u003c'));
  config.addFilter('minutes', html => Math.ceil(html.length / 1300));
  config.amendLibrary('md', markdown => markdown.use(anchor));
  addCollections(config, (date, language) => format(date, language, 'month'));
  return {
    dir: { input: 'content', includes: '../_includes', data: '../_data' },
    markdownTemplateEngine: false,
  };
}
