/**
 * Regular expressions for field values in the JSON Schemas for text editors. Their syntax works in all common regular expression engines.
 * The expressions accept every valid value, even with white space around the value. The expressions also accept some invalid values, which
 * only the schemas built with `types.ts` reject.
 */
const month30 = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
const month31 = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const day = `(?:\\d{4}-(?:${month31}|${month30}|02-(?:0[1-9]|1\\d|2[0-8]))|${leapYears()}-02-29)`;
const time = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?|24:00(?::00(?:\\.0+)?)?)';
const offset = '(?:Z|-(?:0\\d|1[0-2]):?[0-5]\\d|\\+(?:0\\d|1[0-4]):?[0-5]\\d)';

/** Returns a pattern for leap years: years divisible by 4, except years that are divisible by 100 but not by 400. */
function leapYears(): string {
  const fourth = '(?:[02468][048]|[13579][26])';
  return `(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|${fourth}00)`;
}

/** An e-mail address that a link can contain as it is. Letters of all scripts are allowed. */
const mailShape =
  '[^\\s@<>()\\[\\]"\'`,;:?&%#\\\\]+@[^\\s@<>()\\[\\]"\'`,;:?&%#\\\\/.]+(?:\\.[^\\s@<>()\\[\\]"\'`,;:?&%#\\\\/.]+)+';

const share = '(?:0?\\d{1,2}|100)%';

const tag = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\\d{3}))?';

/** Regular expression for a BCP 47 language tag with an optional script and region, such as `en`, `zh-Hans` or `pt-BR`. */
export const languageTag = new RegExp(`^${tag}$`);

/** Sources of the regular expressions, by type of value. */
export const patterns = {
  text: '\\S',
  phrase: '[\\s\\S]',
  date: `^\\s*${day}(?:[T ]${time}(?: ?${offset})?)?\\s*$`,
  address: '^\\s*[Hh][Tt][Tt][Pp][Ss]?:[\\\\/]*[^\\\\/\\s]',
  siteAddress:
    '^\\s*[Hh][Tt][Tt][Pp][Ss]?:[\\\\/]*[^\\\\/\\s](?![\\s\\S]*%(?:2[Ff]|5[Cc]|[01].|7[Ff]))[^?#]*[?#]*\\s*$',
  telephone: '^\\s*(?=(?:[^0-9]*[0-9]){3,15}[^0-9]*$)(?:\\+[0-9]|[0-9(])[0-9 ().-]*\\s*$',
  mailOrAddress: '^\\s*(?:[Hh][Tt][Tt][Pp][Ss]?:[\\\\/]*[^\\\\/\\s]|[^\\s<>"@:/]+@[^\\s<>"@:/]+\\s*$)',
  secureAddress: '^\\s*[Hh][Tt][Tt][Pp][Ss]:[\\\\/]*[^\\\\/\\s]',
  mail: `^\\s*${mailShape}\\s*$`,
  path: '^\\s*(?!//)(?![\\s\\S]*/\\.{0,2}/)(?=/)[^?#\\\\]*(?:/|\\.html?)\\s*$',
  sortKey:
    '^\\s*[A-Za-z\\u00c0-\\u1fff\\u2c00-\\u2dff\\u3040-\\u312f\\ua000-\\ud7ff][^\\u2e80-\\u2fff\\u3400-\\u9fff\\uf900-\\ufaff]*$',
  focus: `^\\s*${share} ${share}\\s*$`,
  language: `^\\s*${tag}\\s*$`,
} as const;
