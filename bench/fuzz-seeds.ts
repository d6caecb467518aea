/** Inputs of each kind that the fuzzing of imports changes at random. */

export const kinds = ['html', 'markdown', 'wordpress', 'mail'] as const;
export type Kind = (typeof kinds)[number];

/** Inputs with the syntax that imports convert: the fuzzer changes them and joins parts of several inputs. */
export const seeds: Readonly<Record<Kind, readonly string[]>> = {
  html: [
    '<!doctype html><html lang="en"><head><title>The well - A site</title><meta name="author" content="Li Na"><script type="application/ld+json">{"@type":"Article","headline":"The well","datePublished":"2017-09-05"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>The well</h1><p>By <b>Li Na</b>, <time datetime="2017-09-05">5 September</time></p><p>Forty <em>women</em> came<sup><a href="#fn1">1</a></sup>.</p><figure><img src="a.png" alt="A well"><figcaption>The well</figcaption></figure><ol id="notes"><li id="fn1">A note</li></ol></article></body></html>',
    '<div id="js_article"><h1 id="activity-name">妇女议事会</h1><div id="meta_content"><span id="js_author_name">王芳</span><em id="publish_time">2017-09-05</em></div><div id="js_content"><section><span style="font-weight:bold">一、</span><br>王芳说：<strong>“不行。”</strong></section><table><tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table><blockquote>引文</blockquote><ruby>妇<rt>fu</rt></ruby></div></div>',
    '<p>One<!-- hidden --><script>x()</script><a href="javascript:x()">two</a><img src="data:image/png;base64,AAAA"><iframe src="https://example.org/v"></iframe><details><summary>More</summary>text</details><dl><dt>a</dt><dd>b</dd></dl><pre><code class="language-js">let x = 1;</code></pre>&amp;&#8217;&nbsp;',
  ],
  markdown: [
    '---\ntitle: "The well"\ndate: 2017-09-05\ntags: [a, b]\n---\n\n# Head\n\nA *text* with **bold**, [a link](http://example.org "title"), ![a picture](a.png) and a note[^1].\n\n{{< figure src="a.png" caption="A well" >}}\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: The note.\n',
    '+++\ntitle = "妇女"\ndate = 2017-09-05T14:30:00+08:00\ndraft = false\n+++\n\n王芳说：**“不行。”**然后走了。\n\n> 引文\n\n```js\nlet x = 1;\n```\n\n{{% notice %}}inside{{% /notice %}} `code` <div class="a">HTML</div> {: .wide}\n',
    '---\nlayout: post\ntitle: Old\n---\n{% if page.x %}yes{% else %}no{% endif %} {% link _posts/2017-09-05-a.md %} {{ site.url }} {% raw %}{{ raw }}{% endraw %}\n\nTerm\n: Definition\n\n[ref]: http://example.org\n[a][ref] <https://example.org> &copy; \\*\n',
    '---\ntitle: Mdx\npubDate: "5 September 2017"\n---\nimport X from "./x.js"\n\n<X client:load>text **bold**</X>\n\n{/* hidden */}\n\n::: note\ninside\n:::\n\n<!-- a --> $a*b$ ~~gone~~ ==marked==\n',
  ],
  wordpress: [
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://old.example</wp:base_site_url><item><title>The well</title><link>https://old.example/2017/09/well/</link><dc:creator>ada</dc:creator><content:encoded><![CDATA[<!-- wp:paragraph --><p>Forty women [caption id="a" width="3"]<img src="https://old.example/a.png"/> A well[/caption]</p><!-- /wp:paragraph --><!-- wp:list {"ordered":true} --><ol><li>one</li></ol><!-- /wp:list -->[gallery ids="1,2"] <o:p>x</o:p> a < b\n\nSecond paragraph]]></content:encoded><excerpt:encoded><![CDATA[Short]]></excerpt:encoded><wp:post_id>1</wp:post_id><wp:post_date>2017-09-05 14:30:00</wp:post_date><wp:post_date_gmt>2017-09-05 06:30:00</wp:post_date_gmt><wp:post_name>well</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="law"><![CDATA[Law]]></category></item></channel></rss>',
  ],
  mail: [
    'From: Li Na <li@example.org>\r\nTo: desk@example.org\r\nSubject: =?utf-8?B?5aaH5aWz?=\r\nDate: Tue, 05 Sep 2017 14:30:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n\r\nThe well\r\n\r\nBy Li Na\r\n\r\nForty women came \r\nto the well.\r\n\r\n> quoted\r\n\r\n-- \r\nLi Na\r\n',
    'From: a@example.org\r\nSubject: Fwd: The well\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<div>---------- Forwarded message ---------<br>From: B <b@example.org><br>Subject: The well<br></div><h1>The well</h1><p>=C8=CB</p><img src=3D"cid:x">\r\n--b\r\nContent-Type: image/png; name=a.png\r\nContent-ID: <x>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n',
  ],
};
