/** A broadcast script as one HTML file to print: large type, the length of each article in the margin, pinyin above the characters. */
import { type Html, html } from '../src/html.ts';
import { languageMark } from '../src/language/foreign.ts';
import { directionOf } from '../src/language/languages.ts';
import type { Strings } from '../src/language/strings/strings.ts';
import type { Style } from '../src/site/assets.ts';
import { bracketsIn, sayPace } from '../src/site/broadcast/punctuation.ts';
import type { LeftOut, Line, ReadingHelp, Script, ScriptArticle, Words } from '../src/site/broadcast/script.ts';
import { policyOfLite } from '../src/site/policy.ts';
import { embedStyle } from './parts/embedded-style.ts';

/** Language and words of the file, for each of its parts. */
interface ScriptFrame {
  readonly language: string;
  readonly strings: Strings;
}

/** Returns the whole file. It loads nothing, so it can be printed from a disk without a network. */
export function broadcastPage(script: Script, strings: Strings, style: Style): Html {
  const { language, name, opening, articles, unfit, pace, seconds } = script;
  const frame = { language, strings };
  const rows = articles.map(
    ({ headline, seconds: length }) =>
      html`<li><span>${plain(headline)}</span> <b class="time">${strings.duration(length)}</b></li>\n`,
  );
  const total = html`${strings.broadcastTotal}${strings.colon}<b class="time">${strings.duration(seconds)}</b>`;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOfLite(style.hash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${strings.broadcastScript} — ${name}</title>
${embedStyle(style)}
</head>
<body>
<header>
<h1>${name} · ${strings.broadcastScript}</h1>
<p>${total} · ${sayPace(pace, strings)}</p>
<ol>
${rows}</ol>
</header>
<main>
${opening.map(line => lineOf(line, frame))}
${articles.map(article => articleOf(article, frame))}
${
  unfit.length > 0 &&
  list(
    strings.broadcastNoTime,
    unfit.map(({ title }) => title),
  )
}
</main>
</body>
</html>
`;
}

const plain = (words: readonly Words[]) => words.map(({ text }) => text).join('');

function articleOf({ headline, lines, leftOut, seconds }: ScriptArticle, frame: ScriptFrame): Html {
  const { strings } = frame;
  return html`<article>
<p class="time">${strings.duration(seconds)}</p>
<h2>${wordsOf(headline, frame)} ${pause(frame)}</h2>
${lines.map(line => lineOf(line, frame))}
${
  leftOut.length > 0 &&
  list(
    strings.broadcastLeftOut,
    leftOut.map(part => sayLeftOut(part, frame)),
  )
}
</article>
`;
}

const pause = ({ strings }: ScriptFrame): Html => html`<span class="note">${strings.broadcastPause}</span>`;

function lineOf(line: Line, frame: ScriptFrame): Html {
  if (line.kind === 'pause') return html`<p>${pause(frame)}</p>\n`;
  const words = wordsOf(line.words, frame);
  if (line.kind === 'heading') return html`<h3>${pause(frame)} ${words} ${pause(frame)}</h3>\n`;
  return line.kind === 'note' ? html`<p class="note">${words}</p>\n` : html`<p>${words}</p>\n`;
}

const wordsOf = (words: readonly Words[], frame: ScriptFrame): Html =>
  html`${words.map(({ text, language, help }) => {
    const shown = help ? withHelp(text, help, frame) : text;
    return language === frame.language ? shown : html`<span${languageMark(language, frame.language)}>${shown}</span>`;
  })}`;

/** Renders pinyin above its characters, and other help behind its text. Browsers without ruby show the pinyin in brackets. */
function withHelp(text: string, help: ReadingHelp, { language }: ScriptFrame): Html {
  const [open, close] = bracketsIn(language, false);
  if ('words' in help) return html`${text}<small>${open}${help.words}${close}</small>`;
  const characters = [...text];
  return html`<ruby>${characters.map(
    (character, i) => html`${character}<rp>${open}</rp><rt>${help.syllables[i]}</rt><rp>${close}</rp>`,
  )}</ruby>`;
}

const sayLeftOut = ({ label, text }: LeftOut, { strings }: ScriptFrame) => `${label}${strings.colon}${text}`;

const list = (title: string, rows: readonly string[]): Html => html`<section class="left-out">
<h3>${title}</h3>
<ul>${rows.map(row => html`<li>${row}</li>\n`)}</ul>
</section>
`;
