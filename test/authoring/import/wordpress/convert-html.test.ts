import { describe, expect, it } from 'vitest';
import { bodyOf, importItems, site } from './builders.ts';

const photo = {
  id: 12,
  type: 'attachment',
  parent: 1,
  link: `${site}/photo/`,
  file: `${site}/wp-content/uploads/2017/09/photo.png`,
  excerpt: 'In the <em>library</em>',
  meta: { _wp_attached_file: '2017/09/photo.png', _wp_attachment_image_alt: 'A board' },
};
const other = {
  ...photo,
  id: 13,
  file: `${site}/wp-content/uploads/2017/09/two.png`,
  excerpt: '',
  meta: { _wp_attached_file: '2017/09/two.png', _wp_attachment_image_alt: 'Two' },
};
const uploads = ['2017/09/photo.png', '2017/09/two.png'];
const withPhotos = (content: string) => bodyOf(content, [photo, other], uploads);

describe('parts that Markdown does not have', () => {
  const detailsOf = (content: string) => importItems([{ id: 1, content }]).report.details;

  it.each([
    [
      '<!-- wp:table -->\n<figure class="wp-block-table"><table><tbody><tr><td colspan="2">Yuan</td></tr><tr><td>120</td><td>80</td></tr></tbody></table></figure>\n<!-- /wp:table -->',
      'merged-cells-split',
      'Yuan',
    ],
    [
      '<!-- wp:html -->\n<form><p>Who pays?</p><label><input type="radio">We</label><label><input type="radio">You</label></form>\n<!-- /wp:html -->',
      'forms-made-text',
      'Who pays? We You',
    ],
    [
      'Text.\n\n<form action="/letter"><label>Email <input type="email"></label> <button>Subscribe</button></form>',
      'forms-left-out',
      'Email Subscribe',
    ],
  ] as const)('are named in the report: %s', (content, change, about) => {
    expect(Object.values(detailsOf(content))).toEqual([{ [change]: [about] }]);
  });
});

