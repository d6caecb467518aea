/** Kinds of change that an import makes, as the report names them. */
import { tell } from '../../language/messages/tell.ts';

export const changes = {
  'pictures-brought': tell('pictures-brought')`pictures brought along`,
  'other-files-brought': tell('other-files-brought')`other files brought along`,
  'distant-pictures-made-links': tell('distant-pictures-made-links')`pictures on other servers made links`,
  'missing-pictures-described': tell(
    'missing-pictures-described',
  )`pictures that are not in the archive replaced by their description`,
  'unshowable-pictures-described': tell(
    'unshowable-pictures-described',
  )`pictures that cannot be shown replaced by their description`,
  'pictures-described-by-caption': tell(
    'pictures-described-by-caption',
  )`pictures described by their caption or file name, because they had no description`,
  'covers-left-out': tell(
    'covers-left-out',
  )`cover pictures left out, because they are not in the archive or cannot be shown`,
  'gallery-pictures-left-out': tell(
    'gallery-pictures-left-out',
  )`pictures of galleries that the export does not hold left out`,
  'caption-links-left-out': tell('caption-links-left-out')`links in captions left out, their words kept`,
  'links-to-archive-articles': tell('links-to-archive-articles')`links to articles of the archive`,
  'old-site-links-made-whole': tell('old-site-links-made-whole')`links to the rest of the old site made whole`,
  'dead-links-made-text': tell('dead-links-made-text')`links that lead nowhere made plain text`,
  'dead-anchors-left-out': tell('dead-anchors-left-out')`anchors that nothing has left out of links`,
  'stray-brackets-kept': tell('stray-brackets-kept')`brackets of notes and pictures that are not there kept as text`,
  'stray-marks-kept': tell('stray-marks-kept')`marks of blocks that are not there kept as text`,
  'embeds-made-links': tell('embeds-made-links')`embedded media made links`,
  'embeds-left-out': tell('embeds-left-out')`embedded media without an address left out`,
  'programs-left-out': tell('programs-left-out')`programs and styles left out`,
  'elements-replaced': tell('elements-replaced')`HTML elements replaced or unwrapped`,
  'attributes-left-out': tell('attributes-left-out')`HTML attributes left out`,
  'angle-brackets-kept': tell('angle-brackets-kept')`words in angle brackets kept as text`,
  'shortcodes-made-markdown': tell('shortcodes-made-markdown')`template tags and shortcodes turned into Markdown`,
  'shortcodes-unwrapped': tell('shortcodes-unwrapped')`template tags and shortcodes left out, their text kept`,
  'shortcodes-kept-as-text': tell('shortcodes-kept-as-text')`template tags and shortcodes that stay as visible text`,
  'wordpress-blocks-left-out': tell('wordpress-blocks-left-out')`blocks that only WordPress can fill left out`,
  'plugin-shortcodes-left-out': tell('plugin-shortcodes-left-out')`shortcodes of plugins left out`,
  'brace-attributes-left-out': tell('brace-attributes-left-out')`attributes in braces left out`,
  'credits-put-at-end': tell('credits-put-at-end')`credits without a field put at the end of the text`,
  'dates-from-file-name': tell(
    'dates-from-file-name',
  )`dates taken from the file name, because the front matter has none that can be read`,
  'expired-articles-made-drafts': tell(
    'expired-articles-made-drafts',
  )`articles that were over before their date made drafts`,
  'headlines-taken': tell('headlines-taken')`headlines taken from the text or the file name`,
  'repeated-headlines-left-out': tell(
    'repeated-headlines-left-out',
  )`headlines that stood a second time in the text left out`,
  'control-characters-left-out': tell('control-characters-left-out')`control characters left out`,
  'taken-addresses-left-out': tell(
    'taken-addresses-left-out',
  )`old addresses left out, because another article has them`,
  'page-addresses-left-out': tell('page-addresses-left-out')`old addresses left out, because pages have none`,
  'broken-addresses-left-out': tell(
    'broken-addresses-left-out',
  )`old addresses left out, because their percent signs are not UTF-8`,
  'page-covers-left-out': tell('page-covers-left-out')`lead pictures of pages left out`,
  'shared-addresses-changed': tell(
    'shared-addresses-changed',
  )`addresses changed, because several articles of a year had the same`,
} as const;

export type Change = keyof typeof changes;

function isChange(kind: string): kind is Change {
  return kind in changes;
}

/** All kinds of change, in the order of the report. */
export const kindsOfChange: readonly Change[] = Object.keys(changes).filter(isChange);

/** Records a change for the report; `about` names the affected thing if an editor may want to look at it. */
export type Note = (change: Change, about?: string) => void;
