/** Schema of the focus of a picture: the point that stays visible when the picture is cropped. */
import { tell } from '../../language/messages/tell.ts';
import { patterns } from './patterns.ts';
import { mark, parsed } from './types.ts';
import { describe } from './wording.ts';

const share = /^(\d{1,3})% (\d{1,3})%$/;

/** Returns the schema of a point in a picture: its distances in percent from the left edge and from the top edge, such as `50% 30%`. */
export function focus() {
  const cure = tell(
    'write-focus',
  )`write the distance of the focus from the left edge of the picture, then from the top edge, such as "50% 30%"`;
  const schema = parsed(cure, value => {
    const [, x = Number.NaN, y = Number.NaN] = share.exec(value.trim())?.map(Number) ?? [];
    return x <= 100 && y <= 100 ? { value: { x, y } } : { what: describe(value), cure };
  });
  return mark(schema, { example: '50% 30%', pattern: patterns.focus, cure, form: 'focus' });
}
