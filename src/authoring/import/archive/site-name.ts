/** Names a new publication whose old site states no name. */

/** Folders in which programs and people keep the texts of a site. Such a name says nothing about the site. */
const general = new Set(
  'archive articles blog content contents data docs export import markdown md notes old pages posts _posts public site source src vault website www'.split(
    ' ',
  ),
);

/**
 * Returns the name of the folder of an archive, or the domain of the old site if many archives have a folder of this name. `origin` is the origin
 * of the old site, such as `https://www.example.org`; undefined if it is unknown.
 */
export function nameSite(folder: string, origin: string | undefined): string {
  if (origin === undefined || !general.has(folder.toLowerCase())) return folder;
  return new URL(origin).hostname.replace(/^www\./, '');
}
