/** Lists pages that show a changed article, from kept data. */
import type { KeptPage, PageDrawing } from '../site/kind.ts';
import type { FileOutput } from '../site/output.ts';
import { kindsByName } from './listing/list-pages.ts';

/** Returns the outputs of pages whose data an earlier build kept. */
export function revivePages(
  pages: readonly KeptPage[],
  { frame, digest }: Pick<PageDrawing, 'frame' | 'digest'>,
): readonly FileOutput[] {
  const drawing: PageDrawing = { frame, digest, recall: (_, compute) => compute(), gather: (_, collect) => collect() };
  const kinds = kindsByName();
  return pages.flatMap(page => kinds.get(page.kind)?.revive(page, drawing) ?? []);
}
