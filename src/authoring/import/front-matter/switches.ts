/** Recognises the words that programs write for yes, no and nothing. */

const yes = new Set(['true', 'yes', 'y', 'on', '1']);
const no = new Set(['false', 'no', 'n', 'off', '0', 'never', 'none']);
const nothing = new Set(['', 'null', '~', 'nil', 'none', 'undefined', 'n/a']);

const fold = (text: string) => text.trim().toLowerCase();

export const isYes = (text: string) => yes.has(fold(text));
export const isNo = (text: string) => no.has(fold(text));
export const isSwitch = (text: string) => isYes(text) || isNo(text);
export const isNothing = (text: string) => nothing.has(fold(text));
