import { expect, test } from 'vitest';
import { boardJob } from '../../src/printing/boards.ts';
import { bareFrames } from '../../src/site/frame.ts';
import { everyPlace } from '../../src/source/groups/every-place.ts';
import { load } from '../builders.ts';

test('no two places have a board with the same file name', () => {
  const { catalogue } = load({
    'newsroom/site.yaml': 'name: The Lantern\n',
    'newsroom/groups/all.csv': [
      'name,level,place,code',
      'Tea,prefecture,Upper / Well,https://chat.example/1',
      'Loom,province,Upper-Well,https://chat.example/2',
      '',
    ].join('\n'),
  });
  const frame = bareFrames(catalogue).get('en');
  const { groups } = catalogue;
  if (!frame || !groups) throw new Error('the publication has no groups');
  const names = [...everyPlace(groups.root)].map(place => boardJob(frame, place, catalogue).file);
  expect(names.sort()).toEqual([
    'board-nation-en.pdf',
    'board-upper-en.pdf',
    'board-upper-well-en.pdf',
    'board-upper_well-en.pdf',
  ]);
});
