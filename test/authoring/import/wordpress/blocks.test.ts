import { describe, expect, it } from 'vitest';
import { bodyOf, importItems } from './builders.ts';

const paragraph = (text: string, settings = '') =>
  `<!-- wp:paragraph ${settings}-->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;
const leftOutOf = (content: string) => {
  const { report } = importItems([{ id: 1, content }]);
  return report.details['post 1 item-1']?.['wordpress-blocks-left-out'];
};

describe('a block swallows no text', () => {
  const [first, second, end] = ['Twelve women mended the well.', 'They worked for three weekends.', 'The end.'];
  const whole = `${first}\n\n${second}\n\n${end}`;

  it.each([
    ['after a block with settings', '<!-- wp:block {"ref":77} /-->', 'block'],
    [
      'after a block with settings in settings',
      '<!-- wp:latest-posts {"query":{"ids":[1,2]},"text":"a } b"} /-->',
      'latest-posts',
    ],
    ['of a plugin', '<!-- wp:my-plugin/counter {"a":"b --\\u003e c"} /-->', 'my-plugin/counter'],
    ['over several lines', '<!-- wp:query {"a":1,\n"b":2}\n/-->', 'query'],
  ])('%s', (_, block, name) => {
    const content = `${paragraph(first, '{"dropCap":true} ')}\n\n${paragraph(second)}\n\n${block}\n\n${paragraph(end)}`;
    expect(bodyOf(content)).toBe(whole);
    expect(leftOutOf(content)).toEqual([name]);
  });

  it('in which another block stands', () => {
    expect(
      bodyOf(
        `<!-- wp:group {"layout":{"type":"flex"}} -->\n<div>${paragraph(first)}<!-- wp:spacer {"height":"10px"} /-->${paragraph(second)}</div>\n<!-- /wp:group -->\n${paragraph(end)}`,
      ),
    ).toBe(whole);
  });

  it('whose end is missing, or whose comment is', () => {
    expect(
      bodyOf(`<!-- wp:paragraph {"a":1} -->\n<p>${first}</p>\n\n${paragraph(second)}\n<!-- wp:x\n<p>${end}</p>`),
    ).toContain(end);
  });

  it('that is reusable and holds another', () => {
    const shared = [
      { id: 30, type: 'wp_block', content: `${paragraph(first, '{"align":"left"} ')}<!-- wp:block {"ref":31} /-->` },
      { id: 31, type: 'wp_block', content: paragraph(second) },
    ];
    expect(bodyOf(`<!-- wp:block {"ref":30} /-->\n${paragraph(end)}`, shared)).toBe(whole);
  });

  it('that holds itself', () => {
    const shared = [{ id: 30, type: 'wp_block', content: `${paragraph(first)}<!-- wp:block {"ref":30} /-->` }];
    expect(bodyOf(`<!-- wp:block {"ref":30} /-->\n${paragraph(end)}`, shared)).toMatch(/^Twelve[\s\S]*The end\.$/);
  });
});

describe('quotes and buttons of a post', () => {
  it('stay as in a saved page', () => {
    expect(
      bodyOf(
        '<!-- wp:paragraph -->\n<p>She said <q>yes</q> to the <abbr title="United Nations">UN</abbr>.</p>\n<!-- /wp:paragraph -->\n<!-- wp:heading --><h2><button>Who paid?</button></h2><!-- /wp:heading -->\n<!-- wp:details --><details><summary>How long</summary><p>Three <strong>weekends</strong>.</p></details><!-- /wp:details -->',
      ),
    ).toBe(
      'She said “yes” to the <abbr title="United Nations">UN</abbr>.\n\n## Who paid?\n\n<details>\n\n<summary>How long</summary>\n\nThree **weekends**.\n\n</details>',
    );
  });
});
