/** Table of bad input: mistakes of authors, each with the exact message that says where it is and what to write instead. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli/main.ts';
import { loadVoice } from '../src/language/messages/load-voice.ts';
import { englishOf, type Message } from '../src/message.ts';
import { formatProblems } from '../src/problem.ts';
import {
  aDrawing,
  anArticleText,
  aPublication,
  aTableText,
  captured,
  type FileTree,
  frontMatter,
  load,
  noon,
  problemsOf,
} from './builders.ts';
import { answerInBothWords } from './support/other-words/other-words.ts';

type Row = readonly [name: string, files: FileTree, ...lines: string[]];

const file = 'articles/2017/x.md';
const at = (text: string | Uint8Array): FileTree => ({ [file]: text });
/** Returns a GIF of one pixel whose header states the given size: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function aGif(width: number, height: number): Buffer {
  const bytes = Buffer.from('47494638396101000100800000000000ffffff2c00000000010001000002024401003b', 'hex');
  for (const at of [6, 24]) {
    bytes.writeUInt16LE(width, at);
    bytes.writeUInt16LE(height, at + 2);
  }
  return bytes;
}
const aTinyGif = aGif(1, 1);

/** Returns an article with only these lines of front matter. */
const fields = (...yaml: readonly string[]) => at(frontMatter(...yaml));
const titled = (title: string) => fields(`title: ${title}`, 'date: 2017-09-05');
/** Returns a valid article with more lines of front matter, which begin at line 4. */
const more = (...yaml: readonly string[]) => at(anArticleText('A text.\n', ...yaml));
/** Returns a valid article with this body, which begins at line 6. */
const body = (text: string) => at(anArticleText(text));
const site = (...yaml: readonly string[]): FileTree => ({ ...more(), 'newsroom/site.yaml': `${yaml.join('\n')}\n` });

const allFields =
  'title, date, summary, by, editor, translator, follows, photographer, source, adapted, column, tags, kind, cover, help, updated, corrections, draft, expires, aliases, sources, copyright, canonical';
const dateCure = 'write a date such as 2017-09-05 or 2017-09-05T14:30+08:00';
const noFrontMatter = 'start the file with a line "---", then write "title:" and "date:", then another line "---"';
const noAlias =
  'YAML anchors (&name) and aliases (*name) are not allowed, because a few aliases can use up the memory of the computer; write the full value, or put text that begins with "&" or "*" between quotation marks';
const move = 'move the file to articles/<year>/<slug>.md or articles/<year>/<slug>/index.md';
const name = 'use only letters, digits and hyphens in the file name';
const scheme = 'begin the address with "https:", "mailto:" or "tel:", or write the path of a file';
const beside = 'save the file in the folder of the article, then write only the file name';
const markdown = 'write the element in Markdown, or remove it';
const kinds = 'use a picture, a PDF or other document, a table, audio or video';
const plainSvg = 'export the drawing again as a plain SVG without scripts';
const pathCure = 'write a path such as /old/address/';

const required: readonly Row[] = [
  ['no title', fields('date: 2017-09-05'), '2:1 title: this field is missing; write text, such as "title: A headline"'],
  [
    'a title without text',
    fields('title:', 'date: 2017-09-05'),
    '2:7 title: this field is missing; write text, such as "title: A headline"',
  ],
  ['an empty title', titled('""'), '2:8 title: the value cannot be empty; write text, such as "title: A headline"'],
  ['no date', fields('title: A'), `2:1 date: this field is missing; ${dateCure}`],
  [
    'nothing between the fences',
    at('---\n---\n\nA text.\n'),
    `2:1 date: this field is missing; ${dateCure}`,
    '2:1 title: this field is missing; write text, such as "title: A headline"',
  ],
];

const dates: readonly Row[] = [
  [
    '30 February',
    fields('title: A', 'date: 2017-02-30'),
    '3:7 date: 30 February 2017 does not exist; write a date such as 2017-02-28',
  ],
  [
    'a month 13',
    fields('title: A', 'date: 2017-13-01'),
    '3:7 date: there is no month 13; write a date with a month from 01 to 12, such as 2017-01-01',
  ],
  [
    '25 o’clock',
    fields('title: A', 'date: 2017-09-05T25:00'),
    '3:7 date: the time 25:00:00 does not exist; write a time from 00:00 to 23:59',
  ],
  [
    'an offset of four days',
    fields('title: A', 'date: 2017-09-05T10:00+99:00'),
    '3:7 date: no time zone has the offset +99:00 from UTC; write an offset from -12:00 to +14:00, such as +08:00',
  ],
  [
    'an hour that clocks leapt over',
    { ...fields('title: A', 'date: 2017-03-26T02:30'), 'newsroom/site.yaml': 'name: A\ntimezone: Europe/Paris\n' },
    '3:7 date: the time 02:30 does not exist in Europe/Paris on this date, because the clocks went forward; write another time, or write an offset from UTC, such as +08:00, after the time',
  ],
  [
    'a date in words',
    fields('title: A', 'date: 5 September 2017'),
    '3:7 date: a date must have the form year-month-day, such as 2017-09-05; write date: 2017-09-05',
  ],
  [
    'a number without end',
    fields('title: A', 'date: .inf'),
    `3:7 date: the value cannot be the number .inf; ${dateCure}`,
  ],
  ['no number', fields('title: A', 'date: .NaN'), `3:7 date: the value cannot be the number .nan; ${dateCure}`],
  ['only a year', fields('title: A', 'date: 2017'), `3:7 date: the value cannot be the number 2017; ${dateCure}`],
  [
    'an impossible day of change',
    more('updated: 2017-02-29'),
    '4:10 updated: 29 February 2017 does not exist; write a date such as 2017-02-28',
  ],
  [
    'an impossible day of expiry',
    more('expires: 2017-11-31'),
    '4:10 expires: 31 November 2017 does not exist; write a date such as 2017-11-30',
  ],
  [
    'an impossible day of a correction',
    more('corrections:', '  - {date: 2017-02-30, text: A}'),
    '5:12 corrections[0].date: 30 February 2017 does not exist; write a date such as 2017-02-28',
  ],
];

const fences: readonly Row[] = [
  [
    'an empty file',
    at(''),
    '1:1 the file is empty; start the file with a line "---", then write "title:" and "date:", then another line "---", then the text',
  ],
  [
    'a text above the fields',
    at('A note.\n\n---\ntitle: A\ndate: 2017-09-05\n---\n\nA text.\n'),
    '1:1 the front matter is not recognised, because text comes before "---"; move this text below the front matter',
  ],
  [
    'an invisible letter before the opening fence',
    at('\u200b---\ntitle: A\ndate: 2017-09-05\n---\n\nA text.\n'),
    '1:1 the front matter is not recognised, because an invisible letter comes before "---"; delete everything before "---"',
  ],
  [
    'a web page',
    at('<!DOCTYPE html>\n<html><body><p>A text.</p></body></html>\n'),
    '1:1 this is a web page, not an article; turn the page into an article with "npx halfsky import page"',
  ],
  [
    'a Word file',
    at('PK\x03\x04\x14\x00'),
    '1:1 this is a file of an office program, not plain text; save the text as plain text in UTF-8; "npx halfsky import word" turns a Word file into an article',
  ],
  [
    'a file in rich text',
    at('{\\rtf1\\ansi A text.}'),
    '1:1 this is a file of an office program, not plain text; save the text as plain text in UTF-8; "npx halfsky import word" turns a Word file into an article',
  ],
  ['a text alone', at('Just a text.\n'), `1:1 the file has no front matter; ${noFrontMatter}`],
  [
    'a space before the opening fence',
    at(' ---\ntitle: A\ndate: 2017-09-05\n---\n\nA text.\n'),
    '1:1 the front matter is not recognised, because a space or an empty line comes before "---"; write ---',
  ],
  [
    'an empty line before the opening fence',
    at('\n---\ntitle: A\ndate: 2017-09-05\n---\n\nA text.\n'),
    '1:1 the front matter is not recognised, because a space or an empty line comes before "---"; remove this line',
  ],
  [
    'a space before the closing fence',
    at('---\ntitle: A\ndate: 2017-09-05\n ---\n\nA text.\n'),
    '4:1 the end of the front matter is not recognised, because a space comes before "---"; write ---',
  ],
  [
    'words after the closing fence',
    at('---\ntitle: A\ndate: 2017-09-05\n---A text.\n'),
    '4:4 the end of the front matter is not recognised, because text follows "---" on the same line; write "---" alone on its line',
  ],
  [
    'four hyphens',
    at('----\ntitle: A\n----\n'),
    '1:4 this line must be three hyphens and nothing else; write ---',
    '2:1 date: this field is missing; write a date such as 2017-09-05 or 2017-09-05T14:30+08:00',
    '3:4 this line must be three hyphens and nothing else; write ---',
  ],
  [
    'front matter that is not closed',
    at('---\ntitle: A\ndate: 2017-09-05\n\nA text.\n'),
    '4:1 the line "---" after the fields is missing; add this line here: ---',
  ],
  [
    'front matter that a line across the text closes',
    at('---\ntitle: A\ndate: 2017-09-05\n\nA text goes on.\n\n---\n\nMore.\n'),
    '5:1 this line is not a field; write a field such as "title: A headline"; if the text of the article begins here, add a line "---" above this line',
  ],
  [
    'a single fence',
    at('---'),
    '1:1 the front matter has no closing line "---"; write another line "---" after the last field',
  ],
  ...['js', 'javascript', 'json', 'coffee', 'toml', 'yml', 'JS'].map(
    (engine): Row => [
      `front matter in ${engine}`,
      at(`---${engine}\n{title: "A"}\n---\n\nA text.\n`),
      `1:4 front matter must be YAML, not ${engine}; write "---" on its own line, and one field on each line below "---"`,
    ],
  ),
  [
    'TOML',
    at('+++\ntitle = "A"\n+++\n\nA text.\n'),
    '1:1 front matter must be YAML, not TOML; write the front matter in YAML between two lines "---"',
  ],
];

