import { describe, expect, it } from 'vitest';
import { bodyOf, importItems, site } from './builders.ts';

describe('brackets are not deleted', () => {
  it.each([
    'She [the minister] said she would [not] sign.',
    'From left: Li Na [chair], Wang Fang [guest]',
    'It was re[-]opened [sic] in [May 2017].',
    'He said [in Spanish]: yes [applause]',
    '[Updated] The [/] key',
  ])('in a title, a summary, a pull quote or a caption: %s', words => {
    const picture = {
      id: 12,
      type: 'attachment',
      file: `${site}/wp-content/uploads/p.png`,
      excerpt: words,
      meta: { _wp_attachment_image_alt: 'A board' },
    };
    const { texts } = importItems(
      [
        {
          id: 1,
          title: words,
          excerpt: words,
          content: `<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>${words}</p></blockquote></figure><!-- /wp:pullquote --><!-- wp:image {"id":12} --><figure class="wp-block-image"><img src="${site}/wp-content/uploads/p.png" alt="A board"/><figcaption>${words}</figcaption></figure><!-- /wp:image -->`,
          meta: { _thumbnail_id: '12' },
        },
        picture,
      ],
      { uploads: ['p.png'] },
    );
    const text = [...texts].find(([path]) => path.startsWith('articles/'))?.[1].replaceAll('\\', '') ?? '';
    expect(text.split(words).length - 1).toBe(5);
  });

  it('but a shortcode in a title is', () => {
    const { texts } = importItems([
      { id: 1, title: 'A lamp [caption id="1"]x[/caption] [gallery]', excerpt: 'b [toc]' },
    ]);
    expect(texts.get('articles/2017/item-1.md')).toMatch(/^---\ntitle: A lamp x\n[\s\S]*summary: b\n/);
  });
});

describe('shortcodes visible to readers', () => {
  it.each([
    [
      '[toc]\n\nText one [sic].\n\n[wpvideo 802yP2nw]\n\n[/vc_column][/vc_row]\n\nThe end.',
      'Text one \\[sic\\].\n\nThe end.',
    ],
    [
      '[vc_row][vc_column width="1/2"][vc_custom_heading text="What we did"][vc_column_text]Words.[/vc_column_text][vc_row_inner][vc_column_inner][vc_tta_accordion][vc_tta_section title="Question one" tab_id="1"][vc_column_text]Answer one.[/vc_column_text][/vc_tta_section][/vc_tta_accordion][/vc_column_inner][/vc_row_inner][/vc_column][/vc_row]',
      '## What we did\n\nWords.\n\n## Question one\n\nAnswer one.',
    ],
    [
      '[et_pb_section fb_built="1"][et_pb_toggle title="Who pays?"]<p>Members.</p>[/et_pb_toggle][/et_pb_section]',
      '## Who pays?\n\nMembers.',
    ],
    [
      '[su_spoiler title="More &amp; more"]Members.[/su_spoiler] [su_divider] [mc4wp_form]',
      '## More & more\n\nMembers.',
    ],
    ['One [x y="a]b"] two [polldaddy poll=12] three [box /] four [Ez-Toc] five', 'One two three four five'],
    ['[tabs][tab title="One"]a[/tab][tab title="Two"]b[/tab][/tabs]', '## One\n\na\n\n## Two\n\nb'],
    [
      `[vc_raw_html]${Buffer.from(encodeURIComponent('<p>Raw <b>words</b></p>')).toString('base64')}[/vc_raw_html]`,
      'Raw **words**',
    ],
    ['[outer][outer]a[/outer][/outer] [re-elected] and [b]c[/b]', 'a \\[re-elected\\] and c'],
    ['<p title="[toc]">a</p><code>[toc]</code>', 'a\n\n`[toc]`'],
    ['[code]It&#xd800;&#146;s &lt;b>[/code]', '```\nIt’s <b>\n```'],
    ['[code]if (a [0] &lt; b) [toc][/code]', '```\nif (a [0] < b) [toc]\n```'],
  ])('go, and their words stay: %s', (content, text) => {
    expect(bodyOf(content)).toBe(text);
  });

  it.each([
    [
      '[su_button url="https://donate.example/"]Donate &amp; help[/su_button]',
      '[Donate & help](https://donate.example/)',
    ],
    [
      '[box url="https://donate.example/"]<p>One <em>word</em>.</p><p>Two.</p>[/box]',
      'One *word*.\n\nTwo.\n\n[donate.example](https://donate.example/)',
    ],
    ['[embed width="2"]https://video.example/a[/embed]', '[video.example/a](https://video.example/a)'],
  ])('with an address keep the words between their tags: %s', (content, text) => {
    const { report } = importItems([{ id: 1, content }]);
    expect(bodyOf(content)).toBe(text);
    expect(report.words.missing).toBe(0);
  });

  it('are named in the report', () => {
    const { report } = importItems([{ id: 1, content: '[toc]\n\na [wpvideo x]\n\n[/vc_column]' }]);
    expect(report.details['post 1 item-1']).toEqual({
      'plugin-shortcodes-left-out': ['[/vc_column]', '[toc]', '[wpvideo x]'],
    });
  });

  it('of page builders show the pictures of the library', () => {
    const picture = {
      id: 12,
      type: 'attachment',
      file: `${site}/wp-content/uploads/p.png`,
      meta: { _wp_attachment_image_alt: 'A board' },
    };
    expect(
      bodyOf('[vc_single_image image="12" img_size="full"] [vc_gallery images="12,13"]', [picture], ['p.png']),
    ).toBe('![A board](p.png)\n\n![A board](p.png)');
  });

  it.each([
    ['tags without an end', `${'[vc_row][box a="1]'.repeat(4000)} end`],
    ['code without an end', `${'<code>[code]'.repeat(400)}`],
    ['comments without an end', `${'<!-- [toc] '.repeat(4000)} end`],
    ['ends without a tag', `${'[box]'.repeat(4000)}${'[/bax]'.repeat(4000)} end`],
    ['shown tags', `${'[[toc]] [toc] '.repeat(4000)} end`],
    ['tags in tags', `${'[box]'.repeat(4000)}a${'[/box]'.repeat(4000)} end`],
  ])('take little time: %s', (_, content) => {
    expect(bodyOf(`${content} end`).slice(-10)).toMatch(/end/);
  });
});
