/** The look of a mail, as style attributes. The colours are those of the site; every text has a contrast of at least 7 to 1. */
import type { Role } from './letter.ts';

const colours = {
  paper: '#fbf6ec',
  shade: '#f1e8d8',
  ink: '#211a16',
  soft: '#54483f',
  rule: '#cdbfa9',
  accent: '#96220d',
};

/** Width of the mail in pixels, the width for which mail programs make room. */
export const mailWidth = 600;
const margin = 32;
/** Width of the text and of pictures. */
export const textWidth = mailWidth - 2 * margin;

/** Styles of everything but the lines of text. */
export const paper = {
  body: `margin:0;padding:0;background-color:${colours.shade}`,
  around: `border-collapse:collapse;background-color:${colours.shade}`,
  margin: 'padding:16px 8px',
  sheet: `border-collapse:collapse;max-width:${mailWidth}px;background-color:${colours.paper}`,
  row: `padding:24px ${margin}px;border-bottom:1px solid ${colours.rule}`,
  hidden:
    'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;color:transparent;font-size:1px;line-height:1px',
  picture: `display:block;width:100%;max-width:${textWidth}px;height:auto;border:0;margin:0 0 16px`,
  /** A link that has the colour of its line. */
  quietLink: `color:inherit;text-decoration:underline`,
} as const;

/** The look of a line. */
export interface Look {
  /** Class with which the style sheet changes the colour in a dark mail program. */
  readonly colour: 'ink' | 'soft';
  readonly font: 'text' | 'label';
  readonly css: string;
  /** Style of links; undefined if links have the colour of the line. */
  readonly link?: string;
}

const ink = `color:${colours.ink}`;
const soft = `color:${colours.soft}`;
const link = `color:${colours.accent};text-decoration:underline`;

export const looks: Readonly<Record<Role, Look>> = {
  name: {
    ...{ colour: 'ink', font: 'text', link: `${ink};text-decoration:none` },
    css: `${ink};font-size:20px;line-height:28px;font-weight:bold;margin:0 0 16px`,
  },
  label: { colour: 'soft', font: 'label', css: `${soft};font-size:15px;line-height:22px;font-weight:bold;margin:0` },
  title: {
    colour: 'ink',
    font: 'text',
    css: `${ink};font-size:28px;line-height:36px;font-weight:bold;margin:4px 0 8px`,
  },
  kicker: { colour: 'soft', font: 'label', css: `${soft};font-size:15px;line-height:22px;font-weight:bold;margin:0` },
  headline: {
    ...{ colour: 'ink', font: 'text', link: `${ink};text-decoration:underline` },
    css: `${ink};font-size:22px;line-height:30px;font-weight:bold;margin:4px 0 8px`,
  },
  standfirst: { colour: 'ink', font: 'text', css: `${ink};font-size:17px;line-height:27px;margin:0 0 8px` },
  byline: { colour: 'soft', font: 'label', css: `${soft};font-size:15px;line-height:22px;margin:0` },
  note: { colour: 'soft', font: 'label', css: `${soft};font-size:15px;line-height:24px;margin:0`, link },
  foot: { colour: 'soft', font: 'label', css: `${soft};font-size:15px;line-height:24px;margin:0 0 8px`, link },
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