const slips: readonly Row[] = [
  [
    'a full-width colon',
    fields('title：女性', 'date: 2017-09-05'),
    '2:6 "title：" has a full-width colon, so the line is not a field; write title: 女性',
  ],
  [
    'a full-width colon before a plain one',
    fields('title：“Law: a story”', 'date: 2017-09-05'),
    '2:6 "title：" has a full-width colon, so the line is not a field; write title: "“Law: a story”"',
  ],
  [
    'no space after a colon',
    fields('title:A', 'date: 2017-09-05'),
    '2:7 there is no space after the colon, so the line is not a field; write title: A',
  ],
  [
    'a colon in a headline',
    titled('Women in Action: Reform'),
    '2:8 title: the text contains a colon, so YAML reads the text as another field; write title: "Women in Action: Reform"',
  ],
  [
    'a colon in a headline with quotation marks',
    titled('Women "in" Action: Reform'),
    `2:8 title: the text contains a colon, so YAML reads the text as another field; write title: 'Women "in" Action: Reform'`,
  ],
  [
    'a colon further in',
    more('sources:', '  - name: Voice: Women'),
    '5:11 the text contains a colon, so YAML reads the text as another field; write - name: "Voice: Women"',
  ],
  [
    'a colon in a list',
    more('tags:', '  - law: reform'),
    '5:5 tags: the text contains a colon, so YAML reads the text as another field; write - "law: reform"',
  ],
  [
    'a hashtag that YAML would swallow',
    titled('Women #MeToo'),
    '2:8 title: YAML reads the text after "#" as a comment and ignores it; write title: "Women #MeToo"',
  ],
  [
    'a bracket at the start',
    titled('[Video] Women'),
    '2:8 title: text that begins with "[" has a special meaning in YAML; write title: "[Video] Women"',
  ],
  [
    'an at sign at the start',
    titled('@women'),
    '2:8 title: text that begins with "@" has a special meaning in YAML; write title: "@women"',
  ],
  [
    'text after a quotation',
    titled('"So" she said'),
    `2:8 title: the text continues after the closing quotation mark; write title: '"So" she said'`,
  ],
  [
    'a quotation within quotation marks',
    titled('"She said "no" to him"'),
    '2:8 title: the text continues after the closing quotation mark; write title: \'She said "no" to him\'',
  ],
  [
    'a text of two quotations',
    titled('"Never" she said "no"'),
    '2:8 title: the text continues after the closing quotation mark; write title: \'"Never" she said "no"\'',
  ],
  [
    'an apostrophe within quotation marks',
    titled("'It's fine'"),
    '2:8 title: the text continues after the closing quotation mark; write title: "It\'s fine"',
  ],
  [
    'an apostrophe at the end of a word',
    titled("'The girls' day'"),
    '2:8 title: the text continues after the closing quotation mark; put the whole text between quotation marks of the other kind: title: "The girls\' day"',
  ],
  [
    'a Chinese quotation within quotation marks',
    titled('"她说"不"了"'),
    '2:8 title: the text continues after the closing quotation mark; put the whole text between quotation marks of the other kind: title: \'她说"不"了\'',
  ],
  [
    'a quotation mark left open',
    titled('"Women'),
    '2:8 a quotation mark is not closed; add the missing quotation mark at the end of the text',
  ],
  ['a bracket left open', more('tags: [law'), '4:7 the bracket "[" is not closed; close the bracket with "]"'],
  [
    'a comma left out',
    more('cover: {src: a.svg alt: A}'),
    '4:23 cover: a comma is missing in this list or group; put a comma between entries, and quotation marks around text with commas, colons or brackets',
  ],
  [
    'a backslash',
    titled('"C:\\women"'),
    `2:8 title: a backslash has a special meaning between double quotation marks; write title: 'C:\\women'`,
  ],
  [
    'a tab',
    more('cover:', '\tsrc: a.svg'),
    '5:1 the indentation contains a tab; indent with plain spaces',
    '5:3 cover.alt: this field is missing; write text, such as A village notice board with two posters',
  ],
  ['a field twice', more('title: B'), '4:1 title: this field appears twice; keep only one of the two entries'],
  [
    'a list of fields',
    fields('- A', '- B'),
    '1:1 the file contains no fields; write one field on each line, such as "title: A headline"',
  ],
  [
    'an instruction to YAML',
    titled('!!js/function "x"'),
    `2:8 title: text that begins with "!" has a special meaning in YAML; write title: '!!js/function "x"'`,
  ],
  [
    'aliases that explode',
    more(
      'a: &a [x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      'd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]',
    ),
    `4:4 ${noAlias}`,
  ],
  [
    'a control character in a field',
    titled('A\u0007B'),
    '2:9 there is an invisible control character here; delete the character',
  ],
  [
    'an escaped control character',
    titled('"A\\u0007B"'),
    '2:8 title: the value contains an invisible control character; delete the value and write it again',
  ],
];

const types: readonly Row[] = [
  ['a misspelt field', more('sumary: A'), '4:1 sumary: halfsky has no field with this name; did you mean summary?'],
  [
    'a field of another program',
    more('layout: post'),
    `4:1 layout: halfsky has no field with this name; remove this field, or use one of the fields ${allFields}`,
  ],
  [
    'a field named __proto__',
    more('__proto__: {draft: true}'),
    `4:1 __proto__: halfsky has no field with this name; remove this field, or use one of the fields ${allFields}`,
  ],
  [
    'a misspelt field of a group',
    more('cover: {src: a.svg, alt: A, credti: B}'),
    '4:29 cover.credti: halfsky has no field with this name; did you mean credit?',
  ],
  [
    'a number for a title',
    titled('1949'),
    '2:8 title: YAML reads a number, "true" or "false" as text only between quotation marks; write title: "1949"',
  ],
  [
    'a yes for a title',
    titled('true'),
    '2:8 title: YAML reads a number, "true" or "false" as text only between quotation marks; write title: "true"',
  ],
  [
    'a list for a title',
    titled('[A]'),
    '2:8 title: the value cannot be a list; write text, such as "title: A headline"',
  ],
  [
    'a group for a title',
    titled('{en: A}'),
    '2:8 title: the value cannot be a group of fields; write text, such as "title: A headline"; put quotation marks around text that contains a colon',
  ],
  ['a quoted true', more('draft: "true"'), '4:8 draft: the value must be true or false; write draft: true'],
  ['yes for true', more('draft: yes'), '4:8 draft: the value must be true or false; write draft: true'],
  [
    'text for tags',
    more('tags: law, history'),
    '4:7 tags: a list needs plain brackets and commas: [one, two]; write tags: [law, history]',
  ],
  [
    'a number among tags',
    more('tags: [law, 1949]'),
    '4:13 tags: YAML reads a number, "true" or "false" as text only between quotation marks; write tags: [law, "1949"]',
  ],
  [
    'a number for a name',
    more('by: 3'),
    '4:5 by[0]: the value cannot be the number 3; put the value between quotation marks to make it text',
  ],
  [
    'an unknown kind',
    more('kind: essay'),
    '4:7 kind: the value cannot be the text "essay"; write one of news, feature, opinion, notice, story',
  ],
  ['a misspelt kind', more('kind: storey'), '4:7 kind: the value cannot be the text "storey"; did you mean story?'],
  [
    'a file name for a cover',
    more('cover: a.svg'),
    '4:8 cover: the value cannot be the text "a.svg"; write a group of fields: {src: cover.jpg, alt: A village notice board}',
  ],
  [
    'an address without scheme',
    more('canonical: www.example.org'),
    '4:12 canonical: the value is not a full address; write a full address such as https://example.org/page',
  ],
  [
    'a script as an address',
    more('canonical: javascript:alert(1)'),
    '4:12 canonical: the value is not a full address; write a full address such as https://example.org/page',
  ],
  [
    'an address deep in a list',
    more('sources:', '  - name: A', '  - name: B', '    url: nowhere'),
    '7:10 sources[1].url: the value is not a full address; write a full address such as https://example.org/page',
  ],
  [
    'a correction without words',
    more('corrections:', '  - date: 2017-09-06'),
    '5:5 corrections[0].text: this field is missing; write text, such as The march was on 5 March, not on 6 March',
  ],
  [
    'an old address that is none',
    more('aliases: old/address'),
    `4:10 aliases[0]: the value is not the path of a page on this site; ${pathCure}`,
  ],
  [
    'an old address that climbs',
    more('aliases: [/old/, /../../etc/]'),
    `4:18 aliases[1]: the value is not the path of a page on this site; ${pathCure}`,
  ],
  [
    'a full address for an old one',
    more('aliases: [/old/, "https://example.org/2024/%E6%97%A7/"]'),
    '4:18 aliases[1]: the value cannot be a full address; write only a path, such as /2024/旧/, without the address of the home page',
  ],
  [
    'an old address whose percent signs stand for bytes of another encoding',
    more('aliases: /2005/%BE%C9/'),
    '4:10 aliases[0]: the address has percent-encoded characters that are not UTF-8; write the characters themselves, such as é instead of %C3%A9',
  ],
  [
    'an old address that leaves the site behind percent signs',
    more('aliases: /old/%2E%2E/%2e%2e/etc/'),
    `4:10 aliases[0]: the value is not the path of a page on this site; ${pathCure}`,
  ],
  [
    'an old address with an end of line behind percent signs',
    more('aliases: /old/%0Aetc/'),
    '4:10 aliases[0]: the value contains an invisible control character; delete the value and write it again',
  ],
  [
    'an old address that no static host answers with a page',
    more('aliases: /old.php'),
    '4:10 aliases[0]: the value is not the address of a page; end the address with "/" or ".html", as in /old/address/',
  ],
];

const person: FileTree = { 'newsroom/people/rong-chen.yaml': 'name: Rong Chen\n' };

