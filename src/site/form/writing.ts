/** Registers the form at `/admin/` for writing articles in a browser, if `site.yaml` sets `admin`. */
import { adminAddresses } from '../../addresses.ts';
import { register } from '../kind.ts';
import type { BatchOutput } from '../output.ts';
import type { Wing, Workshop } from '../wing.ts';
import { adminPage } from './admin-page.ts';

export const writing: Wing = {
  name: 'writing',
  folders: site => (site.admin ? [adminAddresses.program] : []),
  reserves: site => (site.admin ? [adminAddresses.page, adminAddresses.form] : []),
  kinds: ({ admin }) => (admin ? [register(adminPage(admin))] : []),
  outputs: workshop => (workshop.options.admin ? [form(workshop), program(workshop)] : []),
};

/** Returns the output that makes `form.json`. Imports `form.ts` on demand, because most builds reuse the file of the previous site. */
const form = ({ publication, options, engine, digest }: Workshop) => ({
  address: adminAddresses.form,
  digest: digest(publication.catalogue.site.languages[0], [adminAddresses.form, engine, options.admin]),
  async make() {
    const { writeForm } = await import('./form.ts');
    return writeForm({ ...publication.catalogue.site, admin: options.admin })?.text ?? '';
  },
});

/**
 * Returns the output that makes the form's scripts, fonts and codecs. The digest changes only when the engine (halfsky's code or its
 * dependencies) changes.
 */
const program = ({ engine }: Workshop): BatchOutput => ({
  address: adminAddresses.program,
  digest: `${engine} ${adminAddresses.program}`,
  async *makeAll() {
    const { readProgram } = await import('./program.ts');
    for (const [name, content] of await readProgram()) yield [`${adminAddresses.program}${name}`, content] as const;
  },
});
