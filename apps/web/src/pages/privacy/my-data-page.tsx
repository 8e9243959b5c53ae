import { routeUrl } from '@repere/contract/client';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { hiddenFields, Submit, TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Frame, Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { Refused } from './refused';

/** What the law gives: everything in one file, or nothing any more. */
function MyDataPage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <Frame page="myData" title={words('privacy.mine.title')}>
      <p className={frame['lead']}>{words('privacy.mine.intro')}</p>
      <p>
        <a href={address('privacy', language)}>{words('privacy.mine.purposes')}</a>
      </p>
      <Section title={words('privacy.mine.export')}>
        <p>{words('privacy.mine.exportWords')}</p>
        <p>
          <a href={routeUrl('exportMyData')} download="repere.json">
            {words('privacy.mine.download')}
          </a>
        </p>
      </Section>
      <Section title={words('privacy.mine.erase')}>
        <p>{words('privacy.mine.eraseWords')}</p>
        <form method="post" action={workspaceAddress('myData', language)} className={form['form']}>
          {hiddenFields({ do: 'erase' })}
          <Refused act="erase" />
          <TextField id="erase-email" name="email" label={words('privacy.mine.email')} value="" type="email" required />
          <Submit quiet>{words('privacy.mine.eraseNow')}</Submit>
        </form>
      </Section>
    </Frame>
  );
}

export const page: WorkspacePage = {
  View: MyDataPage,
  load: async ({ api }) => {
    // A visitor signs in first.
    await api('getAccount');
    return undefined;
  },
  act: (context, fields) =>
    attempt(context, workspaceAddress('myData', context.language), fields, async () => {
      await context.api('eraseMyAccount', { body: { email: field(fields, 'email') } });
      return { status: 303, location: address('privacy', context.language) };
    }),
};