const references: readonly Row[] = [
  [
    'an unknown column',
    more('column: reform'),
    '4:9 column: there is no column "reform"; add the file newsroom/columns/reform.md',
  ],
  [
    'a misspelt column',
    { ...more('column: refrom'), 'newsroom/columns/reform.md': frontMatter('title: Reform') },
    '4:9 column: there is no column "refrom"; did you mean reform?',
  ],
  [
    'an unknown person',
    more('by: nobody'),
    '4:5 by: no person in newsroom/people has the id "nobody"; add the file newsroom/people/nobody.yaml, or write the person’s full name, such as "Lim Mei"',
  ],
  [
    'a misspelt person in a list',
    { ...person, ...more('editor: [Wang Fang, rong-chan]') },
    '4:21 editor: no person in newsroom/people has the id "rong-chan"; did you mean rong-chen?',
  ],
  [
    'a misspelt keeper of a column',
    { ...person, ...more(), 'newsroom/columns/law.md': frontMatter('title: Law', 'editor: rong-chan') },
    'newsroom/columns/law.md:3:9 editor: no person in newsroom/people has the id "rong-chan"; did you mean rong-chen?',
  ],
  [
    'a misspelt lead of a column',
    { ...more('column: law'), 'newsroom/columns/law.md': frontMatter('title: Law', 'lead: /2017/y/') },
    'newsroom/columns/law.md:3:7 lead: there is no article /2017/y/; did you mean /2017/x/?',
  ],
  [
    'a lead of a column that is no article',
    { ...more('column: law'), 'newsroom/columns/law.md': frontMatter('title: Law', 'lead: articles/2012/harvest.md') },
    'newsroom/columns/law.md:3:7 lead: there is no article articles/2012/harvest.md; write the address of an article, such as /2017/ploughs/, or the path of an article file',
  ],
  [
    'a lead of a column that lies elsewhere',
    { ...more('column: law'), 'newsroom/columns/law.md': frontMatter('title: Law', 'lead: https://example.org/a') },
    'newsroom/columns/law.md:3:7 lead: "https://example.org/a" is not an article of this publication; write the address of an article, such as /2017/ploughs/, or the path of an article file',
  ],
  [
    'a lead of a column that is in another',
    { ...more(), 'newsroom/columns/law.md': frontMatter('title: Law', 'lead: /2017/x/') },
    'newsroom/columns/law.md:3:7 lead: the article articles/2017/x.md is not in this column; write "column: law" in that article, or choose another article',
  ],
  [
    'a lead of a column that cannot be read, said once',
    {
      ...fields('title: A', 'date: 2017-02-30'),
      'newsroom/columns/law.md': frontMatter('title: Law', 'lead: /2017/x/'),
    },
    '3:7 date: 30 February 2017 does not exist; write a date such as 2017-02-28',
  ],
  [
    'a misspelt publisher',
    { ...person, ...site('name: A', 'publisher: rong-chan') },
    'newsroom/site.yaml:2:12 publisher: no person in newsroom/people has the id "rong-chan"; did you mean rong-chen?',
  ],
  [
    'a person whose own file cannot be read is not reported twice',
    { ...more('by: wang'), 'newsroom/people/wang.yaml': 'nmae: Wang\n' },
    'newsroom/people/wang.yaml:1:1 name: this field is missing; write text, or one text per language: {en: Rong Chen, zh-Hans: …}',
    'newsroom/people/wang.yaml:1:1 nmae: halfsky has no field with this name; did you mean name?',
  ],
  [
    'tags that differ by case: the rarer one is the slip',
    {
      'articles/2017/a.md': anArticleText('A', 'tags: [Law]'),
      'articles/2017/b.md': anArticleText('A', 'tags: [Law]'),
      ...more('tags: [history, law]'),
    },
    '4:17 tags: "law" and "Law" differ only in case, width or invisible characters, but would be two tags with one address; use the spelling "Law"',
  ],
  [
    'tags that differ by width',
    {
      'articles/2017/a.md': anArticleText('A', 'tags: [NGO]'),
      'articles/2017/b.md': anArticleText('A', 'tags: [NGO]'),
      ...more('tags: [ＮＧＯ]'),
    },
    '4:8 tags: "ＮＧＯ" and "NGO" differ only in case, width or invisible characters, but would be two tags with one address; use the spelling "NGO"',
  ],
  [
    'tags with radicals of dictionaries, used more often than the character',
    {
      'articles/2017/a.md': anArticleText('A', 'tags: [⼥性]'),
      'articles/2017/b.md': anArticleText('A', 'tags: [⼥性]'),
      ...more('tags: [女性]'),
    },
    'articles/2017/a.md:4:8 tags: "⼥性" and "女性" differ only in case, width or invisible characters, but would be two tags with one address; use the spelling "女性"',
    'articles/2017/b.md:4:8 tags: "⼥性" and "女性" differ only in case, width or invisible characters, but would be two tags with one address; use the spelling "女性"',
  ],
  [
    'tags with two different radicals of dictionaries, and none with characters alone',
    { 'articles/2017/a.md': anArticleText('A', 'tags: [⼥⼈]'), ...more('tags: [女⼈]') },
    '4:8 tags: "女⼈" and "⼥⼈" differ only in case, width or invisible characters, but would be two tags with one address; use the spelling "女人"',
  ],
  [
    'another spelling of a tag in another case',
    { ...more('tags: [acwf]'), 'newsroom/tags.yaml': '妇联: {also: [ＡＣＷＦ]}\n' },
    '4:8 tags: "acwf" and "ＡＣＷＦ" differ only in case, width or invisible characters, but would be two tags with one address; use the spelling "ＡＣＷＦ"',
  ],
  [
    'a page with a Chinese name of a field and a wide colon: the cure is right at once',
    { ...more(), 'newsroom/pages/about.md': '---\n标题：关于\n---\n\nA text.\n' },
    'newsroom/pages/about.md:2:3 "标题：" has a full-width colon, so the line is not a field; use a plain colon and a space: title: 关于',
  ],
  [
    'a column with Chinese names of fields and wide colons',
    { ...more(), 'newsroom/columns/law.md': '---\ntitle: Law\n摘要：法律\n---\n\nA text.\n' },
    'newsroom/columns/law.md:3:3 "摘要：" has a full-width colon, so the line is not a field; use a plain colon and a space: summary: 法律',
  ],
  [
    'a tag of marks alone',
    more('tags: ["!!!"]'),
    '4:8 tags: halfsky cannot make an address from "!!!"; give the tag its own address in newsroom/tags.yaml, or use another tag',
  ],
];

const addresses: readonly Row[] = [
  [
    'a file and a bundle',
    { ...more(), 'articles/2017/x/index.md': anArticleText() },
    'articles/2017/x/index.md:1:1 the address /2017/x/ already belongs to articles/2017/x.md; rename this file',
  ],
  [
    'the first language spelt out and left out',
    { ...more(), 'articles/2017/x.en.md': anArticleText() },
    '1:1 the address /2017/x/ already belongs to articles/2017/x.en.md; rename this file',
  ],
  [
    'two names that fold to one by case',
    { ...more(), 'articles/2017/X.md': anArticleText() },
    '1:1 the address /2017/x/ already belongs to articles/2017/X.md; rename this file',
  ],
  [
    'two names that are one in Unicode',
    { 'articles/2017/caf\u00e9.md': anArticleText(), 'articles/2017/cafe\u0301.md': anArticleText() },
    'articles/2017/caf\u00e9.md:1:1 the address /2017/caf\u00e9/ already belongs to articles/2017/cafe\u0301.md; rename this file',
  ],
  [
    'an old address that another article has',
    { ...more('aliases: [/old/, /2017/y/]'), 'articles/2017/y.md': anArticleText() },
    '4:18 aliases: the address /2017/y/ already belongs to articles/2017/y.md; remove the address from "aliases" in this file',
  ],
  [
    'an old address twice, once percent-encoded',
    {
      ...more('aliases: /2005/%E6%97%A7%E5%9C%B0%E5%9D%80/'),
      'articles/2017/y.md': anArticleText('A', 'aliases: /2005/旧地址/'),
    },
    'articles/2017/y.md:4:10 aliases: the address /2005/旧地址/ already belongs to articles/2017/x.md; remove the address from "aliases" in this file',
  ],
  [
    'an old address that two articles claim',
    { ...more('aliases: /old/'), 'articles/2017/y.md': anArticleText('A', 'aliases: /Old/') },
    'articles/2017/y.md:4:10 aliases: the address /Old/ already belongs to articles/2017/x.md; remove the address from "aliases" in this file',
  ],
  [
    'old addresses that the site needs itself',
    more('aliases: [/2017/, /404.html, /page/2/]'),
    '4:11 aliases: the site already uses or reserves the address /2017/; remove the address from "aliases" in this file',
    '4:19 aliases: the site already uses or reserves the address /404.html; remove the address from "aliases" in this file',
    '4:30 aliases: the site already uses or reserves the address /page/2/; remove the address from "aliases" in this file',
  ],
  [
    'a page where the tags are',
    { ...more(), 'newsroom/pages/tags.md': frontMatter('title: Tags') },
    'newsroom/pages/tags.md:1:1 the site already uses or reserves the address /tags/; rename this file',
  ],
  [
    'a page where serving shows the desk',
    { ...more(), 'newsroom/pages/desk.md': frontMatter('title: Our desk') },
    'newsroom/pages/desk.md:1:1 the site already uses or reserves the address /desk/; rename this file',
  ],
  [
    'an old address below the desk',
    more('aliases: /desk/drafts/'),
    '4:10 aliases: the site already uses or reserves the address /desk/drafts/; remove the address from "aliases" in this file',
  ],
  [
    'a file where robots.txt is',
    { ...body('[Robots](../robots.txt)\n'), 'articles/robots.txt': '' },
    'articles/robots.txt:1:1 the site already uses or reserves the address /robots.txt; rename this file',
  ],
  [
    'two people whose ids differ by case',
    { ...more(), 'newsroom/people/rong.yaml': 'name: Rong\n', 'newsroom/people/Rong.yaml': 'name: Rong\n' },
    'newsroom/people/rong.yaml:1:1 the address /people/rong/ already belongs to newsroom/people/Rong.yaml; rename this file',
  ],
];

