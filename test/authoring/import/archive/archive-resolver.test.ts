import { describe, expect, it } from 'vitest';
import { aText, importTexts } from '../builders.ts';

const read = (body: string) =>
  [...importTexts({ 'posts/2020-01-01-a.md': aText('title: A', body) }).texts].find(([path]) =>
    path.startsWith('articles/'),
  )?.[1];

describe('the address of a picture in an archive', () => {
  it.each(['https://pictures.example/well.png', '//pictures.example/well.png'])(
    'on the web becomes a link: %s',
    address => {
      expect(read(`Words. ![The well](${address})`)).toContain('[The well](https://pictures.example/well.png)');
    },
  );

  it.each(['http:well.png', 'https://[bad/well.png', 'httpx://pictures.example/well.png'])(
    'that leads nowhere gives way to the description: %s',
    address => {
      const text = read(`Words. ![The well](${address})`);
      expect(text).toContain('*The well*');
      expect(text).not.toContain('http');
    },
  );
});
