/** A list of articles → RSS. */
import rss from '@astrojs/rss';
import { addressOf, nameOfPerson, pageSize } from './publication.js';

export const feedOf = ({ t, title, articles }, site) =>
  rss({
    title,
    description: t.tagline,
    site,
    customData: `<language>${t.code}</language>`,
    items: articles.slice(0, pageSize).map(article => ({
      title: article.data.title,
      link: addressOf(article),
      pubDate: article.data.date,
      description: article.data.description,
      categories: article.data.tags,
      author: article.data.by.map(nameOfPerson).join(', '),
      content: article.rendered.html,
    })),
  });
