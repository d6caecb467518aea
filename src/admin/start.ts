/** What runs in the browser at `/admin/`: Sveltia CMS with the form that lies beside the page, and nothing from elsewhere. */
import CMS from '@sveltia/cms';

const answer = await fetch(new URL('../form.json', import.meta.url));
await CMS.init({ config: { ...(await answer.json()), load_config_file: false } });