describe('text of the block editor', () => {
  it('loses the comments that say what a block is', () => {
    expect(
      bodyOf(
        '<!-- wp:heading {"level":2} -->\n<h2 class="wp-block-heading">One</h2>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p>Two <strong>three</strong>.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list -->\n<ul class="wp-block-list"><!-- wp:list-item -->\n<li>Four</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->',
      ),
    ).toMatch(/^## One\n\nTwo \*\*three\*\*\.\n\n- +Four$/);
  });

  it('shows a picture with its caption, and the description that the library has', () => {
    expect(
      withPhotos(
        '<!-- wp:image {"id":12} -->\n<figure class="wp-block-image"><a href="https://old.example/photo/"><img src="https://old.example/wp-content/uploads/2017/09/photo-300x200.png" alt="" class="wp-image-12"/></a><figcaption class="wp-element-caption">By <a href="https://x.example/">her</a></figcaption></figure>\n<!-- /wp:image -->',
      ),
    ).toBe('![A board](photo.png "By her")');
  });

  it('keeps the link around a picture that leads elsewhere', () => {
    expect(
      withPhotos(
        '<!-- wp:image -->\n<figure><a href="https://x.example/a"><img src="/wp-content/uploads/2017/09/photo.png" alt="Own words"></a></figure>\n<!-- /wp:image -->',
      ),
    ).toBe('[![Own words](photo.png)](https://x.example/a)');
  });

  it('shows the pictures of a gallery one after the other', () => {
    expect(
      withPhotos(
        '<!-- wp:gallery -->\n<figure class="wp-block-gallery"><!-- wp:image {"id":12} -->\n<figure class="wp-block-image"><img src="https://old.example/wp-content/uploads/2017/09/photo.png" class="wp-image-12"></figure>\n<!-- /wp:image -->\n\n<!-- wp:image -->\n<figure class="wp-block-image"><img src="https://www.old.example/wp-content/uploads/2017/09/two-1024x768.png" alt=""></figure>\n<!-- /wp:image --><figcaption>Both</figcaption></figure>\n<!-- /wp:gallery -->',
      ),
    ).toBe('![A board](photo.png)\n\n![Two](two.png)\n\n*Both*');
  });

  it('makes a link of what it embeds', () => {
    expect(
      bodyOf(
        '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=abc"} -->\n<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=abc&amp;t=3\n</div></figure>\n<!-- /wp:embed -->\n<!-- wp:html -->\n<iframe src="//player.vimeo.com/video/42"></iframe>\n<!-- /wp:html -->',
      ),
    ).toBe(
      '[youtube.com/watch?v=abc&t=3](https://www.youtube.com/watch?v=abc&t=3)\n\n[vimeo.com/42](https://vimeo.com/42)',
    );
  });

  it('sets a pull quote as one', () => {
    expect(
      bodyOf(
        '<!-- wp:pullquote -->\n<figure class="wp-block-pullquote"><blockquote><p>Half the sky</p><cite>She</cite></blockquote></figure>\n<!-- /wp:pullquote -->',
      ),
    ).toBe('::: pullquote\nHalf the sky\n\nShe\n:::');
  });

  it('keeps every caption of a figure', () => {
    expect(
      bodyOf(
        '<!-- wp:table -->\n<figure><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><figcaption>One<figcaption>two</figcaption></figcaption><figcaption>three</figcaption></figure>\n<!-- /wp:table -->',
      ),
    ).toMatch(/One[\s\S]*two[\s\S]*three/);
  });

  it('keeps code as it is', () => {
    expect(
      bodyOf(
        '<!-- wp:code -->\n<pre class="wp-block-code"><code lang="js" class="language-js">if (a &lt; b) [gallery]\n\n  b();</code></pre>\n<!-- /wp:code -->',
      ),
    ).toBe('```js\nif (a < b) [gallery]\n\n  b();\n```');
  });

  it('takes in blocks that texts share, and leaves out what only WordPress can fill', () => {
    const shared = { id: 30, type: 'wp_block', content: '<!-- wp:paragraph --><p>Shared</p><!-- /wp:paragraph -->' };
    expect(
      bodyOf(
        '<!-- wp:block {"ref":30} /-->\n<!-- wp:latest-posts {"postsToShow":3} /-->\n<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->',
        [shared],
      ),
    ).toBe('Shared');
  });
});

describe('text of the classic editor between blocks', () => {
  it('keeps its paragraphs', () => {
    expect(
      bodyOf('One\n\ntwo\nthree\n\n<!-- wp:paragraph -->\n<p>Four</p>\n<!-- /wp:paragraph -->\n\nFive\n\nsix'),
    ).toBe('One\n\ntwo  \nthree\n\nFour\n\nFive\n\nsix');
  });
});

describe('tables and links', () => {
  it('become Markdown, with pictures in their cells', () => {
    expect(
      withPhotos(
        '<!-- wp:table -->\n<figure class="wp-block-table"><table><thead><tr><th>Who</th><th>What</th></tr></thead><tbody><tr><td><img src="/wp-content/uploads/2017/09/photo.png"></td><td>A | b</td></tr></tbody></table><figcaption>Rows</figcaption></figure>\n<!-- /wp:table -->',
      ),
    ).toBe('| Who | What |\n| --- | --- |\n| ![A board](photo.png) | A \\| b |\n\n*Rows*');
  });

  it('keep words in angle brackets as text', () => {
    expect(bodyOf('<p>a <小宁 b> c <i,j> d <o:p>e</o:p> <marquee>f</marquee> <b x"y="1">g</b></p>')).toBe(
      'a <小宁 b> c \\<i,j> d e f **g**',
    );
  });

  it('is no footnote where a link begins like one', () => {
    expect(bodyOf('<p><a href="https://x.example/">^1</a></p>')).toBe('[\\^1](https://x.example/)');
  });
});

describe('text of the classic editor', () => {
  it('has paragraphs where lines are empty, and breaks where they are not', () => {
    expect(bodyOf('One\ntwo\n\n<blockquote>Three\n\nfour</blockquote>\nFive')).toBe(
      'One  \ntwo\n\n> Three\n>\n> four\n\nFive',
    );
  });

  it('has emphasis and links over several paragraphs', () => {
    expect(bodyOf('<strong>One\n\ntwo</strong> three\n\n<em>four <b>five\n\nsix</b></em>')).toBe(
      '**One**\n\n**two** three\n\n*four **five***\n\n***six***',
    );
    expect(bodyOf('<a href="https://x.example/">One\n\n</a>two<!--more-->\n\nthree')).toBe(
      '[One](https://x.example/)\n\ntwo\n\nthree',
    );
  });

  it('may break a line within a tag', () => {
    expect(bodyOf('One <a\nhref="https://x.example/"\ntitle="y">two</a>.')).toBe('One [two](https://x.example/).');
  });

  it('has captions', () => {
    expect(
      withPhotos(
        'One\n\n[caption id="attachment_12" align="alignnone" width="300"]<a href="https://old.example/wp-content/uploads/2017/09/photo.png"><img class="size-medium wp-image-12" src="https://old.example/wp-content/uploads/2017/09/photo-300x200.png" alt="" width="300" /></a> A "quoted" caption[/caption]\n\nTwo',
      ),
    ).toBe('One\n\n![A board](photo.png "A \\"quoted\\" caption")\n\nTwo');
  });

  it('has galleries, of pictures by number or of all that were uploaded to it', () => {
    expect(withPhotos('[gallery ids="13,12,99"]')).toBe('![Two](two.png)\n\n![A board](photo.png "In the library")');
    expect(withPhotos('[gallery columns="2"]')).toBe('![A board](photo.png "In the library")\n\n![Two](two.png)');
  });

  it('embeds an address alone on its line, and shortcodes of services', () => {
    expect(
      bodyOf('Look:\n\nhttps://x.example/video/1\n\n[embed width="300"]https://x.example/2[/embed]\n\n[youtube abc]'),
    ).toBe(
      'Look:\n\n[x.example/video/1](https://x.example/video/1)\n\n[x.example/2](https://x.example/2)\n\n[youtube.com/watch?v=abc](https://www.youtube.com/watch?v=abc)',
    );
  });

  it('tells shortcodes from words in brackets', () => {
    expect(
      bodyOf('One [sic] two [[gallery]] three[contact-form-7 id="4" title="x"] and [box color="red"]four[/box].'),
    ).toBe('One \\[sic\\] two \\[gallery\\] three and four.');
  });
});

describe('links', () => {
  it('lead to the articles and files that came along, by every address that they had', () => {
    const second = {
      id: 2,
      slug: 'second',
      date: '2018-01-02 10:00:00',
      link: `${site}/2018/01/02/second/`,
      content: '<h2>X</h2>',
    };
    const paper = {
      id: 40,
      type: 'attachment',
      file: `${site}/wp-content/uploads/2017/09/a.pdf`,
      meta: { _wp_attached_file: '2017/09/a.pdf' },
    };
    expect(
      bodyOf(
        '<p><a href="https://old.example/2018/01/02/second/#x">1</a> <a href="/?p=2">2</a> <a href="http://www.old.example/?p=2">3</a> <a href="https://old.example/wp-content/uploads/2017/09/a.pdf">4</a> <a href="https://old.example/category/law/">5</a></p>',
        [second, paper],
        ['2017/09/a.pdf'],
      ),
    ).toBe(
      '[1](../../2018/second.md#x) [2](../../2018/second.md) [3](../../2018/second.md) [4](a.pdf) [5](https://old.example/category/law/)',
    );
  });
});
