/** Turns embedded media into plain links, because a published page loads nothing from third parties. */
import { decodeEntities } from './plain-text.ts';

/**
 * For each service, a function that returns the address of a video or post from its id. Shortcodes and template tags for these services
 * contain only an id.
 */
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

/**
 * Returns the address of the video or post that a shortcode such as `youtube` embeds. If `id` is an address already, returns this address.
 * Returns undefined for an unknown service or an invalid id.
 */
export function addressOfService(name: string, id: string, user = ''): string | undefined {
  if (/^https?:\/\//.test(id)) return id;
  const service = services[name.toLowerCase().replace(/[_-]?(?:embed|player|video|simple|lite)$|^lite-?/, '')];
  return service && /^[\w@./-]+$/.test(id) ? service(id, user) : undefined;
}

/**
 * Returns the address to link to instead of a player, such as `https://www.youtube.com/watch?v=…` for `//www.youtube-nocookie.com/embed/…`;
 * undefined if the address is not on the web.
 */
export function pageOfPlayer(address: string): string | undefined {
  const whole = decodeEntities(address.trim()).replace(/^\/\//, 'https://');
  const video = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(whole)?.[1];
  if (video !== undefined && video !== 'videoseries') return `https://www.youtube.com/watch?v=${video}`;
  const film = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(whole)?.[1];
  if (film !== undefined) return `https://vimeo.com/${film}`;
  const gist = /^(https?:\/\/gist\.github\.com\/[\w/-]+)\.js/.exec(whole)?.[1];
  return gist ?? (/^https?:\/\//.test(whole) && URL.canParse(whole) ? whole : undefined);
}

/** Returns an address without its scheme and `www.`, for use as the text of a link without text. */
export const nameOfAddress = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
