/** Opens Word files, which are zip files. This is the only file that imports jszip. */
import JSZip from 'jszip';

/** Opens a zip file. Throws an error if the file is damaged. */
export const openZip = (bytes: Buffer): Promise<JSZip> => JSZip.loadAsync(bytes);
