import type { ListingDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { Link } from '../../shared/router/router';
import { Activities } from '../../features/listing-sheet/activities';
import { Contact } from '../../features/listing-sheet/contact';
import { listingJsonLd } from '../../features/listing-sheet/json-ld';
import { LocalizedText } from '../../features/listing-sheet/localized-text';
import { Logo, Photos } from '../../features/listing-sheet/pictures';
import { Practices } from '../../features/listing-sheet/practices';
import { Recognitions } from '../../features/listing-sheet/recognitions';
import { StatusBadge } from '../../features/listing-sheet/status-badge';
import { SupplierSheet } from '../../features/listing-sheet/supplier-sheet';
import { useDocumentHead } from '../../shared/document-head';
import { useEnvironment } from '../../shared/environment';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useText } from '../../shared/i18n/text';
import { ConfirmationText, StatusText, useSourceName } from '../../shared/listing/status-line';
import { ListingActions } from './listing-actions';
import styles from './listing-sheet.module.css';

/** Everything that can be filtered is visible here (M5, M10). */
export function ListingSheet({ listing }: { readonly listing: ListingDetail }): ReactElement {
  const text = useText();
  useListingHead(listing);
  const names = [listing.tradeName, listing.acronym, ...listing.otherNames].filter(
    (name) => name !== null && name !== listing.name,
  );
  return (
    <article className={styles['sheet']}>
      <Breadcrumb listing={listing} />
      <header className={styles['header']}>
        <Logo listing={listing} />
        <h1>{listing.name}</h1>
        {names.length > 0 && (
          <p className={styles['names']}>{text('listing.alsoKnownAs', { names: names.join(', ') })}</p>
        )}
        <p className={styles['identity']}>
          <span>{listing.labels.legalForm ?? text('listing.noForm')}</span>
          <span>
            {listing.municipality.name}
            {listing.mrc.name !== listing.municipality.name && `, ${listing.mrc.name}`}
            {listing.region.name !== listing.mrc.name && ` (${listing.region.name})`}
          </span>
          {listing.neq !== null && <span>{text('listing.neq', { neq: spacedNeq(listing.neq) })}</span>}
        </p>
        <StatusBadge status={listing.status} certifications={listing.certifications} />
        {listing.provenance.demo && <p className={styles['demo']}>{text('listing.demo')}</p>}
      </header>

      <div className={styles['columns']}>
        <div className={styles['intro']}>
          <LocalizedText value={listing.description} />
          <Photos listing={listing} />
        </div>
        <section className={styles['buy']} aria-labelledby="buy">
          <h2 id="buy">{text('listing.buy')}</h2>
          <Contact listing={listing} />
        </section>
        <div className={styles['main']}>
          <section aria-labelledby="activities">
            <h2 id="activities">{text('listing.activities')}</h2>
            <Activities listing={listing} />
          </section>
          <SupplierSheet listing={listing} />
          <Recognitions listing={listing} />
          <Practices listing={listing} />
          {listing.clientReferences.length > 0 && (
            <section aria-labelledby="references">
              <h2 id="references">{text('listing.references')}</h2>
              <ul className={styles['terms']}>
                {listing.clientReferences.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="contracts">
            <h2 id="contracts">{text('listing.contracts')}</h2>
            <p className={styles['soft']}>{text('listing.contractsUnknown')}</p>
          </section>
        </div>
        <div className={styles['side']}>
          <Trust listing={listing} />
          <ListingActions listing={listing} />
        </div>
      </div>
    </article>
  );
}

function Breadcrumb({ listing: { region, mrc } }: { readonly listing: ListingDetail }): ReactElement {
  const text = useText();
  const { language } = useLocale();
  const located = (code: string): string => address('search', language, { search: `located=${code}` });
  return (
    <nav aria-label={text('listing.breadcrumb')} className={`${styles['breadcrumb']} no-print`}>
      <ol>
        <li>
          <Link to={address('search', language)}>{text('listing.directory')}</Link>
        </li>
        <li>
          <Link to={located(region.code)}>{region.name}</Link>
        </li>
        {mrc.name !== region.name && (
          <li>
            <Link to={located(mrc.code)}>{mrc.name}</Link>
          </li>
        )}
      </ol>
    </nav>
  );
}

/** Who says so, and since when. */
function Trust({ listing }: { readonly listing: ListingDetail }): ReactElement {
  const text = useText();
  const { date } = useLocale();
  const sourceName = useSourceName();
  const { status, provenance } = listing;
  return (
    <section aria-labelledby="trust">
      <h2 id="trust">{text('listing.trust')}</h2>
      <dl className={styles['facts']}>
        <dt>{text('filter.status')}</dt>
        <dd>
          <StatusText status={status} />
          {status.until !== null && text('status.until', { date: date(status.until) })}.
          <span className={styles['soft']}> {text(`status.${status.code}.meaning`)}</span>
          {status.lapsed !== null && (
            <>
              <br />
              {text('status.lapsed', { by: status.lapsed.by, date: date(status.lapsed.until) })}.
            </>
          )}
        </dd>
        {listing.certifications.length > 0 && (
          <>
            <dt>{text('certification.title')}</dt>
            <dd>
              {listing.certifications.map(({ by, on, changedSince }) => (
                <p key={by}>
                  {text('certification.by', { by, date: date(on) })}
                  {changedSince && text('certification.changed')}.
                </p>
              ))}
              <p className={styles['soft']}>{text('certification.meaning')}</p>
            </dd>
          </>
        )}
        <dt>{text('listing.lastConfirmed')}</dt>
        <dd>
          <ConfirmationText on={listing.lastConfirmedOn} />
        </dd>
        {listing.neq !== null && listing.neqValid === false && (
          <>
            <dt>NEQ</dt>
            <dd>{text('listing.neqDoubtful')}</dd>
          </>
        )}
        <dt>{text('listing.source')}</dt>
        <dd>
          {text('listing.sourceValue', { source: sourceName(provenance.source), date: date(provenance.importedOn) })}
        </dd>
        <dt>{text('listing.updated')}</dt>
        <dd>{text('listing.updatedValue', { date: date(provenance.updatedOn), version: provenance.version })}</dd>
      </dl>
    </section>
  );
}

/** NEQ are read in groups: 1199 000 010. */
const spacedNeq = (neq: string): string => neq.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1\u00a0$2\u00a0$3');

function useListingHead(listing: ListingDetail): void {
  const text = useText();
  const { language } = useLocale();
  const { publicUrl } = useEnvironment();
  const words = listing.description[language] ?? listing.description.fr;
  useDocumentHead({
    title: text('listing.title', { name: listing.name, municipality: listing.municipality.name }),
    description:
      words?.slice(0, 200) ??
      text('listing.description', { name: listing.name, municipality: listing.municipality.name }),
    canonical: address('listing', language, { slug: listing.slug }),
    alternate: address('listing', language === 'fr' ? 'en' : 'fr', { slug: listing.slug }),
    indexed: !listing.provenance.demo,
    jsonLd: listingJsonLd(listing, publicUrl, language),
  });
}
