import type { ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import { PlaceField } from './place-field';
import styles from './search-form.module.css';
import type { SearchDraft } from './use-search-draft';

/** The place to serve: the only one is changed in its field; another one is added on demand. */
export function ServedField({ label, draft }: { readonly label: string; readonly draft: SearchDraft }): ReactElement {
  const text = useText();
  const { words, place, setPlace, chosen, adding, addAnother, submit } = draft;
  return (
    <div className={styles['place']}>
      <label htmlFor="serves">{label}</label>
      {chosen !== '' && !adding && (
        <button
          type="button"
          className={`${styles['add']} needs-script`}
          onClick={() => {
            addAnother();
            document.getElementById('serves')?.focus();
          }}
        >
          {text('search.anotherPlace')}
        </button>
      )}
      <PlaceField
        id="serves"
        name="servesText"
        value={place}
        describedBy="serves-hint"
        {...(adding && { placeholder: text('search.anotherPlace') })}
        onChange={setPlace}
        onChoose={({ code }) => void submit(words, code)}
      />
      <span id="serves-hint" className="visually-hidden">
        {text('search.placeHint')}
      </span>
    </div>
  );
}
