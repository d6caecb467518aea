import { describe, expect, it } from 'vitest';
import { ArchiveFiles } from '../../../../src/authoring/import/archive/archive-files.ts';
import {
  readArchivePlace,
  readLanguage,
  refuseByName,
} from '../../../../src/authoring/import/archive/archive-place.ts';

const placeOf = (file: string, ...others: readonly string[]) =>
  readArchivePlace(file, new ArchiveFiles([file, ...others]));

describe('the path of an archived file', () => {
  it.each([
    ['_posts/2013-05-15-a-name.md', '2013-05-15', 'a-name'],
    ['posts/2024-12-5-a.md', '2024-12-05', 'a'],
    ['content/blog/2019/03-25-a_name/index.md', '2019-03-25', 'a-name'],
    ['content/2019/03/25-a.md', '2019-03-25', 'a'],
    ['content/post/a.md', undefined, 'a'],
    ['posts/29-minutes.md', undefined, '29-minutes'],
    ['posts/妇女.md', undefined, '妇女'],
  ])('%s tells the day %s and the name %s', (file, day, slug) => {
    expect(placeOf(file)).toMatchObject({ day, slug });
  });

  it.each([
    ['a/index.es.md', [], 'es', 'a'],
    ['a/b.fr.md', ['a/b.md'], 'fr', 'a/b'],
    ['a/b.fr.md', ['a/b.en.md'], 'fr', 'a/b'],
    ['a/how-to.it.md', [], undefined, 'a/how-to.it'],
    ['content/es/a.md', ['content/en/a.md'], 'es', 'content/a'],
    ['content/es/a.md', ['content/x/a.md'], undefined, 'content/es/a'],
    ['a/index.zh-cn.md', [], 'zh-Hans', 'a'],
  ])('%s beside %j is in %s, a version of %s', (file, others, language, work) => {
    expect(placeOf(file, ...others)).toMatchObject({ language, work });
  });

  it.each([
    ['_drafts/a.md', true],
    ['content/drafts/2017/a/index.md', true],
    ['unpublished/a.md', true],
    ['posts/drafts.md', false],
    ['posts/drafts-of-laws/a.md', false],
  ])('%s is in a folder of drafts: %s', (file, draft) => {
    expect(placeOf(file).draft).toBe(draft);
  });

  it.each([
    ['content/blog/_index.md', 'this page is the index page of a section, not an article'],
    ['a/_part.md', 'the file name begins with "_", so the file is not an article but a part that other files include'],
    ['README.md', 'this file describes the archive and is not an article'],
    ['a/index.Rmd', 'the file a/index.md was made from this file and was imported instead'],
    ['a/other.Rmd', undefined],
  ])('%s is refused with the reason: %s', (file, reason) => {
    expect(refuseByName(file, { files: new ArchiveFiles([file, 'a/index.md']) })).toEqual(reason);
  });
});

describe('a language tag', () => {
  it.each([
    ['zh', 'zh-Hans'],
    ['zh_TW', 'zh-Hant'],
    ['en-US', 'en'],
    ['pt-br', 'pt-BR'],
    ['nothing', undefined],
  ])('%s is spelled %s', (written, spelled) => {
    expect(readLanguage(written)).toBe(spelled);
  });
});
