/** Media of other servers → a plain link to them, because a page of the publication asks no third party for anything. */
import { decodeEntities } from './plain-text.ts';

/** Services whose shortcode or template tag holds only a number, and where that leads. */
const services: Readonly<Record<string, (id: string, user: string) => string>> = {
  youtube: id => `https://www.youtube.com/watch?v=${id}`,
  vimeo: id => `https://vimeo.com/${id}`,
  bilibili: id => `https://www.bilibili.com/video/${id}`,
  bili: id => `https://www.bilibili.com/video/${id}`,
  tweet: (id, user) => `https://twitter.com/${user || 'i/web'}/status/${id}`,
  twitter: (id, user) => `https://twitter.com/${user || 'i/web'}/status/${id}`,
  x: (id, user) => `https://x.com/${user || 'i'}/status/${id}`,
  instagram: id => `https://www.instagram.com/p/${id}/`,
  gist: (id, user) => `https://gist.github.com/${user === '' ? id : `${user}/${id}`}`,
  speakerdeck: id => `https://speakerdeck.com/player/${id}`,
  slideshare: id => `https://www.slideshare.net/slideshow/embed_code/key/${id}`,
};

/** The address of what a shortcode named after a service embeds. */
export function addressOfService(name: string, id: string, user = ''): string | undefined {
  if (/^https?:\/\//.test(id)) return id;
  const service = services[name.toLowerCase().replace(/[_-]?(?:embed|player|video|simple|lite)$|^lite-?/, '')];
  return service && /^[\w@./-]+$/.test(id) ? service(id, user) : undefined;
}

/** The page of an embedded player: `https://www.youtube.com/watch?v=…` for `//www.youtube-nocookie.com/embed/…`. */
export function pageOfPlayer(address: string): string | undefined {
  const whole = decodeEntities(address.trim()).replace(/^\/\//, 'https://');
  const video = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(whole)?.[1];
  if (video !== undefined && video !== 'videoseries') return `https://www.youtube.com/watch?v=${video}`;
  const film = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(whole)?.[1];
  if (film !== undefined) return `https://vimeo.com/${film}`;
  const gist = /^(https?:\/\/gist\.github\.com\/[\w/-]+)\.js/.exec(whole)?.[1];
  return gist ?? (/^https?:\/\//.test(whole) && URL.canParse(whole) ? whole : undefined);
}

/** What a link without words of its own says: its address without scheme. */
export const nameOfAddress = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
