import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { useWords } from '../../shared/workspace/text';
import { Boxes, EditField, EditForm, Submit } from './edit-form';
import type { EditorData } from './editor-state';

const act = 'proof';
const LANGUAGES = ['fr', 'en', 'es', 'ar', 'zh', 'cr', 'iu', 'moe'];

/** Step 3: how to reach us, and what speaks for us. */
export function ProofStep({ data }: { readonly data: EditorData }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { listing } = data.edited;
  const named = new Intl.DisplayNames([`${language}-CA`], { type: 'language' });
  const spoken = [...new Set([...LANGUAGES, ...(listing.languages ?? [])])];
  return (
    <EditForm act={act}>
      <EditField
        act={act}
        field="email"
        name="email"
        type="email"
        label={words('listings.email')}
        hint={words('listings.email.hint')}
        value={listing.contact?.email ?? ''}
      />
      <EditField
        act={act}
        field="phone"
        name="phone"
        type="tel"
        label={words('listings.phone')}
        value={listing.contact?.phone ?? ''}
      />
      <EditField
        act={act}
        field="website"
        name="website"
        label={words('listings.website')}
        value={listing.contact?.website ?? ''}
      />
      <Boxes
        act={act}
        field="languages"
        name="languages"
        legend={words('listings.languages')}
        options={spoken.map((code) => [code, named.of(code) ?? code] as const)}
        chosen={listing.languages ?? []}
      />
      <EditField
        act={act}
        field="employees"
        name="employees"
        label={words('listings.employees')}
        hint={words('listings.employees.hint')}
        value={listing.employees == null ? '' : String(listing.employees)}
      />
      <Boxes
        act={act}
        field="recognitions"
        name="recognitions"
        legend={words('listings.recognitions')}
        options={data.recognitions}
        chosen={listing.recognitions ?? []}
      />
      <EditField
        act={act}
        field="clientReferences"
        name="clientReferences"
        label={words('listings.references')}
        hint={words('listings.oneALine')}
        value={(listing.clientReferences ?? []).join('\n')}
        lines={4}
      />
      <Boxes
        act={act}
        field="practices"
        name="practices"
        legend={words('listings.practices')}
        hint={words('listings.practices.hint')}
        options={data.practices}
        chosen={listing.practices ?? []}
      />
      <Submit>{words('listings.save')}</Submit>
    </EditForm>
  );
}
