import { useQuery } from '@tanstack/react-query';
import type { PublicationPreview } from '@repere/contract';
import type { ReactElement } from 'react';
import { MovedList } from '../../features/purchase-statistics/moved-list';
import { PerimeterTable } from '../../features/purchase-statistics/perimeter-table';
import { attempt, field, useFormProblem } from '../../features/sign-in/form-state';
import { useDocumentHead } from '../../shared/document-head';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import content from '../content.module.css';

const key = ['publication', 'preview'];
const SAID: readonly string[] = ['figures_moved', 'snapshot_exists', 'snapshot_name_unusable', 'nothing_to_publish'];

/** Staff freezes what it has looked at: what it would hold, what moved since the last one, a name, and no way back. */
function PublishPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const problem = useFormProblem();
  const { data } = useQuery<PublicationPreview | null>({ queryKey: key, queryFn: () => null, staleTime: Infinity });
  useDocumentHead({
    title: words('publish.title'),
    description: words('publish.lead'),
    canonical: workspaceAddress('publish', language),
    alternate: workspaceAddress('publish', language === 'fr' ? 'en' : 'fr'),
    indexed: false,
  });
  if (data == null) return null;
  const { demo, lines, files, methodVersion, totals, differences, previousSlug, previousName, figuresSha256 } = data;
  return (
    <div className={content['page']}>
      <p className="no-print">
        <a href={workspaceAddress('publications', language)}>{words('publications.title')}</a>
      </p>
      <h1>{words('publish.title')}</h1>
      <p className={content['lead']}>{words('publish.lead')}</p>
      {problem !== null && (
        <Notice tone="attention" title={words('publish.refused')} urgent>
          <p>
            {words(
              `publish.problem.${SAID.includes(problem.code) ? problem.code : 'other'}` as WorkspaceMessageId,
              problem.params,
            )}
          </p>
        </Notice>
      )}
      {demo && (
        <Notice tone="attention" title={words('stats.demo')}>
          <p>{words('publish.demo')}</p>
        </Notice>
      )}
      <h2>{words('publish.holds')}</h2>
      <p>{words('publish.holds.words', { lines, files, version: methodVersion })}</p>
      <PerimeterTable rows={totals} />
      <h2>{words('publications.moved')}</h2>
      {previousSlug === null ? (
        <p>{words('publish.first')}</p>
      ) : (
        <MovedList slug={previousSlug} name={previousName ?? previousSlug} differences={differences} />
      )}
      <form
        method="post"
        action={workspaceAddress('publish', language)}
        className={`${form['form']} ${form['narrow']}`}
      >
        <input type="hidden" name="do" value="publish" />
        <input type="hidden" name="seen" value={figuresSha256} />
        <TextField
          id="publish-name"
          name="name"
          label={words('publish.name')}
          hint={words('publish.name.hint')}
          value={problem?.values['name'] ?? ''}
          maxLength={120}
          required
        />
        <label className={form['check']}>
          <input type="checkbox" name="sure" value="yes" required />
          <span>{words('publish.sure')}</span>
        </label>
        <button type="submit" className={button['primary']}>
          {words('publish.do')}
        </button>
      </form>
    </div>
  );
}

export const page: WorkspacePage = {
  View: PublishPage,
  load: async ({ api, queries }) => {
    queries.setQueryData<PublicationPreview>(key, await api('previewPublication'));
    return undefined;
  },
  act: (context, fields) =>
    attempt(context, workspaceAddress('publish', context.language), fields, async () => {
      const { slug } = await context.api('publishFigures', {
        body: { name: field(fields, 'name'), seen: field(fields, 'seen') },
      });
      return { status: 303, location: workspaceAddress('publication', context.language, { params: { slug } }) };
    }),
};
