/** Media types of the site's files by file extension, for hosts and for the preview. */

const utf8 = '; charset=utf-8';

/**
 * Media types by file extension. Feeds have the type of plain XML, because browsers would download, not show, files of the type
 * `application/rss+xml`.
 */
export const contentTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: `text/css${utf8}`,
  csv: `text/csv${utf8}`,
  epub: 'application/epub+zip',
  gif: 'image/gif',
  html: `text/html${utf8}`,
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: `text/javascript${utf8}`,
  json: `application/json${utf8}`,
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  opml: `text/x-opml${utf8}`,
  pdf: 'application/pdf',
  png: 'image/png',
  svg: `image/svg+xml${utf8}`,
  txt: `text/plain${utf8}`,
  webp: 'image/webp',
  xml: `application/xml${utf8}`,
};

/** Media type of files with an extension that `contentTypes` does not list, such as the search index. */
export const plainType = 'application/octet-stream';

/** Extensions of text files, which compress well. */
export const textEndings: readonly string[] = Object.keys(contentTypes).filter(ending =>
  contentTypes[ending]?.endsWith(utf8),
);
