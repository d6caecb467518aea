import { describe, expect, it } from 'vitest';
import { aText, importTexts } from '../builders.ts';

const article = { 'content/posts/a.md': aText('title: A\ndate: 2017-09-05 20:00', 'One lamp was lit.') };
const settingsOf = (files: Readonly<Record<string, string>>, wishes = {}) =>
  importTexts({ ...article, ...files }, wishes).texts.get('newsroom/site.yaml');
const site = (name: string, zone: string) => `name: ${name}\nlanguages: [en]\ntimezone: ${zone}\n`;

describe('the settings of the old site', () => {
  it.each([
    ['_config.yml', 'title: The Lantern\nurl: https://x.example\ntimezone: Europe/Berlin\n'],
    ['hugo.toml', 'title = "The Lantern"\ntimeZone = "Europe/Berlin"\n[params]\ntitle = "No"\n'],
    ['config.toml', 'Title = "The Lantern"\nTimeZone = "Europe/Berlin"\n'],
    ['hugo.yaml', 'title: The Lantern\ntimeZone: Europe/Berlin\n'],
    ['config/_default/hugo.json', '{"title": " The\\nLantern ", "timeZone": "Europe/Berlin"}'],
  ])('give the publication its name and its time zone: %s', (file, text) => {
    expect(settingsOf({ [file]: text })).toBe(site('The Lantern', 'Europe/Berlin'));
  });

  it('give way to the time zone that the command names', () => {
    const config = { '_config.yml': 'title: The Lantern\ntimezone: Europe/Berlin\n' };
    expect(settingsOf(config, { zone: 'Asia/Shanghai' })).toBe(site('The Lantern', 'Asia/Shanghai'));
  });

  it.each([
    ['_config.yml', 'title: [a, b]\ntimezone: Nowhere/Town\n'],
    ['hugo.toml', 'title = '],
    ['themes/x/hugo.toml', 'title = "A theme"\n'],
  ])('are ignored where they cannot be used: %s', (file, text) => {
    expect(settingsOf({ [file]: text })).toBe(settingsOf({}));
  });
});
