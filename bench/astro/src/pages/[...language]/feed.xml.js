import { feedOf } from '../../lib/feed.js';
import { onePerLanguage } from '../../lib/publication.js';

export const getStaticPaths = onePerLanguage;
export const GET = ({ props: { t, articles }, site }) => feedOf({ t, title: t.title, articles }, site);
