import type { ListingDetail, Picture } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale, useText } from '../../shared/i18n/text';
import styles from './pictures.module.css';

interface Props {
  readonly listing: Pick<ListingDetail, 'name' | 'pictures'>;
}

/** The logo beside the name, which it only repeats: nothing to read out. */
export function Logo({ listing: { pictures } }: Props): ReactElement | null {
  const { logo } = pictures;
  if (logo === null) return null;
  return <img className={styles['logo']} src={logo.url} width={logo.width} height={logo.height} alt="" />;
}

/** Photos, loaded when they come near; without words of their own they say whose they are. */
export function Photos({ listing: { name, pictures } }: Props): ReactElement | null {
  const text = useText();
  const { language } = useLocale();
  if (pictures.photos.length === 0) return null;
  const words = ({ alt }: Picture, at: number): string =>
    alt[language] ?? alt.fr ?? alt.en ?? text('listing.photo', { name, number: at + 1 });
  return (
    <ul className={styles['photos']} aria-label={text('listing.photos')}>
      {pictures.photos.map((photo, at) => (
        <li key={photo.id}>
          <img src={photo.url} width={photo.width} height={photo.height} alt={words(photo, at)} loading="lazy" />
        </li>
      ))}
    </ul>
  );
}