const pictures: readonly Row[] = [
  [
    'a missing picture',
    body('One.\n\n![A field](field.jpg)\n'),
    '8:12 there is no file articles/2017/field.jpg; add the file, or correct its name',
  ],
  [
    'a missing cover',
    more('cover: {src: field.jpg, alt: A field}'),
    '4:14 cover.src: there is no file articles/2017/field.jpg; add the file, or correct its name',
  ],
  [
    'a picture without description, twice in a line',
    { ...body('One ![](a.svg) two ![ ](a.svg).\n'), 'articles/2017/a.svg': aDrawing },
    '6:9 the picture a.svg has no description; write a description between the brackets, as in "![What the picture shows](a.svg)"',
    '6:25 the picture a.svg has no description; write a description between the brackets, as in "![What the picture shows](a.svg)"',
  ],
  [
    'a cover without description',
    { ...more('cover: {src: a.svg}'), 'articles/2017/a.svg': aDrawing },
    '4:8 cover.alt: this field is missing; write text, such as A village notice board with two posters',
  ],
  [
    'a focus of a cover that is none',
    { ...more('cover: {src: a.svg, alt: A, focus: 120% 30%}'), 'articles/2017/a.svg': aDrawing },
    '4:36 cover.focus: the value cannot be the text "120% 30%"; write the distance of the focus from the left edge of the picture, then from the top edge, such as "50% 30%"',
  ],
  [
    'a picture that is another than its name says',
    { ...body('![A](a.jpg)\n'), 'articles/2017/a.jpg': aTinyGif },
    '6:6 articles/2017/a.jpg is not JPEG but GIF; rename the file to a.gif, or export the picture again',
  ],
  [
    'a picture that was cut short',
    { ...body('![A](a.gif)\n'), 'articles/2017/a.gif': aTinyGif.subarray(0, 20) },
    '6:6 articles/2017/a.gif is incomplete: the end of the picture is missing; copy the picture again from its source',
  ],
  [
    'a picture that is none',
    { ...body('![A](a.png)\n'), 'articles/2017/a.png': 'just words' },
    '6:6 articles/2017/a.png is not a readable picture; export the picture again',
  ],
  [
    'a picture of more pixels than any page has room for',
    { ...body('![A](a.gif)\n'), 'articles/2017/a.gif': aGif(20_000, 10_000) },
    '6:6 articles/2017/a.gif has 200 million pixels; the limit is 120 million; make the picture smaller: 2400 pixels on the longer side are enough',
  ],
  [
    'what an import asks, unanswered in an article that is no draft',
    {
      ...at(
        anArticleText(
          'One.\n\n![TODO: say what the picture shows](a.svg)\n',
          'cover: {src: a.svg, alt: "TODO: say what the picture shows"}',
        ),
      ),
      'articles/2017/a.svg': aDrawing,
    },
    '4:26 cover.alt: this description is still a placeholder; describe the picture for readers who cannot see it',
    '9:3 alt: this description is still a placeholder; describe the picture for readers who cannot see it',
  ],
  [
    'a picture outside the folder',
    body('![A](../../../secret.png)\n'),
    '6:6 "../../../secret.png" is outside the publication folder; copy the file into the folder of the article, then write only the file name',
  ],
  [
    'a picture outside the folder, encoded',
    body('![A](..%2f..%2f..%2fsecret.png)\n'),
    '6:6 "..%2f..%2f..%2fsecret.png" is outside the publication folder; copy the file into the folder of the article, then write only the file name',
  ],
  [
    'a picture behind a symbolic link',
    { ...body('![A](a.png)\n'), 'articles/2017/a.png': { link: '/etc/hostname' } },
    '6:6 the symbolic link articles/2017/a.png leads outside the publication folder; copy the file itself into the publication folder',
  ],
  [
    'a picture in a linked folder',
    { ...body('![A](d/hostname)\n'), 'articles/2017/d': { link: '/etc' } },
    'articles/2017/d:1:1 halfsky does not follow symbolic links to folders; replace the symbolic link with a copy of the folder',
    '6:6 the symbolic link articles/2017/d/hostname leads outside the publication folder; copy the file itself into the publication folder',
  ],
  [
    'a remote picture',
    body('![A](https://example.org/a.png)\n'),
    `6:6 the picture https://example.org/a.png is outside the publication folder; ${beside}`,
  ],
  [
    'a picture in the address itself',
    body('![A](data:image/png;base64,AAAA)\n'),
    `6:6 an address cannot begin with "data:"; ${scheme}`,
  ],
  [
    'a folder for a picture',
    { ...body('![A](a.png)\n'), 'articles/2017/a.png/b': '' },
    '6:6 articles/2017/a.png is a folder, not a file; write the path of a file in that folder',
  ],
  [
    'a picture that is none',
    { ...body('![A](a.pdf)\n'), 'articles/2017/a.pdf': '' },
    '6:6 articles/2017/a.pdf is not a picture; use an AVIF, WebP, JPEG, PNG, GIF or SVG file',
  ],
  [
    'a broken picture',
    { ...body('![A](a.png)\n'), 'articles/2017/a.png': 'no' },
    '6:6 articles/2017/a.png is not a readable picture; export the picture again',
  ],
  ...[
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>x()</script></svg>',
    '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><s:script>x()</s:script></s:svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" onload="x()"/>',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><a href="java&#115;cript:x()"/></svg>',
  ].map(
    (drawing, i): Row => [
      `a drawing with a program (${i + 1})`,
      { ...body('![A](a.svg)\n'), 'articles/2017/a.svg': drawing },
      `6:6 articles/2017/a.svg contains a script; ${plainSvg}`,
    ],
  ),
];

const links: readonly Row[] = [
  [
    'a link to no article',
    body('One.\n\nTwo [A](why.md) three.\n'),
    '8:9 there is no article articles/2017/why.md; correct the path, or remove the link',
  ],
  [
    'a misspelt link to an article',
    { ...body('[A](plough.md)\n'), 'articles/2017/ploughs.md': anArticleText() },
    '6:5 there is no article articles/2017/plough.md; did you mean articles/2017/ploughs.md?',
  ],
  [
    'a link to no address',
    body('[A](/2017/why/)\n'),
    '6:5 no page or file has the address /2017/why/; correct the address, or write the path of the linked file instead',
  ],
  [
    'a misspelt address',
    { ...body('[A](/2017/plough/)\n'), 'articles/2017/ploughs.md': anArticleText() },
    '6:5 no page or file has the address /2017/plough/; did you mean /2017/ploughs/?',
  ],
  [
    'a link to a draft',
    { ...body('[A](y.md) [B](/2017/y/)\n'), 'articles/2017/y.md': anArticleText('A', 'draft: true') },
    '6:5 articles/2017/y.md is a draft, so the link would not work; publish the linked article first, or remove the link',
    '6:15 /2017/y/ is a draft, so the link would not work; publish the linked article first, or remove the link',
  ],
  [
    'a link to what is not published yet',
    { ...body('[A](../2030/y.md)\n'), 'articles/2030/y.md': frontMatter('title: B', 'date: 2030-01-01') },
    '6:5 articles/2030/y.md will not be published until 2030-01-01T00:00:00Z, so the link would not work before that time; publish the linked article first, or remove the link',
  ],
  [
    'dead links in an article whose date is wrong as well',
    at(`${frontMatter('title: A', 'date: 2017-02-30')}[A](why.md) [B](/2017/why/)\n`),
    '3:7 date: 30 February 2017 does not exist; write a date such as 2017-02-28',
    '7:5 there is no article articles/2017/why.md; correct the path, or remove the link',
    '7:17 no page or file has the address /2017/why/; correct the address, or write the path of the linked file instead',
  ],
  [
    'links to an article whose date is wrong, to its year and to its tag',
    {
      ...body('[A](y.md) [B](/2018/y/) [C](/2018/y) [D](/2018/) [E](/tags/law/)\n'),
      'articles/2017/y.md': anArticleText(),
      'articles/2018/y.md': frontMatter('title: A', 'date: 2018-02-30', 'tags: [law]'),
    },
    'articles/2018/y.md:3:7 date: 30 February 2018 does not exist; write a date such as 2018-02-28',
  ],
  [
    'a link to no page',
    { ...body('[A](../../newsroom/pages/abuot.md)\n'), 'newsroom/pages/about.md': frontMatter('title: About') },
    '6:5 there is no page newsroom/pages/abuot.md; did you mean newsroom/pages/about.md?',
  ],
  [
    'a link in a column',
    { ...more(), 'newsroom/columns/law.md': '---\ntitle: Law\n---\n\n[A](/nowhere/)\n' },
    'newsroom/columns/law.md:5:5 no page or file has the address /nowhere/; correct the address, or write the path of the linked file instead',
  ],
  [
    'a link to no file',
    body('[A](paper.pdf)\n'),
    '6:5 there is no file articles/2017/paper.pdf; add the file, or correct its name',
  ],
  [
    'a link to a file that must stay private',
    { ...body('[A](../../.env) [B](../../package.json)\n'), '.env': 'SECRET=1', 'package.json': '{}' },
    '6:5 .env is not published, because the file is outside articles/ and newsroom/; copy the file into the folder of the article',
    '6:21 package.json is not published, because the file is outside articles/ and newsroom/; copy the file into the folder of the article',
  ],
  [
    'a link to a file that browsers would run',
    { ...body('[A](a.html)\n'), 'articles/2017/a.html': '<script>x()</script>' },
    `6:5 articles/2017/a.html has a file type that halfsky does not publish; ${kinds}`,
  ],
  [
    'a link to a folder',
    { ...body('[A](y/)\n'), 'articles/2017/y/index.md': anArticleText() },
    '6:5 articles/2017/y/ is a folder, not a file; write the path of a file in that folder',
  ],
  ['a script for a link', body('[A](JavaScript:alert)\n'), `6:5 an address cannot begin with "javascript:"; ${scheme}`],
  ['data for a link', body('[A](data:text/html,x)\n'), `6:5 an address cannot begin with "data:"; ${scheme}`],
  [
    'a script that hides behind a tab',
    body('<a href="java\tscript:alert(1)">A</a>\n'),
    `6:10 an address cannot begin with "javascript:"; ${scheme}`,
  ],
  [
    'a script for a link in HTML',
    body('<a href="javascript:alert(1)">A</a>\n'),
    `6:10 an address cannot begin with "javascript:"; ${scheme}`,
  ],
  [
    'an address without scheme',
    body('[A](www.example.org)\n'),
    '6:5 the address "www.example.org" does not begin with "https://"; write https://www.example.org',
  ],
  [
    'an address of another host without scheme',
    body('[A](//example.org/a)\n'),
    '6:5 the address "//example.org/a" does not begin with "https://"; write https://example.org/a',
  ],
  ['an empty address', body('[A]()\n'), '6:5 the address is empty; write the address of the page or the picture'],
];

const rawHtml: readonly Row[] = [
  [
    'a control character as a number',
    body('<div>&#1;</div>\n'),
    '6:6 "&#1;" represents an invisible or impossible character; delete the character',
  ],
  ['a script', body('One.\n\n<script>alert(1)</script>\n'), `8:1 <script> is not allowed in an article; ${markdown}`],
  [
    'a script within a line',
    body('One <SCRIPT>alert(1)</SCRIPT> two.\n'),
    `6:5 <script> is not allowed in an article; ${markdown}`,
  ],
  [
    'an onclick',
    body('One <b onclick="x()">two</b>.\n'),
    '6:8 the attribute "onclick" of <b> is not allowed in an article; remove the attribute',
  ],
  [
    'a frame',
    body('<iframe src="https://example.org/"></iframe>\n'),
    `6:1 <iframe> is not allowed in an article; ${markdown}`,
  ],
  [
    'a style',
    body('<p style="color:red">A</p>\n'),
    '6:4 the attribute "style" of <p> is not allowed in an article; remove the attribute',
  ],
  ['a program of the server', body('<?php echo 1 ?>\n'), '6:1 <?php is not allowed in an article; remove this markup'],
  [
    'a picture without name',
    body('<img alt="A">\n'),
    '6:1 <img> has no picture file; write the path of the picture in the attribute "src"',
  ],
  [
    'a picture without description',
    { ...body('<img src="a.svg">\n'), 'articles/2017/a.svg': aDrawing },
    '6:11 the picture a.svg has no description; write a description between the brackets, as in "![What the picture shows](a.svg)"',
  ],
  [
    'a control character',
    body('One.\n\nTwo \u0008 three.\n'),
    '8:5 there is an invisible control character here; delete the character',
  ],
  [
    'a character that XML forbids',
    body('One\uffff.\n'),
    '6:4 there is an invisible control character here; delete the character',
  ],
];

