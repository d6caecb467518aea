/** Reads the judged questions in `bench/questions/`, and writes their articles as a publication. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** Languages of the questions. The first is the default language of the publication. */
export const languages = ['zh-Hans', 'en', 'he', 'fa'] as const;
export type QuestionLanguage = (typeof languages)[number];

const articleSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  tags: z.array(z.string()).default([]),
  text: z.string(),
});

const questionSchema = z.strictObject({
  ask: z.string(),
  kind: z.string(),
  finds: z.array(z.string()),
  first: z.array(z.string()).optional(),
  missing: z.array(z.string()).default([]),
});

const setSchema = z.strictObject({ articles: z.array(articleSchema), questions: z.array(questionSchema) });

/** A question with its judged answer. */
export interface JudgedQuestion {
  readonly language: QuestionLanguage;
  readonly kind: string;
  readonly ask: string;
  /** Ids of the articles that answer the question. */
  readonly finds: readonly string[];
  /** Ids of the articles of which one must come first. */
  readonly first: readonly string[];
  /** Words that no article has. */
  readonly missing: readonly string[];
}

type QuestionSet = z.infer<typeof setSchema>;

const folder = join(import.meta.dirname, 'questions');
const readSet = (language: QuestionLanguage): QuestionSet =>
  setSchema.parse(parse(readFileSync(join(folder, `${language}.yaml`), 'utf8')));

/**
 * Returns all questions.
 * @throws Error if a judgement names an article that does not exist
 */
export function readQuestions(): readonly JudgedQuestion[] {
  return languages.flatMap(language => {
    const { articles, questions } = readSet(language);
    const ids = new Set(articles.map(({ id }) => id));
    return questions.map(question => {
      const first = question.first ?? question.finds;
      const unknown = [...question.finds, ...first].find(id => !ids.has(id));
      if (unknown !== undefined) throw new Error(`${language}.yaml: "${question.ask}" names "${unknown}"`);
      return { ...question, language, first };
    });
  });
}

/** Writes the articles of all languages as a publication. The address of an article ends in its language and its id. */
export function writePublicationOfQuestions(site: string): void {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, 'newsroom'), { recursive: true });
  copyFileSync(join(folder, 'tags.yaml'), join(site, 'newsroom/tags.yaml'));
  const settings = { name: 'Questions', url: 'https://questions.example/', languages, timezone: 'UTC' };
  writeFileSync(join(site, 'newsroom/site.yaml'), JSON.stringify(settings));
  for (const language of languages) {
    for (const [i, { id, title, tags, text }] of readSet(language).articles.entries()) {
      const suffix = language === languages[0] ? '' : `.${language}`;
      const date = `2015-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
      const matter = `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\ntags: ${JSON.stringify(tags)}\n---\n`;
      const file = join(site, `articles/2015/${addressName(language, id)}${suffix}.md`);
      mkdirSync(join(site, 'articles/2015'), { recursive: true });
      writeFileSync(file, `${matter}\n${text}\n`);
    }
  }
}

/** Returns the last part of the address of an article. */
export const addressName = (language: QuestionLanguage, id: string): string => `${language.toLowerCase()}-${id}`;
