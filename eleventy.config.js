/** Re-exports the configuration under the file name that Eleventy expects. */
export { default } from './.eleventy.ts';