const files: readonly Row[] = [
  ...['articles/y.md', 'articles/17/y.md', 'articles/2017/09/y.md', 'articles/2017/index.md'].map(
    (stray): Row => [
      `an article at ${stray}`,
      { ...more(), [stray]: anArticleText() },
      `${stray}:1:1 an article file cannot have this path; ${move}`,
    ],
  ),
  [
    'another ending',
    { ...more(), 'articles/2017/x.md.txt': 'A', 'articles/2017/y.MD': 'A', 'articles/2017/z.markdown': 'A' },
    'articles/2017/x.md.txt:1:1 halfsky does not use files with this file name extension; rename the file to articles/2017/x.md',
    'articles/2017/y.MD:1:1 halfsky does not use files with this file name extension; rename the file to articles/2017/y.md',
    'articles/2017/z.markdown:1:1 halfsky does not use files with this file name extension; rename the file to articles/2017/z.md',
  ],
  [
    'newsroom files that nothing reads',
    { ...more(), 'newsroom/peple/a.yaml': 'name: A\n', 'newsroom/people/b.yml': 'name: B\n' },
    'newsroom/people/b.yml:1:1 halfsky does not use this file; rename the file to newsroom/people/b.yaml',
    'newsroom/peple/a.yaml:1:1 halfsky does not use this file; move the file to newsroom/people/<id>.yaml, newsroom/columns/<id>.md or newsroom/pages/<slug>.md',
  ],
  [
    'spaces in a name',
    { 'articles/2017/my article.md': anArticleText() },
    `articles/2017/my article.md:1:1 "my article" cannot be part of an address; ${name}`,
  ],
  [
    'spaces in an id',
    { ...more(), 'newsroom/people/Rong Chen.yaml': 'name: A\n' },
    `newsroom/people/Rong Chen.yaml:1:1 "Rong Chen" cannot be part of an address; ${name}`,
  ],
  [
    'a language that the publication does not have',
    { ...site('name: A', 'languages: [en]'), 'articles/2017/x.fr.md': anArticleText() },
    'articles/2017/x.fr.md:1:1 the file name contains the language "fr", which is not a language of this publication; in the file name, use a language of the publication (en), or add "fr" to "languages" in newsroom/site.yaml',
  ],
  [
    'a language in another spelling',
    { ...site('name: A', 'languages: [en, zh-Hans]'), 'articles/2017/x.zh-hans.md': anArticleText() },
    'articles/2017/x.zh-hans.md:1:1 the file name spells the language "zh-Hans" as "zh-hans"; write zh-Hans',
  ],
  [
    'bytes of another encoding',
    at(Buffer.from(anArticleText('One\ntwo caf\u00e9.\n'), 'latin1')),
    '7:8 the file contains bytes that are not UTF-8 text; save the file as UTF-8',
  ],
  [
    'UTF-16',
    at(Buffer.from(`\ufeff${anArticleText()}`, 'utf16le')),
    '1:1 the file contains bytes that are not UTF-8 text; save the file as UTF-8',
  ],
  [
    'an article outside',
    { [file]: { link: '/etc/hostname' } },
    '1:1 the symbolic link articles/2017/x.md leads outside the publication folder; copy the file itself into the publication folder',
  ],
  [
    'a link to itself',
    { [file]: { link: 'x.md' } },
    '1:1 articles/2017/x.md is a broken symbolic link; copy the file itself into the publication folder',
  ],
  [
    'a linked year',
    { ...more(), 'articles/2018': { link: '2017' } },
    'articles/2018:1:1 halfsky does not follow symbolic links to folders; replace the symbolic link with a copy of the folder',
  ],
];

