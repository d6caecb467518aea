import { addressOf, onePerLanguage, pageSize } from '../../lib/publication.js';

export const getStaticPaths = onePerLanguage;

export function GET({ props: { t, articles }, site }) {
  const at = address => new URL(address, site).href;
  return Response.json({
    version: 'https://jsonfeed.org/version/1.1',
    title: t.title,
    home_page_url: at(`/${t.prefix}`),
    feed_url: at(`/${t.prefix}feed.json`),
    language: t.code,
    items: articles.slice(0, pageSize).map(article => ({
      id: at(addressOf(article)),
      url: at(addressOf(article)),
      title: article.data.title,
      content_html: article.rendered.html,
      summary: article.data.description,
      date_published: article.data.date,
      tags: article.data.tags,
    })),
  });
}
