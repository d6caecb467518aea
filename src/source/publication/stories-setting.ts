/** The settings in `newsroom/site.yaml` for the form on which readers send stories: their schema, and checks of several fields. */
import { tell } from '../../language/messages/tell.ts';
import type { FieldPath, Fault as Told } from '../../problem.ts';
import { mailAddress, secureAddress } from '../fields/addresses.ts';
import { field, group } from '../fields/types.ts';
import type { StoriesSetting } from './newsroom.ts';

/** Returns the schema of the settings for readers’ stories. */
export const stories = () =>
  group(
    {
      endpoint: field(secureAddress('https://forms.example.org/stories').optional(), {
        en: [
          'Endpoint',
          'The full address of a service that receives forms and passes the answers on to the editors; the form sends its answers there',
        ],
        zh: ['接收地址', '接收表单、再把回答转给编辑的服务的完整网址；表单的回答发到那里'],
      }),
      mail: field(mailAddress('stories@example.org').optional(), {
        en: ['Mail', 'The e-mail address of the editors; without an endpoint, readers send the answers by mail'],
        zh: ['邮箱', '编辑的电子邮箱；没有接收地址时，读者用邮件投稿'],
      }),
    },
    '{mail: stories@example.org}',
  );

type Fields = Partial<StoriesSetting> | undefined;

/** Returns the settings of the form for readers’ stories; undefined if the site has no form, or if the form could send nothing. */
export function readStories(fields: Fields): StoriesSetting | undefined {
  const { endpoint, mail } = fields ?? {};
  return endpoint === undefined && mail === undefined ? undefined : { endpoint, mail };
}

interface Fault extends Told {
  /** Path of the faulty field below `stories`. */
  readonly path: FieldPath;
}

/** Yields a problem for each setting with which readers could not send a story, or could not take their consent back. */
export function* faultsOfStories(fields: Fields, contact: string | undefined): Generator<Fault> {
  if (!fields) return;
  const { endpoint, mail } = fields;
  if (endpoint === undefined && mail === undefined)
    yield {
      path: [],
      what: tell('stories-go-nowhere')`the form for stories has no place to send the answers to`,
      cure: tell('add-endpoint-or-mail')`add the field "endpoint" or "mail", such as {mail: stories@example.org}`,
    };
  else if (mail === undefined && contact === undefined)
    yield {
      path: [],
      what: tell('consent-without-contact')`readers have no address at which they can take back their consent`,
      cure: tell(
        'add-mail-or-contact',
      )`add the field "mail" below "stories", or the field "contact", such as "contact: editors@example.org"`,
    };
  if (endpoint !== undefined && URL.canParse(endpoint)) {
    const { username, password, hash } = new URL(endpoint);
    if (username + password + hash !== '')
      yield {
        path: ['endpoint'],
        what: tell('endpoint-has-more-than-path')`the address contains a user name, a password or a fragment (#…)`,
        cure: tell('write-endpoint-alone')`write the address without them, such as https://forms.example.org/stories`,
      };
  }
}
