/** Reads the settings of the browser form (`admin` in `site.yaml`), and checks whether the settings fit the backend. */

import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import type { Admin } from './newsroom.ts';
import type { SiteFields } from './site-schema.ts';

type AdminFields = SiteFields['admin'];

/** Returns the settings of the browser form, or `undefined` if there are none. Removes slashes at the end of addresses. */
export function readAdmin(fields: AdminFields): Admin | undefined {
  if (!fields) return undefined;
  const { backend, repo, branch, server, login, app } = fields;
  return {
    backend,
    repo,
    branch,
    server: server?.replace(/\/+$/, ''),
    login: login?.replace(/\/+$/, ''),
    app,
  };
}

interface Fault {
  readonly field: keyof NonNullable<AdminFields>;
  readonly what: Message;
  readonly cure: Message;
}

/**
 * Yields a problem for each setting that the backend requires but that is missing or malformed, and for each setting that the backend does
 * not support.
 */
export function* faultsOfAdmin(fields: AdminFields): Generator<Fault> {
  if (!fields) return;
  const { backend, repo, branch, server, login, app } = fields;
  if (backend === 'local' || backend === 'test-repo') {
    for (const [field, value] of Object.entries({ repo, branch, server, login, app })) {
      if (value === undefined || !isField(field)) continue;
      yield {
        field,
        what: tell('is-not-of-backend')`the backend "${backend}" does not use this field`,
        cure: tell('remove-or-change-backend')`remove this field, or write another value for "backend"`,
      };
    }
    return;
  }
  const shape = backend === 'gitlab' ? /^[\w.-]+(?:\/[\w.-]+)+$/ : /^[\w.-]+\/[\w.-]+$/;
  if (repo === undefined) {
    yield {
      field: 'repo',
      what: tell('is-missing-for-backend')`this field is missing, but the backend "${backend}" needs it`,
      cure: tell('write-repository-like')`write the owner and the name of the repository, such as women-voice/website`,
    };
  } else if (!shape.test(repo)) {
    yield {
      field: 'repo',
      what: tell('not-a-repository')`"${repo}" does not have the form "owner/name"`,
      cure: tell('write-repository-like')`write the owner and the name of the repository, such as women-voice/website`,
    };
  }
  if (backend === 'forgejo' && server === undefined)
    yield {
      field: 'server',
      what: tell('is-missing-for-backend')`this field is missing, but the backend "${backend}" needs it`,
      cure: tell('write-forge-address')`write the address of the Git service, such as https://codeberg.org/`,
    };
  if (backend === 'github') {
    if (server !== undefined)
      yield {
        field: 'server',
        what: tell('is-not-of-backend')`the backend "${backend}" does not use this field`,
        cure: tell('remove-use-login')`remove this field; for signing in, use the field "login"`,
      };
    if (app !== undefined)
      yield {
        field: 'app',
        what: tell('is-not-of-backend')`the backend "${backend}" does not use this field`,
        cure: tell('remove-use-login')`remove this field; for signing in, use the field "login"`,
      };
  } else if (login !== undefined) {
    yield {
      field: 'login',
      what: tell('is-not-of-backend')`the backend "${backend}" does not use this field`,
      cure: tell('remove-use-app')`remove this field; write the application id in the field "app"`,
    };
  }
}

const isField = (name: string): name is Fault['field'] => ['repo', 'branch', 'server', 'login', 'app'].includes(name);
