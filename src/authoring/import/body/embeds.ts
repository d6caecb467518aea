/** Turns embedded media into plain links, because a published page loads nothing from third parties. */
import { isWebUrl } from '../../../addresses.ts';
import { decodeEntities } from './plain-text.ts';

/**
 * For each service, a function that returns the address of a video or post from its id. Shortcodes and template tags for these services
 * contain only an id.
 */
const services = {
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
} satisfies Readonly<Record<string, (id: string, user: string) => string>>;
const serviceOf: ReadonlyMap<string, (id: string, user: string) => string> = new Map(Object.entries(services));

/**
 * Returns the address of the video or post that a shortcode such as `youtube` embeds. If `id` is an address already, returns this address.
 * Returns undefined for an unknown service or an invalid id.
 */
export function addressOfService(name: string, id: string, user = ''): string | undefined {
  if (id.startsWith('https://') || id.startsWith('http://')) return id;
  const service = serviceOf.get(name.toLowerCase().replace(/[_-]?(?:embed|player|video|simple|lite)$|^lite-?/, ''));
  return service && /^[\w@./-]+$/.test(id) ? service(id, user) : undefined;
}

/** Patterns of the addresses of players, and the function that returns the address of the page from the first group. */
const players: readonly (readonly [RegExp, (id: string) => string])[] = [
  [/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?!videoseries(?![\w-]))([\w-]+)/, services.youtube],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)/, services.vimeo],
  [/^(https?:\/\/gist\.github\.com\/[\w/-]+)\.js/, address => address],
];

/**
 * Returns the address to link to instead of a player, such as `https://www.youtube.com/watch?v=…` for `//www.youtube-nocookie.com/embed/…`;
 * undefined if the address is not on the web.
 */
export function pageOfPlayer(address: string): string | undefined {
  const decoded = decodeEntities(address.trim());
  const whole = decoded.startsWith('//') ? `https:${decoded}` : decoded;
  for (const [player, pageOf] of players) {
    const id = player.exec(whole)?.[1];
    if (id !== undefined) return pageOf(id);
  }
  return isWebUrl(whole) ? whole : undefined;
}

/** Returns an address without its scheme, `www.` and a slash at the end, for use as the text of a link without text. */
export const nameOfAddress = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
