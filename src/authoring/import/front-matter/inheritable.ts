/** Tells which fields an article takes over from its folder. */
import { foldName, type Known, namesOf } from './foreign-values.ts';

/** Other fields, such as headlines and covers, would stand for the whole folder and not for each of its articles. */
const fields: readonly Known[] = ['date', 'by', 'editor', 'translator', 'photographer', 'tags', 'expires', 'expiresAt'];
const others: readonly Known[] = ['language', 'copyright'];

const inheritable: ReadonlySet<string> = new Set([...fields, ...others].flatMap(namesOf));

/** Returns whether an article takes over the field with this name from its folder. */
export const isInheritable = (name: string): boolean => inheritable.has(foldName(name));
