/** Lists the kinds of change that an import makes to articles, with the text that the report shows for each kind. */
import { tell } from '../../language/messages/tell.ts';

export const changes = {
  'pictures-brought': tell('pictures-brought')`pictures copied`,
  'other-files-brought': tell('other-files-brought')`other files copied`,
  'distant-pictures-made-links': tell('distant-pictures-made-links')`external pictures turned into links`,
  'missing-pictures-described': tell('missing-pictures-described')`missing pictures replaced with their descriptions`,
  'unshowable-pictures-described': tell(
    'unshowable-pictures-described',
  )`pictures replaced with their descriptions, because browsers cannot show the pictures`,
  'pictures-described-by-caption': tell(
    'pictures-described-by-caption',
  )`captions or file names used as descriptions of pictures without descriptions`,
  'covers-left-out': tell(
    'covers-left-out',
  )`cover pictures removed, because the files are missing or browsers cannot show the pictures`,
  'distant-covers-left-out': tell(
    'distant-covers-left-out',
  )`cover pictures on other servers left out: save each picture beside its article, and add the field "cover" again`,
  'gallery-pictures-left-out': tell(
    'gallery-pictures-left-out',
  )`pictures removed from galleries, because the export does not contain the picture files`,
  'caption-links-left-out': tell('caption-links-left-out')`caption links turned into plain text`,
  'links-to-archive-articles': tell(
    'links-to-archive-articles',
  )`links replaced with links to the new files of the linked articles`,
  'old-site-links-made-whole': tell('old-site-links-made-whole')`links completed with the address of the old site`,
  'dead-links-made-text': tell('dead-links-made-text')`dead links turned into plain text`,
  'dead-anchors-left-out': tell(
    'dead-anchors-left-out',
  )`anchors removed from links, because the linked pages do not have these anchors`,
  'comments-in-text-left-out': tell('comments-in-text-left-out')`editors’ comments removed from texts`,
  'stray-brackets-kept': tell(
    'stray-brackets-kept',
  )`brackets kept as text, because the archive contains no matching footnote or picture`,
  'stray-marks-kept': tell(
    'stray-marks-kept',
  )`lines such as ":::" kept as text, because these lines do not begin or end a block`,
  'surplus-bars-escaped': tell(
    'surplus-bars-escaped',
  )`table cells beyond the last column added to the last column, because Markdown would not show the cells`,
  'picture-widths-left-out': tell('picture-widths-left-out')`picture widths removed`,
  'other-names-left-out': tell('other-names-left-out')`alternative note names removed (the Obsidian field "aliases")`,
  'queries-left-out': tell(
    'queries-left-out',
  )`queries of Obsidian plugins such as Dataview removed, because only Obsidian can show their results`,
  'inline-fields-taken': tell(
    'inline-fields-taken',
  )`inline fields such as "author:: Ann Poe" removed from texts: a line became a field, and brackets became their value`,
  'highlights-made-html': tell('highlights-made-html')`highlights such as ==words== turned into HTML (<mark>)`,
  'embeds-made-links': tell('embeds-made-links')`embedded media turned into links`,
  'embeds-left-out': tell('embeds-left-out')`embedded media removed, because the media have no address`,
  'scripts-left-out': tell('scripts-left-out')`scripts and styles removed`,
  'elements-replaced': tell('elements-replaced')`HTML elements replaced with Markdown or with the text inside`,
  'attributes-left-out': tell('attributes-left-out')`HTML attributes removed`,
  'angle-brackets-kept': tell('angle-brackets-kept')`text in angle brackets kept as visible text`,
  'shortcodes-made-markdown': tell('shortcodes-made-markdown')`template tags and shortcodes turned into Markdown`,
  'shortcodes-unwrapped': tell('shortcodes-unwrapped')`template tags and shortcodes replaced with the text inside`,
  'shortcodes-kept-as-text': tell('shortcodes-kept-as-text')`template tags and shortcodes kept as visible text`,
  'shortcodes-left-out': tell('shortcodes-left-out')`unknown template tags and shortcodes removed`,
  'forms-made-text': tell(
    'forms-made-text',
  )`forms and polls turned into plain text, because articles have no fields and buttons`,
  'forms-left-out': tell('forms-left-out')`forms removed, because articles have no fields and buttons`,
  'merged-cells-split': tell(
    'merged-cells-split',
  )`merged table cells turned into one cell with the text and empty cells, because Markdown has no merged cells`,
  'tables-made-paragraphs': tell(
    'tables-made-paragraphs',
  )`tables turned into paragraphs, because their cells contain lists, quotations or blocks of code`,
  'hidden-comments-left-out': tell('hidden-comments-left-out')`hidden HTML and template comments removed`,
  'hidden-elements-left-out': tell(
    'hidden-elements-left-out',
  )`hidden HTML elements removed, together with the text inside`,
  'wordpress-blocks-left-out': tell(
    'wordpress-blocks-left-out',
  )`blocks removed, because only WordPress can produce their content`,
  'plugin-shortcodes-left-out': tell('plugin-shortcodes-left-out')`plugin shortcodes removed`,
  'definition-lists-made-html': tell('definition-lists-made-html')`definition lists turned into HTML`,
  'brace-attributes-left-out': tell('brace-attributes-left-out')`attributes in braces, such as {.note}, removed`,
  'service-parts-left-out': tell(
    'service-parts-left-out',
  )`subscribe buttons, polls and similar parts removed, because only the old service can show these parts`,
  'members-parts-left-out': tell(
    'members-parts-left-out',
  )`passages removed, because only members could read the passages`,
  'local-pictures-found': tell('local-pictures-found')`online pictures replaced with local files of the same names`,
  'drafts-dated-today': tell('drafts-dated-today')`import date added to drafts without a date`,
  'credits-put-at-end': tell(
    'credits-put-at-end',
  )`credits moved to the end of the text, because no field fits the credits`,
  'dates-from-file-name': tell(
    'dates-from-file-name',
  )`dates taken from the file name, because the front matter has no readable date`,
  'dates-from-creation': tell(
    'dates-from-creation',
  )`uncertain dates: taken from fields such as "created", because no field contains a date of publication`,
  'dates-from-other-fields': tell(
    'dates-from-other-fields',
  )`uncertain dates: taken from fields with unusual names, because no field contains a date of publication`,
  'dates-from-git': tell(
    'dates-from-git',
  )`uncertain dates: taken from git, because neither a field nor the file name contains a date (the date of the commit that added the file)`,
  'undated-articles-made-drafts': tell(
    'undated-articles-made-drafts',
  )`articles turned into drafts with the import date, because the articles have no readable date`,
  'bulk-dated-articles-made-drafts': tell(
    'bulk-dated-articles-made-drafts',
  )`articles turned into drafts, because the date is probably wrong: on this date, a commit added many files`,
  'daily-notes-made-drafts': tell('daily-notes-made-drafts')`Obsidian daily notes turned into drafts`,
  'unchosen-notes-made-drafts': tell(
    'unchosen-notes-made-drafts',
  )`notes without "publish: true" turned into drafts, because other notes contain "publish: true"`,
  'embargoed-articles-dated': tell(
    'embargoed-articles-dated',
  )`dates replaced with later dates, because the archive does not publish the articles before the later dates`,
  'hidden-articles-made-drafts': tell(
    'hidden-articles-made-drafts',
  )`articles turned into drafts, because a field of the archive seems to hide the articles from readers`,
  'unpublished-files-made-drafts': tell(
    'unpublished-files-made-drafts',
  )`articles turned into drafts, because the old site made no page of their files (the full report names the setting, the folder or the file name that kept them out): to publish one, remove "draft: true" from it`,
  'expired-articles-made-drafts': tell(
    'expired-articles-made-drafts',
  )`articles turned into drafts, because their expiry date has passed, or is not later than their publication date`,
  'headlines-taken': tell(
    'headlines-taken',
  )`headlines taken from the text or the file name, because the front matter contains no headline`,
  'repeated-headlines-left-out': tell('repeated-headlines-left-out')`repeated headlines removed from the text`,
  'control-characters-replaced': tell(
    'control-characters-replaced',
  )`control characters removed, or replaced with the intended characters`,
  'windows-characters-repaired': tell('windows-characters-repaired')`wrongly decoded characters repaired`,
  'taken-addresses-left-out': tell(
    'taken-addresses-left-out',
  )`old addresses removed, because other articles use the same addresses`,
  'unclear-addresses-left-out': tell(
    'unclear-addresses-left-out',
  )`old addresses not recorded, because a setting, field or name in the old site leaves them open (the full report names it): write them into the field "aliases"`,
  'page-addresses-left-out': tell(
    'page-addresses-left-out',
  )`old addresses removed from pages, because only articles can have the field "aliases"`,
  'broken-addresses-left-out': tell(
    'broken-addresses-left-out',
  )`old addresses removed, because their percent-encoding is not UTF-8`,
  'unservable-addresses-left-out': tell(
    'unservable-addresses-left-out',
  )`old addresses removed, because web hosts do not serve pages at these addresses`,
  'other-addresses-left-out': tell(
    'other-addresses-left-out',
  )`addresses removed from the front matter, because the addresses do not seem to be on the old site`,
  'opening-pictures-left-out': tell(
    'opening-pictures-left-out',
  )`pictures at the start of texts left out, because the cover shows the same picture`,
  'page-covers-left-out': tell(
    'page-covers-left-out',
  )`cover pictures removed from pages, because only articles can have cover pictures`,
  'page-fields-left-out': tell(
    'page-fields-left-out',
  )`authors, tags and other fields removed from pages, because only articles can have these fields`,
  'summaries-made-texts': tell(
    'summaries-made-texts',
  )`summaries used as texts, because these articles have no other text`,
  'warnings-put-first': tell('warnings-put-first')`content warnings put above the text`,
  'words-missing': tell(
    'words-missing-in-articles',
  )`passages of the old texts that are partly missing from the articles`,
  'lossy-articles-made-drafts': tell(
    'lossy-articles-made-drafts',
  )`articles turned into drafts, because more than 2 % of the words of the old text are missing`,
  'templates-made-drafts': tell(
    'articles-with-templates-made-drafts',
  )`articles turned into drafts, because template tags of the old site are still in their texts: replace the tags with words or addresses`,
  'shared-addresses-changed': tell(
    'shared-addresses-changed',
  )`addresses changed, because several articles of the same year had the same address`,
} as const;

export type Change = keyof typeof changes;

function isChange(kind: string): kind is Change {
  return kind in changes;
}

/** All kinds of change, in the order of the report. */
export const kindsOfChange: readonly Change[] = Object.keys(changes).filter(isChange);

/** Change that the import made to one file of the archive. `about` is the affected address, name or text, if a person may want to check it. */
export interface Remark {
  readonly file: string;
  readonly change: Change;
  readonly about: string | undefined;
}

/** Function that records a change to the current file for the report. */
export type Note = (change: Change, about?: string) => void;
