/** Starts the form at `/admin/` in the browser: Sveltia CMS with the configuration in `/admin/form.json`. */
import CMS from '@sveltia/cms';
import { openArticle, saveArticle } from './article-file.ts';
import { readFields } from './form-field.ts';
import { RichText } from './rich-text.ts';

const text = new RichText(part => (part instanceof Element ? part.closest('.text-editor') : null));
// The patches in `program.ts` use this global variable.
Object.assign(globalThis, { halfskyText: text });
for (const act of ['beforeinput', 'keydown', 'pointerdown', 'paste', 'cut', 'drop', 'compositionstart'])
  addEventListener(act, ({ target }) => text.touch(target), true);

const answer = await fetch(new URL('../form.json', import.meta.url));
const config: { collections: { fields: unknown }[] } = await answer.json();
const fields = readFields(config.collections[0]?.fields);
CMS.registerCustomFormat('article', 'md', {
  fromFile: (file: string, path: string) => openArticle(file, path, fields),
  toFile: (content: unknown) => saveArticle(content, fields),
});
await CMS.init({ config: { ...config, load_config_file: false } });
