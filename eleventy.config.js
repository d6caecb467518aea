/** Eleventy looks for its configuration under this name. */
export { default } from './.eleventy.ts';