const newsroom: readonly Row[] = [
  [
    'a time zone that there is not',
    site('name: A', 'timezone: Asia/Beijing'),
    'newsroom/site.yaml:2:11 timezone: there is no time zone "Asia/Beijing"; write a time zone such as "Asia/Shanghai" or "Europe/Paris"',
  ],
  [
    'codes without the address that they contain',
    site('name: A', 'codes: true'),
    'newsroom/site.yaml:2:8 codes: QR codes contain the address of the site, but the field "url" is missing; add the address of the published site, such as "url: https://example.org/", or remove "codes"',
  ],
  [
    'languages that there are not',
    site('name: A', 'languages: [en, english, "en us"]'),
    'newsroom/site.yaml:2:17 languages[1]: "english" is not a language tag; write a language tag such as "en", "zh-Hans" or "pt-BR"',
    'newsroom/site.yaml:2:26 languages[2]: "en us" is not a language tag; write a language tag such as "en", "zh-Hans" or "pt-BR"',
  ],
  [
    'a language twice',
    site('name: A', 'languages: [en, en]'),
    'newsroom/site.yaml:2:17 languages[1]: "en" appears twice; keep only one of the two entries',
  ],
  [
    'words of the interface under other names',
    {
      ...site('name: A', 'languages: [eo]'),
      'newsroom/strings/eo.yaml': `articles: {one: "{count} artikolo"}\nlatset: Plej novaj\n${aTableText({ articles: undefined, skip: undefined })}`,
    },
    'newsroom/strings/eo.yaml:2:1 latset: halfsky has no field with this name; did you mean latest?',
  ],
  [
    'words of the interface with other gaps than they should have',
    {
      ...site('name: A', 'languages: [ar, en]'),
      'newsroom/strings/ar.yaml': [
        'inColumn: المزيد',
        'page: "الصفحة {nomber} من {count}"',
        'skip: "إلى النص {name}"',
        'menu: 1949',
        'home: ""',
        'kinds: {news: "خبر {count}", feature: تقرير, opinion: رأي, notice: إعلان, story: قصة}',
        'articles: {zero: لا, one: مقال, two: مقالان, few: "مقالات", many: "{count}", other: "{count}"}',
        'creditOrder: [by, editor, translator, source, writer]',
        '',
      ].join('\n'),
    },
    'newsroom/strings/ar.yaml:1:11 inColumn: the placeholder {name} is missing; write the placeholder in the text, as in "More in {name}"',
    'newsroom/strings/ar.yaml:2:7 page: there is no value for the placeholder {nomber}; write the placeholder {number}',
    'newsroom/strings/ar.yaml:3:7 skip: there is no value for the placeholder {name}; remove the placeholder',
    'newsroom/strings/ar.yaml:4:7 menu: the value cannot be the number 1949; write text between quotation marks, such as "Sections"',
    'newsroom/strings/ar.yaml:5:7 home: the value cannot be empty; write text between quotation marks, such as "Front page"',
    'newsroom/strings/ar.yaml:6:15 kinds.news: there is no value for the placeholder {count}; remove the placeholder',
    'newsroom/strings/ar.yaml:7:51 articles.few: the placeholder {count} is missing; write the placeholder in the text, as in "{count} articles"',
    'newsroom/strings/ar.yaml:8:14 creditOrder: the credits photographer, translatedAndEdited, adapted are missing here, so no page would show these credits; list all of these credits: by, photographer, editor, translator, translatedAndEdited, source, adapted',
    'newsroom/strings/ar.yaml:8:47 creditOrder[4]: the value cannot be the text "writer"; write one of by, photographer, editor, translator, translatedAndEdited, source, adapted',
  ],
  [
    'words of the interface in a language that the publication does not have',
    {
      ...site('name: A', 'languages: [en]'),
      'newsroom/strings/fr.yaml': aTableText(),
      'newsroom/strings/french.yaml': aTableText(),
      'newsroom/strings/en.yml': aTableText(),
    },
    'newsroom/strings/en.yml:1:1 halfsky does not use this file; rename the file to newsroom/strings/en.yaml',
    'newsroom/strings/fr.yaml:1:1 the file name contains the language "fr", which is not a language of this publication; name the file after a language of the publication (en), or remove the file',
    'newsroom/strings/french.yaml:1:1 "french" is not a language tag; name the file after a language of the publication (en), or remove the file',
  ],
  [
    'no languages',
    site('name: A', 'languages: []'),
    'newsroom/site.yaml:2:12 languages: the value cannot be empty; write a list such as [en, zh-Hans]',
  ],
  [
    'one language that is no list',
    site('name: A', 'languages: en'),
    'newsroom/site.yaml:2:12 languages: the value cannot be the text "en"; write a list such as [en, zh-Hans]',
  ],
  [
    'a publication without name',
    site('tagline: A'),
    'newsroom/site.yaml:1:1 name: this field is missing; write text, or one text per language: {en: Women in Action, zh-Hans: …}',
  ],
  [
    'a name in no language',
    site('name: {}'),
    'newsroom/site.yaml:1:7 name: the value cannot be empty; write text, or one text per language: {en: Women in Action, zh-Hans: …}',
  ],
  [
    'a name in a language that the publication does not have',
    site('name: {en: A, fr: B}', 'languages: [en]'),
    'newsroom/site.yaml:1:15 name.fr: fr is not a language of this publication; use a language of the publication (en), or add this language to "languages" in newsroom/site.yaml',
  ],
  [
    'a misspelt setting',
    site('name: A', 'timezon: UTC'),
    'newsroom/site.yaml:2:1 timezon: halfsky has no field with this name; did you mean timezone?',
  ],
  [
    'an address of the site that is none',
    site('name: A', 'url: example.org'),
    'newsroom/site.yaml:2:6 url: the value is not a full address; write a full address such as https://example.org/',
  ],
  [
    'an address of the site below which no folder can lie',
    site('name: A', 'url: https://example.org/?site=1'),
    'newsroom/site.yaml:2:6 url: the value is not the address of a folder; write a full address such as https://example.org/',
  ],
  [
    'a hub that anybody on the way could read and change',
    site('name: A', 'hub: http://hub.example/'),
    'newsroom/site.yaml:2:6 hub[0]: the value is not a full address starting with https://; write a full address such as https://hub.example.org/',
  ],
  [
    'hubs of which one is no address',
    site('name: A', 'hub:', '- https://hub.example/', '- hub.example'),
    'newsroom/site.yaml:4:3 hub[1]: the value is not a full address starting with https://; write a full address such as https://hub.example.org/',
  ],
  [
    'a hub twice',
    site('name: A', 'hub: [https://hub.example/, https://hub.example/]'),
    'newsroom/site.yaml:2:29 hub[1]: "https://hub.example/" appears twice; keep only one of the two entries',
  ],
  [
    'writing in a browser that is saved nowhere',
    site('name: A', 'admin: {}'),
    'newsroom/site.yaml:2:8 admin.backend: this field is missing; write one of github, gitlab, gitea, forgejo, local, test-repo',
  ],
  [
    'a service that there is not',
    site('name: A', 'admin: {backend: githab, repo: a/b}'),
    'newsroom/site.yaml:2:18 admin.backend: the value cannot be the text "githab"; did you mean github?',
  ],
  [
    'a service without a repository',
    site('name: A', 'admin: {backend: github}'),
    'newsroom/site.yaml:2:8 admin.repo: this field is missing, but the backend "github" needs it; write the owner and the name of the repository, such as women-voice/website',
  ],
  [
    'a repository without its owner',
    site('name: A', 'admin: {backend: gitea, repo: name}'),
    'newsroom/site.yaml:2:31 admin.repo: "name" does not have the form "owner/name"; write the owner and the name of the repository, such as women-voice/website',
  ],
  [
    'a Forgejo that could be anywhere',
    site('name: A', 'admin: {backend: forgejo, repo: a/b}'),
    'newsroom/site.yaml:2:8 admin.server: this field is missing, but the backend "forgejo" needs it; write the address of the Git service, such as https://codeberg.org/',
  ],
  [
    'a folder with a repository',
    site('name: A', 'admin: {backend: local, repo: a/b}'),
    'newsroom/site.yaml:2:31 admin.repo: the backend "local" does not use this field; remove this field, or write another value for "backend"',
  ],
  [
    'what signs people in at another service',
    site('name: A', 'admin: {backend: gitlab, repo: a/b, login: "https://login.example/"}'),
    'newsroom/site.yaml:2:44 admin.login: the backend "gitlab" does not use this field; remove this field; write the application id in the field "app"',
  ],
  [
    'a hub that is a group',
    site('name: A', 'hub: {url: https://hub.example/}'),
    'newsroom/site.yaml:2:6 hub[0]: the value cannot be a group of fields; write text, such as https://hub.example.org/; put quotation marks around text that contains a colon',
  ],
  [
    'settings that are not YAML',
    site('name: Women: now', 'tagline：A'),
    'newsroom/site.yaml:1:7 name: the text contains a colon, so YAML reads the text as another field; put the text between quotation marks: name: "Women: now"',
    'newsroom/site.yaml:2:8 "tagline：" has a full-width colon, so the line is not a field; use a plain colon and a space: tagline: A',
  ],
  [
    'a person with an unknown field',
    { ...more(), 'newsroom/people/a.yaml': 'name: A\nrol: Editor\n' },
    'newsroom/people/a.yaml:2:1 rol: halfsky has no field with this name; did you mean role?',
  ],
  [
    'a group that the masthead has not',
    { ...more(), 'newsroom/people/a.yaml': 'name: A\nrole: Editor\nmasthead: [editor, cooks]\n' },
    'newsroom/people/a.yaml:3:12 masthead[0]: the value cannot be the text "editor"; did you mean editors?',
    'newsroom/people/a.yaml:3:20 masthead[1]: the value cannot be the text "cooks"; write one of editors, writers, translators, photographers, organisations',
  ],
  [
    'somebody on the masthead without a role',
    { ...more(), 'newsroom/people/a.yaml': 'name: A\nmasthead: editors\n' },
    'newsroom/people/a.yaml:2:11 masthead: "masthead" requires a role, but the field "role" is missing; write a role, such as "role: Editor", or remove "masthead"',
  ],
  [
    'somebody whose page would be where the masthead is',
    {
      ...more(),
      'newsroom/people/a.yaml': 'name: A\nrole: Editor\nmasthead: editors\n',
      'newsroom/people/masthead.yaml': 'name: Masthead\n',
    },
    'newsroom/people/masthead.yaml:1:1 the site already uses or reserves the address /people/masthead/; rename this file',
  ],
  [
    'policies that there are not',
    {
      ...more(),
      'newsroom/pages/a.md': frontMatter('title: A', 'policy: ethic'),
      'newsroom/pages/b.md': frontMatter('title: B', 'policy: [diversity, secrets]'),
    },
    'newsroom/pages/a.md:3:9 policy[0]: the value cannot be the text "ethic"; did you mean ethics?',
    'newsroom/pages/b.md:3:21 policy[1]: the value cannot be the text "secrets"; write one of mission, ethics, corrections, verification, unnamed-sources, bylines, ownership, diversity, feedback, masthead',
  ],
  [
    'a policy that two pages claim, in two languages',
    {
      ...site('name: A', 'languages: [en, zh-Hans]'),
      'newsroom/pages/a.md': frontMatter('title: A', 'policy: ethics'),
      'newsroom/pages/a.zh-Hans.md': frontMatter('title: A'),
      'newsroom/pages/b.md': frontMatter('title: B', 'policy: [diversity, ethics]'),
      'newsroom/pages/b.zh-Hans.md': frontMatter('title: B'),
    },
    'newsroom/pages/b.md:3:9 policy: the policy "ethics" is already on the page newsroom/pages/a.md; remove the policy from one of the two pages',
  ],
  [
    'a policy that two pages claim in one language, of which one says so in another',
    {
      ...site('name: A', 'languages: [en, zh-Hans]'),
      'newsroom/pages/a.zh-Hans.md': frontMatter('title: A', 'policy: ethics'),
      'newsroom/pages/b.md': frontMatter('title: B', 'policy: ethics'),
      'newsroom/pages/b.zh-Hans.md': frontMatter('title: B'),
    },
    'newsroom/pages/b.md:3:9 policy: the policy "ethics" is already on the page newsroom/pages/a.zh-Hans.md; remove the policy from one of the two pages',
  ],
  [
    'a person whose portrait is not there',
    { ...more(), 'newsroom/people/a.yaml': 'name: A\nportrait: {src: a.svg, alt: A}\n' },
    'newsroom/people/a.yaml:2:17 portrait.src: there is no file newsroom/people/a.svg; add the file, or correct its name',
  ],
  [
    'a column without title',
    { ...more('column: law'), 'newsroom/columns/law.md': frontMatter('summary: A') },
    'newsroom/columns/law.md:2:1 title: this field is missing; write text, or one text per language: {en: Reform of the federations, zh-Hans: …}',
  ],
  [
    'tags as a list',
    { ...more(), 'newsroom/tags.yaml': '- law\n' },
    'newsroom/tags.yaml:1:1 the file contains no fields; write one field on each line, such as "title: A headline"',
  ],
  [
    'a tag that is text',
    { ...more(), 'newsroom/tags.yaml': 'law: Law\n' },
    'newsroom/tags.yaml:1:6 law: the value cannot be the text "Law"; write a group of fields: {name: Law, also: [statutes]}',
  ],
  [
    'a misspelt field of a tag',
    { ...more(), 'newsroom/tags.yaml': 'law: {nam: Law}\n' },
    'newsroom/tags.yaml:1:7 law.nam: halfsky has no field with this name; did you mean name?',
  ],
  [
    'two tags at one address',
    { ...more(), 'newsroom/tags.yaml': 'law: {name: Law}\nlaws: {address: law}\n' },
    'newsroom/tags.yaml:2:7 laws: the address tags/law/ already belongs to the tag "law"; write another address in the field "address"',
  ],
  [
    'one spelling of two tags',
    { ...more(), 'newsroom/tags.yaml': 'law: {also: [statutes]}\nrules: {also: [Statutes]}\n' },
    'newsroom/tags.yaml:2:8 rules: "statutes" is already a spelling of the tag "law"; keep the spelling in one tag only',
  ],
  [
    'a tag without address',
    { ...more(), 'newsroom/tags.yaml': '"!!!": {name: Law}\n' },
    'newsroom/tags.yaml:1:8 !!!: halfsky cannot make an address from this tag; give the tag an address, such as "address: law"',
  ],
  [
    'a tag in a language that the publication does not have',
    { ...more(), 'newsroom/tags.yaml': 'law: {name: {en: Law, fr: Droit}}\n' },
    'newsroom/tags.yaml:1:23 law.name.fr: fr is not a language of this publication; use a language of the publication (en), or add this language to "languages" in newsroom/site.yaml',
  ],
];

/** Returns an article with a chart. The opening fence of the chart is on line 6, so the first line of its content is line 7. */
const chart = (...lines: readonly string[]): FileTree => body(`\`\`\`chart\n${lines.join('\n')}\n\`\`\`\n`);
const plain = 'write only digits and a decimal point, such as 6700 or 83.9, or leave the cell empty';
const columns = 'in the first row, write at least two column names separated by plain commas, such as "Year,Women"';
const noFigures =
  'the chart has no numbers; write a row of column names, such as "Year,Women,Men", then rows of numbers, such as "2016,12,9"';

const helpLines = (...yaml: readonly string[]): FileTree => ({
  ...more('tags: [law]'),
  'newsroom/help.yaml': `${['lines:', ...yaml].join('\n')}\n`,
});

