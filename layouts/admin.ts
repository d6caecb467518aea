/** Where articles are written in a browser: a page that holds nothing but a program, and the form that the program reads. */
import { adminAddresses, hrefOf } from '../src/addresses.ts';
import { type Html, html } from '../src/html.ts';
import type { WritingForm } from '../src/site/form/form.ts';
import { inLanguage } from '../src/source/publication/newsroom.ts';
import type { Kind } from './kind.ts';
import { policyOfAdmin } from './policy.ts';

const each: Kind<WritingForm>['each'] = ({ form }) => (form ? [form] : []);

export const admin: Kind<WritingForm> = {
  name: 'admin',
  each,
  address: () => adminAddresses.page,
  view({ origins }, { catalogue: { site }, assets }): Html {
    const [language] = site.languages;
    const href = (address: string) => hrefOf(site.base, address);
    return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOfAdmin(origins)}">
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
};

export const adminForm: Kind<WritingForm> = {
  name: 'admin-form',
  each,
  address: () => adminAddresses.form,
  view: ({ text }) => text,
};
