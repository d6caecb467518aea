import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { stringsFor } from '../../../src/language/strings/strings.ts';
import type { Card } from '../../../src/site/card.ts';
import { drawCard } from '../../../src/site/cards/draw-card.ts';
import { placeCard } from '../../../src/site/cards/place-card.ts';

const card = (headline: string, more: Partial<Card> = {}): Card => ({
  language: 'en',
  kicker: 'Written into law',
  headline,
  foot: 'Half the Sky · 4 September 2026',
  ...more,
});

/** Returns the bounds, in pixels, of everything that is drawn within a window of the card. */
async function inked(svg: string, window: { left: number; top: number; width: number; height: number }) {
  const cut = await sharp(Buffer.from(svg)).extract(window).png().toBuffer();
  const { info } = await sharp(cut).trim({ background: '#fbf6ec' }).toBuffer({ resolveWithObject: true });
  const left = window.left - (info.trimOffsetLeft ?? 0);
  const top = window.top - (info.trimOffsetTop ?? 0);
  return { left, top, right: left + info.width, bottom: top + info.height };
}

const below = { left: 0, top: 110, width: 1200, height: 420 };

describe('a card in a language of the interface', () => {
  test.each([
    ['de', 'Über die Straße „Frauen“'],
    ['es', '¿Qué pasó con el pozo?'],
    ['fr', '«\u00a0L’œuvre\u00a0» d’Hélène'],
    ['id', 'Air untuk semua'],
    ['it', 'Perché è così'],
    ['ja', '水を運ぶ女性たち'],
    ['pt', 'Três irmãs'],
    ['ru', '«Вода» и съезд'],
    ['vi', 'Phụ nữ và nước sạch'],
    ['zh-Hant', '婦女與水井'],
  ])('has a glyph for each of its characters: %s', (language, headline) => {
    expect(placeCard(card(headline, { language, kicker: stringsFor(language).kinds.news }))).toBeDefined();
  });

  test.each([
    ['ko', '여성의 날'],
    ['pl', 'Źródło i żona'],
    ['tr', 'Işık ve şehir'],
    ['uk', 'Їжа і є'],
  ])('is not made where the font lacks a letter: %s', (language, headline) => {
    expect(placeCard(card(headline, { language }))).toBeUndefined();
  });
});

describe('a card', () => {
  test.each([
    ['a short one', 'Why 8 March'],
    [
      'a long one',
      'The Fourth World Conference on Women and the long road of its twelve areas through thirty years of reviews, reports and reservations',
    ],
    ['one word without end', 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'],
  ])('keeps its headline within its room: %s', async (_, headline) => {
    const { left, right, top, bottom } = await inked(drawCard(card(headline)), below);
    expect(left).toBeGreaterThanOrEqual(60);
    expect(right).toBeLessThanOrEqual(1140);
    expect(top).toBeGreaterThan(110);
    expect(bottom).toBeLessThan(530);
  });

  test('ends a headline that is far too long with an ellipsis', () => {
    const headline = (more: string) => {
      const drawn = drawCard(card(`${'A road without an end and '.repeat(40)}${more}`));
      return /fill="#1f1a14" d="([^"]+)"/.exec(drawn)?.[1] ?? '';
    };
    expect(headline('so on')).toBe(headline('no further'));
    const dots = headline('so on').split('Z').slice(-4, -1);
    for (const dot of dots) {
      const places = [...dot.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number).filter((_, i) => i % 2 === 0);
      expect(Math.max(...places) - Math.min(...places)).toBeLessThan(8);
    }
  });

  test('breaks lines of about the same length', async () => {
    const lines = drawCard(card('Half the sky: where the phrase was first printed'));
    const first = await inked(lines, { ...below, top: 150, height: 95 });
    const second = await inked(lines, { ...below, top: 245, height: 95 });
    expect(Math.abs(first.right - second.right)).toBeLessThan(250);
  });

  test('says another thing at another address, and the same at the same', () => {
    expect(placeCard(card('A'))).toBe(placeCard(card('A')));
    const others = [card('B'), card('A', { language: 'fr' }), card('A', { foot: 'x' }), card('A', { kicker: 'x' })];
    expect(new Set([card('A'), ...others].map(placeCard)).size).toBe(5);
    expect(placeCard(card('A'))).toMatch(/^\/assets\/cards\/[0-9a-f]{20}\.png$/);
  });
});
