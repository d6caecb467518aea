/** Files of the program at `/admin/`: Sveltia CMS from npm, bundled, with its fonts and codecs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram } from '../bundle.ts';

/** Syntax highlighting for some two hundred programming languages, which the site does not have either. */
const syntaxHighlighters = /^@shikijs\/langs\//;

/** Patch of the bundled script. */
interface Patch {
  readonly from: RegExp;
  /** Replacement, in which `$1` is the first group. */
  readonly to: string;
}

const patches: readonly Patch[] = [
  // its style sheet requests fonts from a service, although its script includes them
  { from: /src:url\(https:[^)]*\)/g, to: 'src:local("-")' },
  // it keeps Chinese punctuation in slugs, which `check` rejects
  { from: /\[\\p\{Z\}\\p\{C\}[^a-z\n]{20,40}\](?=\/u)/g, to: '[^\\p{L}\\p{M}\\p{N}_~-]' },
  // custom formats get the untrimmed file and its path, and their output is not trimmed
  {
    from: /(text:([\w$]+)="",path:([\w$]+),folder:.{100,400}?;)(\2=\2\.trim\(\).{10,40}?;let [^;]{20,200};)if\(([\w$]+)\)return \5\(\2\)/s,
    to: '$1let whole=$2;$4if($5)return $5(whole,$3)',
  },
  { from: /return`\$\{\(await ([\w$]+)\(([\w$]+)\)\)\.trim\(\)\}\n`/, to: 'return await $1($2)' },
  // italics are written with `*`, because `_` does not work between Chinese characters, and the CMS itself does not parse it there
  { from: /\["\*","__","\*\*\*","___"\]/, to: '["_","__","***","___"]' },
  // it validates languages that an article does not have
  {
    from: /(Object\.values\([\w$]+\([\w$]+\)\[[\w$]+\])(\)\.some\(\(\{valid:)/g,
    to: '$1??{}$2',
  },
  // text that the writer has not touched stays the same, see `rich-text.ts`; and loading a text does not take the cursor out of another
  // field
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
 * Patches the few places where the CMS behaves differently from this site.
 * @throws Error if a patch does not apply to this version of the CMS
 */
export function adapt(script: string): string {
  return patches.reduce((text, { from, to }) => {
    if (text.search(from) === -1) throw new Error(`the program of /admin/ has nothing like ${from} in it`);
    return text.replace(from, to);
  }, script);
}

/** Returns every file by its path below `/admin/program/`. */
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
