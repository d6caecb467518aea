/** The look of a mail, as style attributes. The colours are those of the site; every text has a contrast of at least 7 to 1. */
import type { Role } from './mail.ts';

const colours = {
  paper: '#fbf6ec',
  shade: '#f1e8d8',
  ink: '#211a16',
  soft: '#54483f',
  rule: '#cdbfa9',
  accent: '#96220d',
};

/** Width of the mail in pixels, the width for which mail programs make room. */
const mailWidth = 600;
const margin = 32;
/** Width of the text and of pictures. */
export const textWidth = mailWidth - 2 * margin;

/** Styles of everything but the lines of text. */
export const paper = {
  body: `margin:0;padding:0;background-color:${colours.shade}`,
  around: `border-collapse:collapse;background-color:${colours.shade}`,
  margin: 'padding:16px 8px',
  sheet: `border-collapse:collapse;max-width:${mailWidth}px;background-color:${colours.paper}`,
  // a long address breaks within the row; some mail programs know only the older property, which is the second one
  row: `padding:24px ${margin}px;border-bottom:1px solid ${colours.rule};overflow-wrap:anywhere;word-break:break-word`,
  hidden:
    'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;color:transparent;font-size:1px;line-height:1px',
  picture: `display:block;width:100%;max-width:${textWidth}px;height:auto;border:0;margin:0 0 16px`,
} as const;

/** The look of a line. */
export interface Look {
  /** Class with which the style sheet changes the colour in a dark mail program. */
  readonly name: 'ink' | 'soft';
  readonly font: 'text' | 'label';
  readonly css: string;
  /** The look of links. Mail programs colour links unless their own style says a colour. */
  readonly link: { readonly name: 'ink' | 'link'; readonly css: string };
}

const ink = `color:${colours.ink}`;
const soft = `color:${colours.soft}`;
const accentLink = { name: 'link', css: `color:${colours.accent};text-decoration:underline` } as const;
const inkLink = { name: 'ink', css: `${ink};text-decoration:underline` } as const;

/** Returns the look of a line in small type without serifs. */
const label = (css: string): Look => ({
  name: 'soft',
  font: 'label',
  css: `${soft};font-size:15px;${css}`,
  link: accentLink,
});

/** Returns the look of a line in the typeface of texts. */
const text = (css: string): Look => ({ name: 'ink', font: 'text', css: `${ink};${css}`, link: inkLink });

export const looks: Readonly<Record<Role, Look>> = {
  name: {
    ...text('font-size:20px;line-height:28px;font-weight:bold;margin:0 0 16px'),
    link: { name: 'ink', css: `${ink};text-decoration:none` },
  },
  label: label('line-height:22px;font-weight:bold;margin:0'),
  title: text('font-size:28px;line-height:36px;font-weight:bold;margin:4px 0 8px'),
  kicker: label('line-height:22px;font-weight:bold;margin:0'),
  headline: text('font-size:22px;line-height:30px;font-weight:bold;margin:4px 0 8px'),
  standfirst: text('font-size:17px;line-height:27px;margin:0 0 8px'),
  byline: label('line-height:22px;margin:0'),
  note: label('line-height:24px;margin:0 0 4px'),
  foot: label('line-height:24px;margin:0 0 8px'),
};

/** Returns the typefaces of a language. Mail programs load no typefaces, so these are typefaces of the readers' machines. */
export function fontsOf(language: string): Readonly<Record<Look['font'], string>> {
  if (/^zh-Hant\b|^zh-(?:TW|HK|MO)\b/.test(language))
    return {
      text: "Georgia,'Songti TC','Noto Serif CJK TC',PMingLiU,serif",
      label: "-apple-system,'PingFang TC','Noto Sans CJK TC','Microsoft JhengHei',sans-serif",
    };
  if (/^zh\b/.test(language))
    return {
      text: "Georgia,'Songti SC','Noto Serif CJK SC',SimSun,serif",
      label: "-apple-system,'PingFang SC','HarmonyOS Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif",
    };
  return { text: "Georgia,'Times New Roman',serif", label: "-apple-system,'Segoe UI',Roboto,Arial,sans-serif" };
}
