/** Renders the page with the form for writing articles in a browser. */
import { adminAddresses, hrefOf } from '../../addresses.ts';
import { type Html, html } from '../../html.ts';
import { type Admin, inLanguage } from '../../source/publication/newsroom.ts';
import type { Kind } from '../kind.ts';
import { policyOfAdmin } from '../policy.ts';

/** Returns the `Kind` that makes the page with the form. `admin` contains the settings of the service where the form saves articles. */
export const adminPage = (admin: Admin): Kind<Admin> => ({
  name: 'admin',
  pages: ({ catalogue: { site } }) => [
    { address: adminAddresses.page, language: site.languages[0], gather: () => admin },
  ],
  view(of, { site, assets, language }): Html {
    const href = (address: string) => hrefOf(site.base, address);
    return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOfAdmin(of)}">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inLanguage(site.name, language)}</title>
<link rel="icon" type="image/svg+xml" href="${href(assets.mark)}">
<script type="module" src="${href(`${adminAddresses.program}start.js`)}"></script>
</head>
<body></body>
</html>
`;
  },
});
