/** What the host is told that the site is built for: headers, redirects, types; nothing unless one is named. */

import { addressOf } from '../src/addresses.ts';
import type { HostFile } from '../src/site/hosts/rules.ts';
import type { Kind } from './kind.ts';
import { policyFor, policyOfAdmin } from './policy.ts';
import { listMoved } from './redirect-files.ts';

export const hostFile: Kind<HostFile> = {
  name: 'host-file',
  each: ({ host }) => host?.files ?? [],
  address: ({ address }) => address,
  view(file, { catalogue, assets, host, form }) {
    const { editions, site } = catalogue;
    return file.write({
      base: site.base,
      policy: policyFor([...new Set(Object.values(assets.styles).map(({ hash }) => hash))].sort()),
      adminPolicy: form && policyOfAdmin(form.origins),
      moved: listMoved(catalogue),
      editions: editions.map(({ root }) => ({ root, notFound: addressOf.notFound(root) })),
      httpsOnly: host?.httpsOnly ?? false,
    });
  },
};
