import type { Picture } from '@repere/contract';
import type { ReactElement } from 'react';
import { usePlace } from '../../shared/router/router';
import { hiddenFields, Submit, TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import { EditForm } from './edit-form';
import styles from './editor.module.css';
import type { EditorData } from './editor-state';

/** Logo and photos: shown as they are published, each removable; a new one is sent by a form of its own, scripts or none. */
export function PictureForms({ data: { pictures } }: { readonly data: EditorData }): ReactElement | null {
  const words = useWords();
  if (pictures === null) return null;
  const { logo, photos, mostPhotos, maxBytes } = pictures;
  return (
    <section className={styles['stack']} aria-labelledby="pictures-title">
      <h3 id="pictures-title">{words('listings.pictures')}</h3>
      <p className={frame['soft']}>
        {words('listings.pictures.hint', { megabytes: Math.floor(maxBytes / 1_000_000) })}
      </p>
      <ul className={styles['pictures']}>
        {logo !== null && <Shown picture={logo} number={0} />}
        {photos.map((photo, at) => (
          <Shown key={photo.id} picture={photo} number={at + 1} />
        ))}
      </ul>
      <AddForm purpose="logo" submit={words('listings.pictures.addLogo', { has: String(logo !== null) })} />
      {photos.length < mostPhotos ? (
        <AddForm purpose="photo" submit={words('listings.pictures.addPhoto')} />
      ) : (
        <p>{words('listings.pictures.full', { count: photos.length })}</p>
      )}
    </section>
  );
}

function Shown({ picture, number }: { readonly picture: Picture; readonly number: number }): ReactElement {
  const words = useWords();
  const { id, url, width, height, alt, purpose } = picture;
  return (
    <li>
      <img src={url} width={width} height={height} alt={alt.fr ?? alt.en ?? ''} />
      <EditForm act="removePicture" fields={{ picture: id }} inline>
        <Submit quiet>{words('listings.pictures.remove', { kind: purpose, number })}</Submit>
      </EditForm>
    </li>
  );
}

/** A form with a file, which the other forms of the editor have not. */
function AddForm({ purpose, submit }: { readonly purpose: 'logo' | 'photo'; readonly submit: string }): ReactElement {
  const words = useWords();
  const { pathname, search } = usePlace();
  const id = `picture-${purpose}`;
  return (
    <form method="post" action={pathname + search} encType="multipart/form-data" className={form['form']}>
      {hiddenFields({ do: 'addPicture', purpose })}
      <div className={form['field']}>
        <label htmlFor={id}>{words(`listings.pictures.${purpose}`)}</label>
        <input id={id} name="file" type="file" accept="image/jpeg,image/png,image/webp" required />
      </div>
      {purpose === 'photo' && (
        <div className={form['pair']}>
          {(['altFr', 'altEn'] as const).map((name) => (
            <TextField
              key={name}
              id={`${id}-${name}`}
              name={name}
              label={words(`listings.pictures.${name}`)}
              value=""
              maxLength={200}
              lang={name === 'altFr' ? 'fr' : 'en'}
            />
          ))}
        </div>
      )}
      <Submit quiet>{submit}</Submit>
    </form>
  );
}
