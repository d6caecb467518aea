/** Opens and writes zip files. Only this module imports jszip. */
import JSZip from 'jszip';

/** Opens a zip file. Throws an error if the file is damaged. */
export const openZip = (bytes: Buffer): Promise<JSZip> => JSZip.loadAsync(bytes);

/** The time that every file in a zip file has, so that the same files always give the same bytes. It is the earliest that the format knows. */
const earliest = new Date(Date.UTC(1980, 0, 1));

/**
 * Writes a zip file with the files in the given order. Does not compress the first file and pictures, which are compressed already. An EPUB
 * needs its first file uncompressed: https://www.w3.org/TR/epub-33/#sec-zip-container-mime
 */
export function writeZip(files: readonly (readonly [path: string, content: string | Uint8Array])[]): Promise<Buffer> {
  const zip = new JSZip();
  for (const [i, [path, content]] of files.entries()) {
    const isStored = i === 0 || /\.(?:jpe?g|png)$/.test(path);
    zip.file(path, content, { date: earliest, createFolders: false, compression: isStored ? 'STORE' : 'DEFLATE' });
  }
  return zip.generateAsync({ type: 'nodebuffer', platform: 'DOS', compressionOptions: { level: 9 } });
}
