import { describe, expect, it } from 'vitest';
import { bodyOf, importItems, site } from './builders.ts';

const host = 'https://riverside.files.wordpress.com/2021/05';
const anAttachment = (id: number, name: string, path: string, file = `${host}/${name}`) => ({
  id,
  type: 'attachment',
  file,
  meta: { _wp_attached_file: path },
});
const content = `<p><a href="${host}/minutes.pdf">minutes</a></p><img src="${host}/b.jpg?w=300" alt="A market" />`;

describe('an attached file with an absolute path', () => {
  it.each([
    ['of WordPress.com', '/home/wpcom/public_html/wp-content/blogs.dir/3e2/1218/files/2021/05/'],
    ['of WordPress before 2.7', '/var/www/html/wp-content/uploads/2021/05/'],
    ['on a Windows server', 'C:\\inetpub\\wwwroot\\wp-content\\uploads\\2021\\05\\'],
    ['that is a full address', `${host}/`],
  ])('%s comes along from the uploads', (_, folder) => {
    const items = [
      anAttachment(52, 'minutes.pdf', `${folder}minutes.pdf`),
      anAttachment(53, 'b.jpg', `${folder}b.jpg`),
    ];
    expect(bodyOf(content, items, ['2021/05/b.jpg', '2021/05/minutes.pdf'])).toBe(
      '[minutes](minutes.pdf)\n\n![A market](b.jpg)',
    );
  });

  it('keeps its address without uploads, and the report shows no folder of the server', () => {
    const folder = '/home/wpcom/public_html/wp-content/blogs.dir/3e2/1218/files/2021/05/';
    const items = [
      anAttachment(52, 'minutes.pdf', `${folder}minutes.pdf`),
      anAttachment(53, 'b.jpg', `${folder}b.jpg`),
    ];
    expect(bodyOf(content, items)).toBe(`[minutes](${host}/minutes.pdf)\n\n[A market](${host}/b.jpg)`);
    const { report } = importItems([{ id: 1, content }, ...items]);
    expect(JSON.stringify(report)).not.toContain('/home/');
  });

  it('that lies on the site itself is looked for there', () => {
    const item = anAttachment(
      53,
      'c.jpg',
      '/srv/wp-content/uploads/2021/05/c.jpg',
      `${site}/wp-content/uploads/2021/05/c.jpg`,
    );
    expect(
      bodyOf(
        `<img src="${site}/wp-content/uploads/2021/05/c-300x200.jpg" alt="A market" />`,
        [item],
        ['2021/05/c.jpg'],
      ),
    ).toBe('![A market](c.jpg)');
  });
});
