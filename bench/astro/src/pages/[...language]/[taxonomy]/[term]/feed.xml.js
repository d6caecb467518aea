import { feedOf } from '../../../../lib/feed.js';
import { languageParam, readPublication } from '../../../../lib/publication.js';

export async function getStaticPaths() {
  const { editions } = await readPublication();
  return editions.flatMap(({ t, terms }) =>
    terms.map(term => ({
      params: {
        language: languageParam(t),
        taxonomy: term.taxonomy,
        term: term.id,
      },
      props: { t, term },
    })),
  );
}
export const GET = ({ props: { t, term }, site }) => feedOf({ ...term, t, title: `${term.title} — ${t.title}` }, site);
