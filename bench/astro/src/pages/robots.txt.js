export const GET = ({ site }) => new Response(`User-agent: *\nSitemap: ${new URL('sitemap-index.xml', site)}\n`);
