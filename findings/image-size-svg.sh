#!/usr/bin/env bash
# image-size measures the first text that looks like `<svg`, also in a comment, and refuses drawings whose elements have a prefix.
#
# An SVG drawing is XML: `<svg:svg xmlns:svg="...">`, spaces around "=" and commas in `viewBox` mean the same as the usual way to write them. One
# would expect image-size to read all of them, or to refuse what it cannot read. Instead, it refuses the prefix as an "unsupported file type"
# and the spaces as an "Invalid SVG", returns a result without width and height for the commas, and takes 1 by 1 pixel from a comment before
# the drawing. sharp reads the true size of all of them. The README says only that sizes in percent are not supported, and a search of issues
# found nothing.
#
# A site that takes `width` and `height` of pictures from image-size shows a drawing as a dot or in a wrong shape, or turns away a valid file.
# Measure drawings with sharp, which is slower.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund image-size@2.1.0 sharp@0.35.5
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import sharp from 'sharp';

for (const name of ['image-size', 'sharp']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version);
const drawings = {
  usual: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400"/>',
  prefix: '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 600 400"/>',
  'prefix, drawing in it': '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 600 400"><svg:svg width="10" height="20"/></svg:svg>',
  spaces: '<svg xmlns="http://www.w3.org/2000/svg" width = "600" height = "400"/>',
  commas: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0,600,400"/>',
  comment: '<!-- was <svg width="1" height="1"> --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400"/>',
};
const measured = file => {
  try {
    const { width, height } = imageSize(file);
    return [width, height].join(' by ');
  } catch (error) {
    return error.message;
  }
};
const seen = {};
for (const [name, text] of Object.entries(drawings)) {
  const file = Buffer.from(text);
  const { width, height } = await sharp(file).metadata();
  seen[name] = [measured(file), [width, height].join(' by ')];
}
console.log(seen);
const real = '600 by 400';
const expected = [
  [real, real],
  ['unsupported file type: undefined', real],
  ['unsupported file type: undefined', real],
  ['Invalid SVG', real],
  [' by ', real],
  ['1 by 1', real],
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.log('this has changed: expected', expected);
  process.exit(1);
}
JS
node ask.mjs
