/** The files of the program that runs at `/admin/`: Sveltia CMS as npm brings it, bundled, with its typefaces and codecs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram } from '../bundle.ts';

/** Colours for blocks of code in some two hundred languages, which the site does not print either. */
const colours = /^@shikijs\/langs\//;

interface Change {
  readonly from: RegExp;
  /** With `$1` for what stands in the first brackets. */
  readonly to: string;
}

const changes: readonly Change[] = [
  // its style asks a service for the typefaces that its script has brought already
  { from: /src:url\(https:[^)]*\)/g, to: 'src:local("-")' },
  // it leaves Chinese punctuation in the addresses of articles, which `check` refuses
  { from: /\[\\p\{Z\}\\p\{C\}[^a-z\n]{20,40}\](?=\/u)/g, to: '[^\\p{L}\\p{M}\\p{N}_~-]' },
  // a format of our own gets the file as it is, and its path; what it writes is not trimmed
  {
    from: /(text:([\w$]+)="",path:([\w$]+),folder:.{100,400}?;)(\2=\2\.trim\(\).{10,40}?;let [^;]{20,200};)if\(([\w$]+)\)return \5\(\2\)/s,
    to: '$1let whole=$2;$4if($5)return $5(whole,$3)',
  },
  { from: /return`\$\{\(await ([\w$]+)\(([\w$]+)\)\)\.trim\(\)\}\n`/, to: 'return await $1($2)' },
  // italics are written with `*`: between Chinese characters `_` is none, and it reads no `_` there itself
  { from: /\["\*","__","\*\*\*","___"\]/, to: '["_","__","***","___"]' },
  // it looks for mistakes in languages that an article does not have
  {
    from: /(Object\.values\([\w$]+\([\w$]+\)\[[\w$]+\])(\)\.some\(\(\{valid:)/g,
    to: '$1??{}$2',
  },
  // what a writer has not touched stays as it was, see `rich-text.ts`; and a text that is read in does not take the cursor out of another field
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
 * Changes the few places where the program would do otherwise than this site.
 * @throws Error if the program is another one than these changes are for
 */
export function adapt(script: string): string {
  return changes.reduce((text, { from, to }) => {
    if (text.search(from) === -1) throw new Error(`the program of /admin/ has nothing like ${from} in it`);
    return text.replace(from, to);
  }, script);
}

/** Every file by its path below `/admin/program/`. */
export async function readProgram(): Promise<ReadonlyMap<string, Uint8Array>> {
  const scripts = await bundleProgram(join(import.meta.dirname, 'start.ts'), colours);
  const home = join(fileURLToPath(import.meta.resolve('@sveltia/cms')), '../assets');
  const files = new Map<string, Uint8Array>();
  for (const [name, text] of scripts)
    files.set(name, new TextEncoder().encode(name === 'start.js' ? adapt(text) : text));
  for (const name of readdirSync(home).sort())
    if (!name.endsWith('.map')) files.set(`assets/${name}`, readFileSync(join(home, name)));
  return files;
}
