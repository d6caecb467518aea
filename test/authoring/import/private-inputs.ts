/** Inputs with words that readers of their sources do not see. `secret` stands for the secret words of an input. */
import { asWordFile, paragraph, run, styled } from './paste/word-file.ts';
import type { AnItem } from './wordpress/builders.ts';

type Kind = 'text' | 'word' | 'page' | 'mail';

/** A file that somebody sends. Its article shows `One lamp was lit`, and must not contain the secret words. */
export interface SentInput {
  readonly kind: Kind;
  readonly name: string;
  readonly file: string;
  /** Returns the bytes of the file with these secret words. */
  content(secret: string): string | Promise<Buffer>;
}

const hide = (text: string, secret: string) => text.replaceAll('secret', secret);

const lamp = 'One lamp was lit in the old school, and nine pupils came to read by it until the oil was gone.';

const markdown = (name: string, hidden: string): SentInput => ({
  kind: 'text',
  name,
  file: 'a.md',
  content: secret => hide(`# A lamp\n\nBy Li Na\n\n2017-09-05\n\n${lamp}\n\n${hidden}\n\nThe oil was gone.\n`, secret),
});

export const texts: readonly SentInput[] = [
  markdown('HTML comment', '<!-- secret -->'),
  markdown('HTML comment over paragraphs', '<!-- to do:\n\nsecret\n\n-->'),
  markdown('hidden element', '<div hidden>secret</div>'),
  markdown('element without display', '<p style="color: red; display: none">secret</p>'),
  markdown('element without visibility', '<p style="visibility:hidden">secret</p>'),
  markdown('comment of kramdown', '{::comment}\nsecret\n{:/comment}'),
  markdown('link definition as a comment', '[//]: # (secret)'),
];

const word = (
  name: string,
  body: string,
  parts: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = {},
): SentInput => ({
  kind: 'word',
  name,
  file: 'a.docx',
  content: secret => {
    const inside = (xml: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(xml).map(([key, inner]) => [key, hide(inner, secret)]));
    return asWordFile(
      hide(
        `${styled('Title', 'A lamp')}${paragraph(run('By Li Na'))}${paragraph(run('2017-09-05'))}${paragraph(run(lamp))}${body}`,
        secret,
      ),
      inside(parts),
      inside(files),
    );
  },
});

const hiddenStyle =
  '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="I"><w:name w:val="I"/><w:basedOn w:val="H"/></w:style>';
const change = 'w:id="1" w:author="Bo" w:date="2017-09-05T00:00:00Z"';
const deleted = '<w:r><w:delText>secret</w:delText></w:r>';

