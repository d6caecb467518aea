/** Schema of the settings in `newsroom/site.yaml` for the form at `/admin/`. */
import { secureAddress } from '../fields/addresses.ts';
import { text } from '../fields/texts.ts';
import { choice, field, group } from '../fields/types.ts';
import { adminBackends } from './newsroom.ts';

/** Returns the schema of the settings for the form at `/admin/`. */
export const admin = () =>
  group(
    {
      backend: field(choice(adminBackends), {
        en: [
          'Backend',
          'The place where the form saves articles; `local` is a folder on the writer’s own computer, `test-repo` saves nothing, for trying the form',
        ],
        zh: ['存放处', '写好的文章存到哪里；local 是写作者自己电脑上的文件夹，test-repo 哪里也不存，只供试用'],
      }),
      repo: field(text('owner/name').optional(), {
        en: ['Repository', 'The repository, with its owner; its root folder is the publication'],
        zh: ['仓库', '代码仓库，连同所有者；仓库的根目录就是刊物'],
      }),
      branch: field(text('main').optional(), {
        en: ['Branch', 'The branch that the form writes to; without this field, the repository’s default branch'],
        zh: ['分支', '写到哪个分支；不填则是仓库的默认分支'],
      }),
      server: field(secureAddress('https://git.example.org/').optional(), {
        en: ['Server', 'The address of your own GitLab, Gitea or Forgejo; required for Forgejo'],
        zh: ['服务器', '自建的 GitLab、Gitea 或 Forgejo 的网址；Forgejo 必填'],
      }),
      login: field(secureAddress('https://login.example.org/').optional(), {
        en: ['Login', 'For GitHub: the address of an OAuth service for signing in'],
        zh: ['登录服务', 'GitHub：负责登录的 OAuth 服务的网址'],
      }),
      app: field(text('0123abcd').optional(), {
        en: ['Application', 'For GitLab, Gitea and Forgejo: the id of the OAuth application for signing in'],
        zh: ['应用', 'GitLab、Gitea、Forgejo：登录所用 OAuth 应用的编号'],
      }),
    },
    '{backend: github, repo: owner/name}',
  );
