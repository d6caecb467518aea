/** Tests that Eleventy works without `halfsky build`: it finds its configuration file by name. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import configure from '../../.eleventy.ts';

it('Eleventy on its own loads the configuration that `halfsky build` passes to it', async () => {
  const found: unknown = await import(join(import.meta.dirname, '../../eleventy.config.js'));
  expect(found).toMatchObject({ default: configure });
});
