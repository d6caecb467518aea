/** Recognises lines below a text that are not part of the article, such as copyright notices. */

const notice =
  /\b(?:for|about|on|with) copyright (?:issues?|matters?|questions?|concerns?)\b|©|\(c\)\s*\d{4}|^\W*copyright\s*(?:[:：]|\d{4}|notice\b|belongs\b|by\b)|all rights reserved|opinions expressed (?:here|[io]n this|are|by)\b|版权(?:所有|声明|说明|归|问题[^。]{0,20}联系)|^\P{L}*著作权|未经[^。]{0,12}(?:授权|许可|同意)|转载请|(?:如有|如涉|若有|涉及)(?:侵权|版权)/iu;
const rights = /\bcopyright\b|opinions expressed|版权|著作权|侵权/i;

/** Returns whether a text is a copyright notice or a disclaimer. */
export const isCopyright = (text: string) => text.length < 1500 && notice.test(text);

/** Returns whether a text contains a word such as "copyright". Such a text may be a copyright notice, or a sentence of the article. */
export const mayBeCopyright = (text: string) => text.length < 1500 && rights.test(text);

/** Returns whether a text is a line that apps and sites add below every text, such as "Share" or "阅读原文". */
export const isSiteFooterLine = (text: string) =>
  text.length < 60 &&
  /^(?:[-—\s]*(?:end|完|全文完)[-—\s]*|\*{3}|---|#+|(?:长按|扫码|扫描|识别|微信扫).*(?:关注|二维码|扫一扫).*|(?:点击)?阅读原文.*|(?:分享|收藏|点赞|在看|点个?.?在看|share|tweet|print|e-?mail|back to top|read more)(?:\s*[·|/、 ]\s*(?:分享|收藏|点赞|在看|share|tweet|print|e-?mail))*)$/i.test(
    text,
  );
