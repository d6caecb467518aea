/** Makes the files of the form at `/admin/`: bundles Sveltia CMS from npm, and adds its fonts and codecs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram } from '../bundle.ts';

/**
 * Modules for syntax highlighting of some two hundred programming languages. The bundle leaves these modules out, because the site does not
 * highlight code either.
 */
const syntaxHighlighters = /^@shikijs\/langs\//;

/** A replacement in the bundled script of the CMS. */
interface Patch {
  readonly from: RegExp;
  /** Replacement text, in which `$1` means the first group of `from`. */
  readonly to: string;
}

const patches: readonly Patch[] = [
  // The CMS requests fonts from a font service, although the package of the CMS contains these fonts.
  { from: /src:url\(https:[^)]*\)/g, to: 'src:local("-")' },
  // The CMS keeps Chinese punctuation in slugs, but `halfsky check` rejects such slugs.
  { from: /\[\\p\{Z\}\\p\{C\}[^a-z\n]{20,40}\](?=\/u)/g, to: '[^\\p{L}\\p{M}\\p{N}_~-]' },
  // The CMS trims a file before passing the file to a custom format, and trims the output. Pass the whole file and its path instead.
  {
    from: /(text:([\w$]+)="",path:([\w$]+),folder:.{100,400}?;)(\2=\2\.trim\(\).{10,40}?;let [^;]{20,200};)if\(([\w$]+)\)return \5\(\2\)/s,
    to: '$1let whole=$2;$4if($5)return $5(whole,$3)',
  },
  { from: /return`\$\{\(await ([\w$]+)\(([\w$]+)\)\)\.trim\(\)\}\n`/, to: 'return await $1($2)' },
  // Make the CMS write italics with `*`. Between Chinese characters, Markdown does not recognise `_`, and neither does the CMS.
  { from: /\["\*","__","\*\*\*","___"\]/, to: '["_","__","***","___"]' },
  // The CMS fails when it validates a language that an article does not have.
  {
    from: /(Object\.values\([\w$]+\([\w$]+\)\[[\w$]+\])(\)\.some\(\(\{valid:)/g,
    to: '$1??{}$2',
  },
  // Keep text that the author has not changed; see `rich-text.ts`. When the CMS loads a text into an editor, keep the cursor in its current
  // field.
  {
    from: /(namespace:"editor",nodes:.{100,800}?,([\w$]+)=)([\w$]+\(([\w$]+)\))(,[\w$]+=\[\])/,
    to: '$1Object.assign($3,{spare:()=>$3})$5',
  },
  {
    from: /(=async\(([\w$]+),([\w$]+),([\w$]+)\)=>\()(await Promise\.all\(\[\.\.\.\3\.matchAll\([^;]{50,200}?,)((?:\3=[\w$]+\(\3\),){3})(new Promise\(\([\w$]+,[\w$]+\)=>\{\2\.update\(\(\)=>\{try\{([\w$]+)\(\3,\4\))/,
    to: '$1halfskyText.hold($2,$3,(spare,$3)=>{$6spare.update(()=>{$8($3,$4)},{discrete:true})}),$5$6$7,$2._pendingEditorState._selection=null,$2._deferred.push(()=>halfskyText.loaded($2))',
  },
  {
    from: /(([\w$]+)\.getRootElement\(\)\?\.dispatchEvent\(new CustomEvent\("Update",\{detail:\{value:)([\w$]+\(.{30,100}?\))(,selection:)/,
    to: '$1halfskyText.settle($2,$3,()=>$3)$4',
  },
];

/**
 * Applies all patches to the script of the CMS.
 * @throws Error if a patch does not apply to this version of the CMS
 */
export function adapt(script: string): string {
  return patches.reduce((text, { from, to }) => {
    if (text.search(from) === -1) throw new Error(`the program of /admin/ has nothing like ${from} in it`);
    return text.replace(from, to);
  }, script);
}

/** Returns the contents of all files of the form, by path below `/admin/program/`. */
export async function readProgram(): Promise<ReadonlyMap<string, Uint8Array>> {
  const scripts = await bundleProgram(join(import.meta.dirname, 'start.ts'), syntaxHighlighters);
  const home = join(fileURLToPath(import.meta.resolve('@sveltia/cms')), '../assets');
  const files = new Map<string, Uint8Array>();
  for (const [name, text] of scripts)
    files.set(name, new TextEncoder().encode(name === 'start.js' ? adapt(text) : text));
  for (const name of readdirSync(home).sort())
    if (!name.endsWith('.map')) files.set(`assets/${name}`, readFileSync(join(home, name)));
  return files;
}