const help: readonly Row[] = [
  [
    'a help line that does not exist',
    { ...more('help: [night-lime]'), 'newsroom/help.yaml': 'lines: {night-line: {name: A, phone: "110"}}\n' },
    '4:8 help: newsroom/help.yaml has no help line with the id "night-lime"; did you mean night-line?',
  ],
  [
    'a help line without a file of help lines',
    more('help: night-line'),
    '4:7 help: newsroom/help.yaml has no help line with the id "night-line"; write the id of a help line, or add the help line to newsroom/help.yaml',
  ],
  [
    'a telephone number in words',
    helpLines('  a: {name: A, phone: one one oh}'),
    'newsroom/help.yaml:2:23 lines.a.phone[0]: the value is not a telephone number; write only digits, spaces, hyphens and brackets, between quotation marks, such as "+44 1632 960123"',
  ],
  [
    'a telephone number of two digits in a list',
    helpLines('  a: {name: A, phone: ["110", "11"]}'),
    'newsroom/help.yaml:2:31 lines.a.phone[1]: the value is not a telephone number; write only digits, spaces, hyphens and brackets, between quotation marks, such as "+44 1632 960123"',
  ],
  [
    'a telephone number that YAML reads as a number',
    helpLines('  a: {name: A, phone: 12338}'),
    'newsroom/help.yaml:2:23 lines.a.phone[0]: the value cannot be the number 12338; put the value between quotation marks to make it text',
  ],
  [
    'a help line without a name',
    helpLines('  a: {phone: "110"}'),
    'newsroom/help.yaml:2:6 lines.a.name: this field is missing; write text, or one text per language: {en: Night line, zh-Hans: …}',
  ],
  [
    'a help line that leads nowhere',
    helpLines('  a: {name: A, hours: at night}'),
    'newsroom/help.yaml:2:3 lines.a: this help line has no telephone number, no place and no address; add the field "phone", "place" or "url"',
  ],
  [
    'an address of a help line that is none',
    helpLines('  a: {name: A, url: www.example.org}'),
    'newsroom/help.yaml:2:21 lines.a.url: the value is not a full address; write a full address such as https://help.example.org/',
  ],
  [
    'a misspelt tag of a help line',
    helpLines('  a: {name: A, phone: "110", tags: [lawe]}'),
    'newsroom/help.yaml:2:37 lines.a.tags[0]: no article has the tag "lawe", and newsroom/tags.yaml does not define it; did you mean law?',
  ],
  [
    'an unknown tag of a help line',
    helpLines('  a: {name: A, phone: "110", tags: [weather]}'),
    'newsroom/help.yaml:2:37 lines.a.tags[0]: no article has the tag "weather", and newsroom/tags.yaml does not define it; write a tag that articles have, or add the tag to newsroom/tags.yaml',
  ],
  [
    'an id of a help line with a capital letter and a space',
    helpLines('  Night line: {name: A, phone: "110"}'),
    'newsroom/help.yaml:2:3 lines.Night line: the id "Night line" contains other characters than small letters, digits and hyphens; write night-line',
  ],
  [
    'an id of a help line in Chinese',
    helpLines('  热线: {name: A, phone: "110"}'),
    'newsroom/help.yaml:2:3 lines.热线: the id "热线" contains other characters than small letters, digits and hyphens; write an id such as night-line',
  ],
  [
    'a text of a help line in a language of no edition',
    { ...helpLines('  a: {name: {en: A, fr: B}, phone: "110"}'), 'newsroom/site.yaml': 'name: A\nlanguages: [en]\n' },
    'newsroom/help.yaml:2:21 lines.a.name.fr: fr is not a language of this publication; use a language of the publication (en), or add this language to "languages" in newsroom/site.yaml',
  ],
  [
    'a quick exit to the publication itself',
    {
      ...more(),
      'newsroom/site.yaml': 'name: A\nurl: https://example.org/paper/\n',
      'newsroom/help.yaml': 'exit: https://example.org/\nlines: {a: {name: A, phone: "110"}}\n',
    },
    'newsroom/help.yaml:1:7 exit: the address belongs to this publication, whose name would stay visible; write the address of an everyday page on another site, such as a weather report',
  ],
  [
    'a quick exit without encryption',
    { ...more(), 'newsroom/help.yaml': 'exit: http://example.org/\nlines: {a: {name: A, phone: "110"}}\n' },
    'newsroom/help.yaml:1:7 exit: the value is not a full address starting with https://; write a full address such as https://weather.example.org/',
  ],
];

const charts: readonly Row[] = [
  [
    'a chart of an unknown type',
    chart('type: pie', 'title: A', '', 'Year,Women', '2000,1'),
    '7:7 "pie" is not a chart type; write "type: bar", "type: line" or "type: dot"',
  ],
  [
    'a chart of a misspelt type',
    chart('type: lin', 'title: A', '', 'Year,Women', '2000,1', '2001,2'),
    '7:7 "lin" is not a chart type; did you mean line?',
  ],
  [
    'a chart without title',
    chart('type: bar', '', 'Year,Women', '2000,1'),
    '6:1 the chart has no title; add a line that begins with "title:" and says what the chart shows',
  ],
  [
    'a chart with an unknown option',
    chart('title: A', 'titel: A', 'colour: red', '', 'Year,Women', '2000,1'),
    '8:1 charts have no option "titel"; did you mean title?',
    '9:1 charts have no option "colour"; use one of the options type, title, unit, note, source, from, data; write the numbers of the chart after an empty line',
  ],
  [
    'an option twice, and one that is empty',
    chart('title: A', 'title: B', 'unit:', '', 'Year,Women', '2000,1'),
    '8:1 "title" appears twice; keep only one of the two entries',
    '9:1 the option "unit" is empty; write a value after the name of the option, or remove the line',
  ],
  [
    'bars that are told where to begin',
    chart('title: A', 'from: 0', '', 'Year,Women', '2000,1'),
    '8:7 the bars of a bar chart always begin at zero, so the option "from" has no effect; remove the line, or write "type: dot"',
  ],
  [
    'a scale that begins elsewhere',
    chart('type: dot', 'title: A', 'from: 5', '', 'Year,Women', '2000,1'),
    '9:7 the option "from" can only be 0; write "from: 0"',
  ],
  ['a chart without figures', chart('title: A'), `6:1 ${noFigures}`],
  ['a chart without rows', chart('title: A', '---', 'Year,Women'), `6:1 ${noFigures}`],
  [
    'a chart of one column',
    chart('title: A', '', 'Year', '2000'),
    `9:1 the first row has only one column name: "Year"; ${columns}`,
  ],
  [
    'a chart with Chinese commas',
    chart('title: A', '', '年份，女性', '2000，1'),
    `9:1 columns cannot be separated by "，"; ${columns}`,
  ],
  [
    'what is not a number',
    chart('title: A', '', 'Year,Women,Men', '2000,many,"1,000"', '2001, 12%,1'),
    `10:6 "many" is not a number; ${plain}`,
    `10:11 "1,000" is not a number; ${plain}`,
    '11:7 "12%" is not a number; write only 12 in the cell, and add the line "unit: %" above the table',
  ],
  [
    'rows of unequal length',
    chart('title: A', '', 'Year,Women,Men', '2000,1', '2001,1,000,2'),
    '10:1 this row has a different number of cells (2) than the first row (3); separate all columns with commas, even where a cell is empty',
    '11:12 this row has a different number of cells (4) than the first row (3); put quotation marks around cells that contain a comma, and write numbers without commas',
  ],
  [
    'too many series',
    chart('title: A', '', 'Year,a,b,c,d,e,f,g', '2000,1,1,1,1,1,1,1'),
    '9:18 the table has 7 columns of numbers; a chart can show at most 6; keep at most 6 columns of numbers, or make several charts',
  ],
  [
    'too many rows',
    chart('title: A', '', 'Year,Women', ...Array.from({ length: 41 }, (_, i) => `${1900 + i},1`)),
    '50:1 the table has 41 rows; this type of chart can show at most 40; delete or combine rows until at most 40 remain',
  ],
  [
    'two columns and two rows of one name, and some of none',
    chart('title: A', '', 'Year,Women,Women,', '2000,1,1,1', '2000,1,1,1', ',1,1,1'),
    '9:12 two columns have the name "Women"; give one of the two columns another name',
    '9:18 this column has no name; write the name of the column in the first row',
    '11:1 the table has two entries for "2000"; keep only one of the two entries',
    '12:1 this row has no name; write the name of the row in its first cell',
  ],
  [
    'a column without figures',
    chart('title: A', '', 'Year,Women,Men', '2000,1,', '2001,1,'),
    '9:12 the column "Men" has no numbers; write at least one number in the column, or remove the column',
  ],
  [
    'a line of one row',
    chart('type: line', 'title: A', '', 'Year,Women', '2000,1'),
    '7:7 a line chart needs at least two rows; write "type: bar", or write at least two rows',
  ],
  [
    'a line that turns back in time',
    chart('type: line', 'title: A', '', 'Year,Women', '2001,1', '2000,1'),
    '12:1 the row "2000" comes after the row "2001", which has a later date; sort the rows by date, earliest first',
  ],
  [
    'a month that the calendar does not have',
    chart('title: A', '', 'Month,Women', '2000-13,1', '2001-01,1'),
    '10:1 the month 2000-13 does not exist; write a date or a month that exists',
  ],
  [
    'quotation marks that are left open, or followed',
    chart('title: A', '', 'Year,Women', '"2000,1', '"2001" x,1'),
    '10:1 this cell begins with a quotation mark, but has no closing quotation mark; end the cell with a quotation mark on the same line; to show a quotation mark inside the cell, write the mark twice',
    '11:1 "x" comes after the closing quotation mark of this cell; put the text inside the quotation marks',
  ],
  [
    'everything at once',
    chart('type: pie', 'unit:', '', 'Year,Women', '2000,many', '2001'),
    '6:1 the chart has no title; add a line that begins with "title:" and says what the chart shows',
    '7:7 "pie" is not a chart type; write "type: bar", "type: line" or "type: dot"',
    '8:1 the option "unit" is empty; write a value after the name of the option, or remove the line',
    `11:6 "many" is not a number; ${plain}`,
    '12:1 this row has a different number of cells (1) than the first row (2); separate all columns with commas, even where a cell is empty',
  ],
  [
    'a chart in a list',
    body('- A\n\n  ```chart\n  title: A\n\n  Year,Women\n  2000,many\n  ```\n'),
    `12:8 "many" is not a number; ${plain}`,
  ],
  [
    'figures that are not there',
    chart('title: A', 'data: a.csv'),
    '8:7 there is no file articles/2017/a.csv; add the file, or correct its name',
  ],
  [
    'figures in a file of another kind',
    { ...chart('title: A', 'data: a.xlsx'), 'articles/2017/a.xlsx': '' },
    '8:7 articles/2017/a.xlsx is not a CSV table; export the table as CSV, then write the path of the CSV file here',
  ],
  [
    'figures from elsewhere',
    chart('title: A', 'data: https://example.org/a.csv'),
    '8:7 the table https://example.org/a.csv is outside the publication folder; save the file in the folder of the article, then write only the file name',
  ],
  [
    'figures outside the publication',
    { ...chart('title: A', 'data: ../../a.csv'), 'a.csv': 'Year,Women' },
    '8:7 a.csv is not published, because the file is outside articles/ and newsroom/; copy the file into the folder of the article',
  ],
  [
    'figures in two places',
    { ...chart('title: A', 'data: a.csv', '', 'Year,Women', '2000,1'), 'articles/2017/a.csv': 'Year,Women\n2000,1\n' },
    '10:1 the numbers of the chart are both in the article and in the file a.csv; remove the numbers from the article, or remove the option "data"',
  ],
  [
    'what is wrong in a file of figures',
    { ...chart('title: A', 'data: a.csv'), 'articles/2017/a.csv': 'Year,Women\n2000,many\n' },
    `articles/2017/a.csv:2:6 "many" is not a number; ${plain}`,
  ],
  [
    'a file of figures that is not UTF-8',
    { ...chart('title: A', 'data: a.csv'), 'articles/2017/a.csv': new Uint8Array([0x41, 0xff]) },
    'articles/2017/a.csv:1:2 the file contains bytes that are not UTF-8 text; save the file as UTF-8',
  ],
  [
    'an empty file of figures',
    { ...chart('title: A', 'data: a.csv'), 'articles/2017/a.csv': '' },
    `articles/2017/a.csv:1:1 ${noFigures}`,
  ],
];

