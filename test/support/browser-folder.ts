/** A folder in the origin private file system of a browser: a test fills it, a page writes to it, and the test reads it. */
import type { Page } from 'playwright-core';

type Files = Readonly<Record<string, string>>;

/** Writes files into a folder of the page's origin. */
export async function fillFolder(page: Page, folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const packed = Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));
  await page.evaluate(
    async ([name, contents]: [string, Files]) => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
      for (const [path, content] of Object.entries(contents)) {
        const steps = path.split('/');
        const last = steps.pop() ?? '';
        let at = root;
        for (const step of steps) at = await at.getDirectoryHandle(step, { create: true });
        if (last === '') continue;
        const stream = await (await at.getFileHandle(last, { create: true })).createWritable();
        await stream.write(Uint8Array.from(atob(content), letter => letter.charCodeAt(0)));
        await stream.close();
      }
    },
    [folder, packed] satisfies [string, Files],
  );
}

/** Reads every file of the folder, by path. */
export async function readBrowserFolder(page: Page, folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const packed = await page.evaluate(async (name: string) => {
    const found: Record<string, string> = {};
    const walk = async (at: FileSystemDirectoryHandle, before: string): Promise<void> => {
      for await (const [step, handle] of at.entries()) {
        const path = before === '' ? step : `${before}/${step}`;
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, path);
        else if (handle instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          found[path] = btoa([...bytes].map(byte => String.fromCharCode(byte)).join(''));
        }
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle(name), '');
    return found;
  }, folder);
  return new Map(Object.entries(packed).map(([path, content]) => [path, Buffer.from(content, 'base64')]));
}
