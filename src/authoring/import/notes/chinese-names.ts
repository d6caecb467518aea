/** Translates the Chinese names of note properties. People choose these names freely in Obsidian and Notion. */
import { hasHan } from '../../../language/east-asian.ts';
import { fieldOfName } from '../../../source/fields/names.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { isFieldName } from '../front-matter/foreign-values.ts';

/** English names of the properties for which `translateName` does not use `fieldOfName`, such as the system properties of Notion. */
const others = new Map(
  Object.entries({
    status: '状态 狀態 阶段 进度',
    public: '公开 是否公开 公開',
    publish: '发布 是否发布 發布',
    published: '已发布 已發布',
    private: '私密 私人 保密 不公开',
    hidden: '隐藏 隱藏',
    created: '创建时间 创建日期 建立時間 创建于',
    lastmod: '最后编辑时间 上次编辑时间 最後編輯時間 修改时间',
    categories: '分类 类别 分類',
    aliases: '别名 別名',
    language: '语言 語言',
  }).flatMap(([name, words]) => words.split(' ').map((word): [string, string] => [word, name])),
);

/** Returns the English name of a field with a Chinese name; returns any other name unchanged. */
export function translateName(name: string): string {
  const own = fieldOfName(name);
  const isUsed = own !== undefined && (isFieldName(own) || own === 'draft');
  return !hasHan(name) ? name : isUsed ? own : (others.get(name.trim()) ?? name);
}

const answers = new Map([
  ['是', 'yes'],
  ['否', 'no'],
]);

/**
 * Translates the names of fields, and the values `是` and `否` of fields with a Chinese name. If two fields have the same name after the
 * translation, keeps the field whose name was not translated.
 */
export function translateNames(data: Data): Data {
  const entries = Object.entries(data).map(([name, value]): [string, unknown] =>
    translateName(name) === name
      ? [name, value]
      : [translateName(name), typeof value === 'string' ? (answers.get(value.trim()) ?? value) : value],
  );
  return { ...Object.fromEntries(entries), ...Object.fromEntries(entries.filter(([name]) => name in data)) };
}