const table = {
  required,
  dates,
  fences,
  slips,
  types,
  references,
  addresses,
  pictures,
  links,
  rawHtml,
  help,
  charts,
  files,
  newsroom,
};

for (const [group, rows] of Object.entries(table)) {
  describe(`bad input: ${group}`, () => {
    it.each(rows.map(([row, tree, ...lines]) => ({ row, tree, lines })))('$row', ({ tree, lines }) => {
      const whole = lines.map(line => (/^\d/.test(line) ? `${file}:${line}` : line));
      expect(problemsOf(tree)).toEqual(whole.toSorted(byPlace));
    });

    it.each(rows.map(([row, tree]) => ({ row, tree })))('$row, in Chinese', ({ tree }) => {
      const written = Object.entries(tree).flat().join('\n');
      for (const { what, cure } of load(tree).problems)
        for (const message of [what, cure]) expect(leftInEnglish(message, written)).toBe('');
    });
  });
}

describe('bad input: whatever the words of messages are', () => {
  it('is found in the same places, under the same names, and mended in the same way', () => {
    const trees = Object.values(table).flatMap(rows => rows.map(([, tree]) => tree));
    const { usual, other } = answerInBothWords(() => ({ commands: [], sites: trees.map(aPublication), now: noon }));
    expect(usual.sites).toHaveLength(trees.length);
    expect(usual.sites.flatMap(({ fixed }) => fixed).length).toBeGreaterThan(20);
    expect(other).toEqual(usual);
  });
});

const { say } = await loadVoice('zh-Hans');

/** English words that a Chinese message may contain: a name, a command, and interface strings. */
const inEnglish = ['Rong Chen', 'npx halfsky', 'Skip to the text', 'More in', 'Front page'];

/**
 * Returns the English text that is left in a Chinese message: the whole message if it has no translation, otherwise phrases that no input
 * file contains.
 */
function leftInEnglish(message: Message, written: string): string {
  const said = say(message);
  if (said === englishOf(message) || !/\p{Script=Han}/u.test(said)) return said;
  const words = said.match(/[A-Za-z’]+(?: [A-Za-z’]+)+/g) ?? [];
  return words
    .filter(phrase => !written.includes(phrase) && !inEnglish.some(known => phrase.startsWith(known)))
    .join('; ');
}

/** Compares messages by file. Messages about the same file stay in the order in which the row of the table lists them. */
function byPlace(a: string, b: string): number {
  const [x = '', y = ''] = [a, b].map(line => line.slice(0, line.search(/:\d+:\d+ /)));
  return x < y ? -1 : x > y ? 1 : 0;
}

describe('what is not bad input', () => {
  it.each([
    ['a BOM and lines that end as on Windows', `\ufeff${anArticleText('One.\n').replace(/\n/g, '\r\n')}`],
    ['quotation marks where YAML needs them', anArticleText('One.\n', 'summary: "Law & order: *now*, #1"')],
    [
      'full-width colons and marks within a text',
      anArticleText('One.\n', 'summary: >-', '  她说：我们走', '  她们：走', 'tags:', '  - 妇联：改革'),
    ],
    ['a remark after a value', anArticleText('One.\n', 'kind: news # not a feature')],
    ['ampersands and stars within words', anArticleText('One.\n', 'summary: Q&A, 5*3, C#')],
    ['a fence with yaml and spaces', anArticleText('One.\n').replace('---\n', '---  yaml \n')],
    ['programs that are only shown', anArticleText('`<script>`\n\n```html\n<script>x()</script>\n```\n')],
    ['fields without value', anArticleText('One.\n', 'summary:', 'tags:', 'draft:')],
  ])('%s', (_, text) => {
    expect(problemsOf(at(text))).toEqual([]);
  });

  it('hidden files and folders of editors', () => {
    expect(
      problemsOf({
        ...more(),
        'articles/.obsidian/note.md': 'A',
        'articles/2017/.x.md': 'A',
        'newsroom/.DS_Store': '',
      }),
    ).toEqual([]);
  });
});

describe('positions', () => {
  it('are right in a file with a BOM and lines that end as on Windows', () => {
    const text = `\ufeff${anArticleText('One.\n\n![A](a.png)\n', 'updated: 2017-02-30').replace(/\n/g, '\r\n')}`;
    expect(problemsOf(at(text))).toEqual([
      `${file}:4:10 updated: 30 February 2017 does not exist; write a date such as 2017-02-28`,
      `${file}:9:6 there is no file articles/2017/a.png; add the file, or correct its name`,
    ]);
  });

  it('are right after a fence with spaces', () => {
    expect(problemsOf(at('---  \ntitle: A: B\ndate: 2017-09-05\n---\n'))[0]).toMatch(
      /^articles\/2017\/x\.md:2:8 title: /,
    );
    expect(problemsOf(at('--- \ntitle: A\ndate: 2017-02-30\n---\n'))[0]).toMatch(/^articles\/2017\/x\.md:3:7 date: /);
  });
});

const several: FileTree = {
  ...at(anArticleText('[A](why.md) ![](a.svg)\n', 'by: nobody', 'column: law')),
  'articles/2017/a.md': frontMatter('titel: A', 'date: 2017-02-30'),
  'articles/2016/b.md': '',
  'newsroom/site.yaml': 'name: A\ntimezone: Moon/Base\n',
};

describe('several problems', () => {
  it('are all told at once, sorted by file and place', () => {
    expect(problemsOf(several).map(line => line.split(' ')[0])).toEqual([
      'articles/2016/b.md:1:1',
      'articles/2017/a.md:2:1',
      'articles/2017/a.md:2:1',
      'articles/2017/a.md:3:7',
      'articles/2017/x.md:4:5',
      'articles/2017/x.md:5:9',
      'articles/2017/x.md:8:5',
      'articles/2017/x.md:8:17',
      'articles/2017/x.md:8:17',
      'newsroom/site.yaml:2:11',
    ]);
  });

  it('each say what is wrong and what to write instead, on one line', () => {
    const trees = [
      several,
      more('draft: "a\\nb"'),
      fields('"\\e[31mred": A'),
      more('column: "a\\nb"'),
      titled('"\\u001b[31m"'),
    ];
    for (const { what, cure, at: place, file: where } of trees.flatMap(tree => load(tree).problems)) {
      expect(englishOf(what)).not.toBe('');
      expect(englishOf(cure)).not.toBe('');
      expect(place.line).toBeGreaterThan(0);
      expect(place.column).toBeGreaterThan(0);
      expect(where).toMatch(/^(?:articles|newsroom)\//);
    }
    for (const line of trees.flatMap(tree => problemsOf(tree))) expect(line).not.toMatch(/\p{Cc}/u);
  });

  it('can be read by programs', () => {
    const { problems } = load(several);
    expect(JSON.parse(formatProblems(problems, 'json'))[3]).toEqual({
      file: 'articles/2017/a.md',
      line: 3,
      column: 7,
      field: 'date',
      kind: 'no-such-day',
      what: '30 February 2017 does not exist',
      cure: 'write a date such as 2017-02-28',
    });
    expect(JSON.parse(formatProblems([], 'json'))).toEqual([]);
  });

  it('can be shown by GitHub beside the lines', () => {
    const { problems } = load({ 'articles/2017/50%, a.md': frontMatter('title: A: 100%', 'date: 2017-09-05') });
    expect(formatProblems(problems, 'github').split('\n')[1]).toBe(
      '::error file=articles/2017/50%25%2C a.md,line=2,col=8::title: the text contains a colon, so YAML reads the text as another field; write title: "A: 100%25"',
    );
  });
});

/** Without an address of the site, a note would stand beside the problems. */
const url = ['--url', 'https://a.example/'];

describe('halfsky check', () => {
  it('prints the problems, and gives exit code 1', async () => {
    const site = aPublication(several);
    const { code, out, err } = await captured(() => main(['check', '--site', site, ...url]));
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(out.trimEnd().split('\n')).toEqual(problemsOf(several));
  });

  it.each(['json', 'github'])('prints them for %s, and nothing else', async format => {
    const site = aPublication(several);
    const { code, out } = await captured(() => main(['check', '--site', site, ...url, '--format', format]));
    expect(code).toBe(1);
    if (format === 'json') expect(JSON.parse(out)).toHaveLength(10);
    else
      for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^::error file=.+,line=\d+,col=\d+::.+; .+$/);
  });

  it('says so where nothing is wrong', async () => {
    const { code, out } = await captured(() => main(['check', '--site', aPublication(more()), ...url]));
    expect({ code, out }).toEqual({ code: 0, out: 'no problems in 1 published articles\n' });
  });

  it('writes nothing', async () => {
    const site = aPublication(more());
    await captured(() => main(['check', '--site', site, ...url]));
    expect(existsSync(join(site, 'dist'))).toBe(false);
  });
});

describe('the real command', () => {
  const command = join(import.meta.dirname, '../src/cli/halfsky.js');
  const run = (...words: readonly string[]) => spawnSync(process.execPath, [command, ...words], { encoding: 'utf8' });

  it('ends with exit code 1 and without a stack trace', () => {
    const { status, stdout, stderr } = run('check', '--site', aPublication(several), ...url);
    expect(status).toBe(1);
    expect(stdout.trimEnd().split('\n')).toEqual(problemsOf(several));
    expect(stderr).toBe('');
  });

  it('leaves the old site as it was when a build finds problems', () => {
    const site = aPublication(several);
    mkdirSync(join(site, 'dist'));
    writeFileSync(join(site, 'dist', '404.html'), 'the old site');
    const { status, stdout, stderr } = run('build', '--site', site);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toEqual(problemsOf(several));
    expect(readFileSync(join(site, 'dist', '404.html'), 'utf8')).toBe('the old site');
    expect(existsSync(join(site, '.dist-next'))).toBe(false);
  });
});
