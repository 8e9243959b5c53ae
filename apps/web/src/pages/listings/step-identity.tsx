import type { ReactElement } from 'react';
import { useWords } from '../../shared/workspace/text';
import { EditField, EditForm, Submit, useRule } from './edit-form';
import styles from './editor.module.css';
import { useTyped, type EditorData } from './editor-state';

const act = 'identity';

/** Step 1: who we are, and what we do in both languages. */
export function IdentityStep({ data }: { readonly data: EditorData }): ReactElement {
  const words = useWords();
  const { listing, municipalityName } = data.edited;
  return (
    <EditForm act={act}>
      <EditField
        act={act}
        field="name"
        name="name"
        label={words('listings.name')}
        value={listing.name ?? ''}
        required
      />
      <EditField
        act={act}
        field="tradeName"
        name="tradeName"
        label={words('listings.tradeName')}
        value={listing.tradeName ?? ''}
      />
      <EditField
        act={act}
        field="acronym"
        name="acronym"
        label={words('listings.acronym')}
        value={listing.acronym ?? ''}
      />
      <EditField
        act={act}
        field="otherNames"
        name="otherNames"
        label={words('listings.otherNames')}
        hint={words('listings.oneALine')}
        value={(listing.otherNames ?? []).join('\n')}
        lines={2}
      />
      <EditField
        act={act}
        field="neq"
        name="neq"
        label={words('listings.neq')}
        hint={words('listings.neq.hint')}
        value={listing.neq ?? ''}
      />
      <LegalForm data={data} />
      <h3>{words('listings.description')}</h3>
      <p className={styles['hint']}>{words('listings.description.hint')}</p>
      <div className={styles['pair']}>
        <EditField
          act={act}
          field="descriptionFr"
          name="descriptionFr"
          label={words('listings.french')}
          value={listing.description?.fr ?? ''}
          lines={8}
          lang="fr"
        />
        <EditField
          act={act}
          field="descriptionEn"
          name="descriptionEn"
          label={words('listings.english')}
          value={listing.description?.en ?? ''}
          lines={8}
          lang="en"
        />
      </div>
      <h3>{words('listings.seat')}</h3>
      <EditField
        act={act}
        field="municipality"
        name="municipality"
        label={words('listings.municipality')}
        hint={words('listings.municipality.hint')}
        value={municipalityName}
        required
      />
      <EditField
        act={act}
        field="address"
        name="address"
        label={words('listings.address')}
        value={listing.seat?.address ?? ''}
      />
      <EditField
        act={act}
        field="postalCode"
        name="postalCode"
        label={words('listings.postalCode')}
        value={listing.seat?.postalCode ?? ''}
      />
      <Submit>{words('listings.save.next')}</Submit>
    </EditForm>
  );
}

function LegalForm({ data }: { readonly data: EditorData }): ReactElement {
  const words = useWords();
  const rule = useRule('legalForm');
  const typed = useTyped(act)?.['legalForm']?.[0];
  return (
    <div className={styles['field']}>
      <label htmlFor="identity-form">{words('listings.legalForm')}</label>
      <select
        id="identity-form"
        name="legalForm"
        defaultValue={typed ?? data.edited.listing.legalForm ?? ''}
        disabled={rule.locked}
        aria-describedby="identity-form-hint"
      >
        <option value="">{words('listings.legalForm.none')}</option>
        {data.forms.map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
      <p id="identity-form-hint" className={styles['hint']}>
        {rule.says}
      </p>
    </div>
  );
}
