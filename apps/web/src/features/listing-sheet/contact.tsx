import type { ListingDetail } from '@repere/contract';
import { Fragment, type ReactElement } from 'react';
import { useLocale, useText } from '../../shared/i18n/text';
import { Icon } from '../../shared/ui/icon';
import styles from './contact.module.css';
import { websiteAddress } from './website';

/** An address that folds after its signs rather than within a word. @example achats@|labelletable.|invalid */
const Folding = ({ address }: { readonly address: string }): ReactElement => (
  <>
    {address.split(/(?<=[@./])/).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </>
);

/** How to reach the enterprise, in one step and without an account. */
export function Contact({ listing }: { readonly listing: ListingDetail }): ReactElement {
  const text = useText();
  const { number, languageName } = useLocale();
  const { contact, seat, municipality } = listing;
  const website = websiteAddress(contact.website);
  const none = contact.email === null && contact.phone === null && website === null;
  return (
    <div className={styles['contact']}>
      {none && <p>{text('contact.none')}</p>}
      <ul className={styles['ways']}>
        {contact.email !== null && (
          <li>
            <Icon name="mail" />
            <a href={`mailto:${contact.email}`}>
              <Folding address={contact.email} />
            </a>
          </li>
        )}
        {contact.phone !== null && (
          <li>
            <Icon name="phone" />
            <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
          </li>
        )}
        {website !== null && (
          <li>
            <Icon name="web" />
            <a href={website} rel="external nofollow noopener">
              <Folding address={website.replace(/^https?:\/\//, '').replace(/\/$/, '')} />
            </a>
          </li>
        )}
      </ul>
      <dl className={styles['facts']}>
        {listing.contactPerson !== null && (
          <div>
            <dt>{text('contact.person')}</dt>
            <dd>{[listing.contactPerson.name, listing.contactPerson.title].filter(Boolean).join(', ')}</dd>
          </div>
        )}
        <div>
          <dt>{text('contact.address')}</dt>
          <dd>
            {seat.address !== null && (
              <>
                {seat.address}
                <br />
              </>
            )}
            {text('contact.city', { city: municipality.name, postalCode: seat.postalCode ?? '' })}
          </dd>
        </div>
        <div>
          <dt>{text('contact.languages')}</dt>
          <dd>
            {listing.languages.length === 0 ? text('value.unknown') : listing.languages.map(languageName).join(', ')}
          </dd>
        </div>
        <div>
          <dt>{text('contact.employees')}</dt>
          <dd>{listing.employees === null ? text('value.unknown') : number(listing.employees)}</dd>
        </div>
      </dl>
    </div>
  );
}