export const words: readonly SentInput[] = [
  word('hidden words', paragraph(`${run('Then ')}${run('secret', '<w:vanish/>')}${run('two.')}`)),
  word('words of a hidden style', paragraph(run('secret'), '<w:pStyle w:val="I"/>'), { styles: hiddenStyle }),
  word(
    'hidden row',
    `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph(run('secret'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('Seen.'))}</w:tc></w:tr></w:tbl>`,
  ),
  word('tracked deletion', paragraph(`${run('Then ')}<w:del ${change}>${deleted}</w:del>${run('two.')}`)),
  word('words moved away', paragraph(`<w:moveFrom ${change}><w:r><w:t>secret</w:t></w:r></w:moveFrom>${run('Two.')}`)),
  word('deleted paragraph', paragraph(`<w:del ${change}>${deleted}</w:del>`, `<w:rPr><w:del ${change}/></w:rPr>`)),
  word(
    'comment',
    paragraph(
      '<w:commentRangeStart w:id="0"/><w:r><w:t>Two.</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    ),
    { comments: `<w:comment w:id="0" w:author="Bo">${paragraph(run('secret'))}</w:comment>` },
  ),
  word('hidden words in a note', paragraph('<w:r><w:t>Two.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'), {
    footnotes: `<w:footnote w:id="2">${paragraph(`${run('Seen.')}${run('secret', '<w:vanish/>')}`)}</w:footnote>`,
  }),
  word(
    'instruction of a field',
    paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD secret</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Two.</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
  ),
  word(
    'properties of the file',
    paragraph(run('Two.')),
    {},
    {
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><cp:lastModifiedBy>secret</cp:lastModifiedBy></cp:coreProperties>',
      'customXml/item1.xml': '<a>secret</a>',
    },
  ),
];

const page = (name: string, hidden: string, head = ''): SentInput => ({
  kind: 'page',
  name,
  file: 'a.html',
  content: secret =>
    hide(
      `<html><head><meta charset="utf-8"><title>A lamp</title>${head}</head><body><article><h1>A lamp</h1><p>By Li Na</p><p>5 September 2017</p><p>${lamp}</p>${hidden}<p>The oil was gone.</p></article></body></html>`,
      secret,
    ),
});

export const pages: readonly SentInput[] = [
  page('HTML comment', '<!-- secret -->'),
  page('element without display', '<p style="display:none !important">secret</p>'),
  page('element without visibility', '<p style="visibility: hidden">secret</p>'),
  page('hidden attribute', '<div hidden><p>secret</p></div>'),
  page(
    'class without display',
    '<p class="a note">secret</p>',
    '<style>.note, .other { color: red; display: none }</style>',
  ),
  page(
    'class without display, inside another',
    '<div class="box"><p>secret</p></div>',
    '<style>@media print { p { display: block } } #x, .box > p { DISPLAY: none }</style>',
  ),
  page(
    'id without visibility',
    '<p id="note">secret</p>',
    '<style>p { visibility: visible } #note { visibility: hidden }</style>',
  ),
  page('notes of a speaker', '<aside class="notes">secret</aside>', '<style>aside.notes { display: none }</style>'),
  page(
    'template and script',
    '<template><p>secret</p></template><script>var note = "secret"</script><noscript>secret</noscript>',
  ),
  page('field of a form', '<form><input type="hidden" value="secret"><textarea>secret</textarea></form>'),
  page('text without size', '<p>Two<span style="font-size:0">secret</span>.</p>'),
];

const mail = (name: string, body: string, head = 'Content-Type: text/plain; charset=utf-8'): SentInput => ({
  kind: 'mail',
  name,
  file: 'a.eml',
  content: secret =>
    hide(
      `From: Lin <outer@press.example>\r\nTo: desk@column.example\r\nSubject: Fwd: A lamp\r\nDate: Thu, 07 Sep 2017 09:30:00 +0800\r\nMIME-Version: 1.0\r\n${head}\r\n\r\n${body.replaceAll('\n', '\r\n')}`,
      secret,
    ),
});
const html = 'Content-Type: text/html; charset=utf-8';
const release = `By Li Na\n\n${lamp} ${lamp}`;
const releaseHtml = `<p>By Li Na</p><p>${lamp} ${lamp}</p>`;

export const mails: readonly SentInput[] = [
  mail(
    'forwarded head in Spanish',
    `FYI\n\nDe: Wang <secret@home.example>\nFecha: mar, 5 sept 2017\nAsunto: A lamp\nPara: Lin <secret@work.example>\n\n${release}\n`,
  ),
  mail(
    'forwarded head in Russian',
    `FYI\n\nОт: Wang <secret@home.example>\nДата: вт, 5 сент. 2017 г. в 09:20\nТема: A lamp\nКому: Lin <secret@work.example>\n\n${release}\n`,
  ),
  mail(
    'forwarded head in Japanese',
    `FYI\n\n差出人: Wang <secret@home.example>\n送信日時: 2017年9月5日 9:20\n宛先: Lin <secret@work.example>\n件名: A lamp\n\n${release}\n`,
  ),
  mail(
    'signature in one line',
    `${release}\n\n--\nWang Fang | Deputy Director | Women's Federation | Well Lane 12 | +86 0000 5550123 | secret@home.example\n`,
  ),
  mail(
    'signature above a legal notice',
    `${release}\n\nWang Fang\n+86 0000 5550123 secret\n\nThis e-mail is confidential. If you have received it in error, please delete it.\n`,
  ),
  mail(
    'forwarded head',
    `FYI\n\n---------- Forwarded message ---------\nFrom: Wang <secret@home.example>\nDate: Tue, Sep 5, 2017 at 9:20 AM\nSubject: A lamp\nTo: <secret@work.example>\nCc: Zhou <secret@work.example>,\n  Bo <secret@work.example>\n\n${release}\n`,
  ),
  mail(
    'signature with a telephone number',
    `${release}\n\nWang Fang\nWell Lane 12\nTel. +86 0000 secret 5550123\nsecret@home.example\n`,
  ),
  mail('signature below its mark', `${release}\n\n-- \nWang, secret Lane, mobile 0000-5550123\n`),
  mail(
    'quoted mail',
    `${release}\n\nOn Tue, Sep 5, 2017 at 6:20 PM Desk <secret@column.example> wrote:\n\n> Call me: secret\n> We wait.\n`,
  ),
  mail(
    'head of Outlook',
    `<p>Please print.</p><div><p><b>From:</b> Wang &lt;<a href="mailto:secret@home.example">secret@home.example</a>&gt;<br><b>Sent:</b> Tuesday, September 5, 2017 6:20 PM<br><b>To:</b> Lin; secret@work.example<br><b>Subject:</b> A lamp</p></div>${releaseHtml}`,
    html,
  ),
  mail(
    'head of QQ Mail',
    `<div>请审阅</div><div>------------------ 原始邮件 ------------------</div><div><div><b>发件人:</b>&nbsp;"周芳"&lt;secret@qq.example&gt;;</div><div><b>发送时间:</b>&nbsp;2017年9月5日(星期二) 晚上6:20</div><div><b>收件人:</b>&nbsp;"林"&lt;secret@163.example&gt;;</div><div><b>抄送:</b>&nbsp;secret@163.example;</div><div><b>主题:</b>&nbsp;A lamp</div></div>${releaseHtml}`,
    html,
  ),
  mail(
    'preview text of a newsletter',
    `<div style="display:none;font-size:1px;max-height:0">secret</div>${releaseHtml}`,
    html,
  ),
  mail(
    'class without display',
    `<style>.pre { display: none }</style><div class="pre">secret</div>${releaseHtml}`,
    html,
  ),
  mail(
    'mail attached to a mail',
    `--edge\nContent-Type: text/plain; charset=utf-8\n\nFYI\n--edge\nContent-Type: message/rfc822\n\nFrom: Wang <secret@home.example>\nTo: Zhou <secret@work.example>\nCc: Bo <secret@work.example>\nSubject: A lamp\nDate: Tue, 05 Sep 2017 09:30:00 +0800\nContent-Type: text/plain; charset=utf-8\n\n${release}\n--edge--\n`,
    'Content-Type: multipart/mixed; boundary="edge"',
  ),
  mail(
    'address card beside the article',
    `--edge\nContent-Type: text/plain; charset=utf-8\n\n${release}\n--edge\nContent-Type: text/vcard; name="wang.vcf"\nContent-Disposition: attachment; filename="wang.vcf"\n\nBEGIN:VCARD\nTEL:secret\nEND:VCARD\n--edge--\n`,
    'Content-Type: multipart/mixed; boundary="edge"',
  ),
  mail(
    'head with a hidden recipient',
    `${release}\n`,
    'Bcc: secret@home.example\nReply-To: secret@home.example\nX-Phone: secret\nContent-Type: text/plain; charset=utf-8'.replaceAll(
      '\n',
      '\r\n',
    ),
  ),
];

/** Texts of an archive, by what hides the secret words. The article itself is public. */
export const hiddenInArchive: readonly (readonly [name: string, body: string])[] = [
  ['HTML comment', '<!-- secret -->'],
  ['comment of Hugo', '{{< comment >}}secret{{< /comment >}}'],
  ['comment of Liquid', '{% comment %}secret{% endcomment %}'],
  ['hidden element', '<div style="display: none">\nsecret\n</div>'],
  ['element without visibility', '<span style="visibility: hidden">secret</span>'],
  ['notes of a speaker', '<aside class="notes">\nsecret\n</aside>'],
  ['notes of a speaker in pandoc', '::: notes\nsecret\n:::'],
  ['link definition as a comment', '[//]: # (secret)'],
  ['comment of MDX', '{/* secret */}'],
];

/** Fields of an archive that keep an article from readers. */
export const unpublishedFields: readonly string[] = [
  'draft: "yes"',
  'Draft: 1',
  'IsDraft: true',
  'published: 0',
  'status: In review',
  'state: draft',
  'workflow: pending',
  'publish: false',
  'private: true',
  'visibility: private',
  'post_status: trash',
  'publishDate: 2099-01-01',
  'embargo_until: 1 January 2099',
  'expiryDate: 2018-01-01',
  'unpublishDate: 2018-01-01',
  'unpublish_on: 2018-01-01',
  'password: letmein',
];

/** Paths of unpublished articles. */
export const unpublishedPaths: readonly string[] = [
  '_drafts/a.md',
  'content/drafts/b.md',
  '_posts/2099-01-01-c.md',
  'content/post/_d.md',
];

/** Items of a WordPress export that readers did not see. */
export const unpublishedItems: readonly (readonly [name: string, item: Omit<AnItem, 'id'>])[] = [
  ['draft', { status: 'draft' }],
  ['item that waits for an editor', { status: 'pending' }],
  ['private item', { status: 'private' }],
  ['scheduled item', { status: 'future', date: '2099-01-01 09:00:00' }],
  ['item in the trash', { status: 'trash' }],
  ['item that was never saved', { status: 'auto-draft' }],
  ['older version', { type: 'revision', status: 'inherit' }],
  ['item with a password', { password: 'letmein', excerpt: 'secret' }],
  ['item with the state of a plugin', { status: 'archive' }],
  ['private page', { type: 'page', status: 'private' }],
  ['expired item', { meta: { '_expiration-date-status': 'saved', '_expiration-date': '1514764800' } }],
  ['item for members', { meta: { _members_access_role: 'subscriber' } }],
];

/** Published items of a WordPress export with words that readers did not see. */
export const hiddenInItems: readonly (readonly [name: string, item: Omit<AnItem, 'id'>])[] = [
  ['custom field', { meta: { phone: 'secret', _edit_last: 'secret' } }],
  ['HTML comment', { content: '<p>One lamp was lit.</p><!-- secret -->' }],
  [
    'data of a block',
    {
      content:
        '<!-- wp:acme/note {"note":"secret"} /--><!-- wp:paragraph {"x":"secret"} --><p>One lamp was lit.</p><!-- /wp:paragraph -->',
    },
  ],
  ['element without display', { content: '<p>One lamp was lit.</p><p style="display:none">secret</p>' }],
  [
    'class without display',
    { content: '<style>.n{display:none}</style><p>One lamp was lit.</p><p class="n">secret</p>' },
  ],
  ['shortcode of members', { content: '<p>One lamp was lit.</p>[members_only]secret[/members_only]' }],
];
