/** Kinds of change that an import makes, as the report names them. */

export const changes = [
  'pictures brought along',
  'other files brought along',
  'pictures on other servers made links',
  'pictures that are not in the archive replaced by their description',
  'pictures that cannot be shown replaced by their description',
  'pictures described by their caption or file name, because they had no description',
  'cover pictures left out, because they are not in the archive or cannot be shown',
  'pictures of galleries that the export does not hold left out',
  'links in captions left out, their words kept',
  'links to articles of the archive',
  'links to the rest of the old site made whole',
  'links that lead nowhere made plain text',
  'anchors that nothing has left out of links',
  'brackets of notes and pictures that are not there kept as text',
  'marks of blocks that are not there kept as text',
  'embedded media made links',
  'embedded media without an address left out',
  'programs and styles left out',
  'HTML elements replaced or unwrapped',
  'HTML attributes left out',
  'words in angle brackets kept as text',
  'template tags and shortcodes turned into Markdown',
  'template tags and shortcodes left out, their text kept',
  'template tags and shortcodes that stay as visible text',
  'blocks that only WordPress can fill left out',
  'shortcodes of plugins left out',
  'attributes in braces left out',
  'credits without a field put at the end of the text',
  'dates taken from the file name, because the front matter has none that can be read',
  'articles that were over before their date made drafts',
  'headlines taken from the text or the file name',
  'headlines that stood a second time in the text left out',
  'control characters left out',
  'old addresses left out, because another article has them',
  'old addresses left out, because pages have none',
  'old addresses left out, because their percent signs are not UTF-8',
  'lead pictures of pages left out',
  'addresses changed, because several articles of a year had the same',
] as const;

export type Change = (typeof changes)[number];

/** Records a change for the report; `about` names the affected thing if an editor may want to look at it. */
export type Note = (change: Change, about?: string) => void;
