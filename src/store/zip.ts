/** Opens Word files, which are zip files. Only this module imports jszip. */
import JSZip from 'jszip';

/** Opens a zip file. Throws an error if the file is damaged. */
export const openZip = (bytes: Buffer): Promise<JSZip> => JSZip.loadAsync(bytes);
