import type { ListingDetail } from '@repere/contract';
import type { ReactElement, ReactNode } from 'react';
import { useEnvironment } from '../../shared/environment';
import { useLocale, useText } from '../../shared/i18n/text';
import { LocalizedText } from './localized-text';
import styles from './supplier-sheet.module.css';

type Sheet = NonNullable<ListingDetail['supplierSheet']>;

const yesOrNo = ['acceptsBonds', 'delivers', 'installs', 'registeredOnSeao'] as const;

/** What a public buyer asks before a contract: licences, capacity, insurance, bonds; nothing is said of what is not given. */
export function SupplierSheet({ listing }: { readonly listing: ListingDetail }): ReactElement | null {
  const text = useText();
  const sheet = listing.supplierSheet;
  if (sheet === null) return null;
  return (
    <section aria-labelledby="supplier">
      <h2 id="supplier">{text('supplier.title')}</h2>
      <dl className={styles['facts']}>
        {sheet.contractBand !== null && (
          <Fact name={text('supplier.band')}>{text(`supplier.band.${sheet.contractBand}`)}</Fact>
        )}
        {hasWords(sheet.capacity) && (
          <Fact name={text('supplier.capacity')}>
            <LocalizedText value={sheet.capacity} />
          </Fact>
        )}
        {hasWords(sheet.leadTime) && (
          <Fact name={text('supplier.leadTime')}>
            <LocalizedText value={sheet.leadTime} />
          </Fact>
        )}
        {yesOrNo
          .filter((key) => sheet[key] !== null)
          .map((key) => (
            <Fact key={key} name={text(`supplier.${key}`)}>
              {text(sheet[key] === true ? 'supplier.yes' : 'supplier.no')}
            </Fact>
          ))}
        <Insurance insurance={sheet.insurance} />
        {sheet.licences.map((licence, index) => (
          <Licence key={index} licence={licence} />
        ))}
      </dl>
      <p className={styles['note']}>{text('supplier.meaning')}</p>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Insurance({ insurance }: Pick<Sheet, 'insurance'>): ReactElement | null {
  const text = useText();
  const { language } = useLocale();
  if (insurance === null) return null;
  const amount =
    insurance.amount === null
      ? null
      : new Intl.NumberFormat(`${language}-CA`, {
          ...{ style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 },
        }).format(Number(insurance.amount));
  return (
    <Fact name={text('supplier.insurance')}>
      {amount ?? text('supplier.yes')}
      <Until on={insurance.expiresOn} />
    </Fact>
  );
}

function Licence({ licence }: { readonly licence: Sheet['licences'][number] }): ReactElement {
  const text = useText();
  const { kind, label, number, expiresOn } = licence;
  return (
    <Fact name={kind === 'other' && label !== null ? label : text(`supplier.licence.${kind}`)}>
      {[kind === 'other' ? null : label, number].filter((part) => part !== null).join(', ') || text('supplier.yes')}
      <Until on={expiresOn} />
    </Fact>
  );
}

/** The last day, said to be past when it is. */
function Until({ on }: { readonly on: string | null }): ReactElement | null {
  const text = useText();
  const { date } = useLocale();
  const { today } = useEnvironment();
  if (on === null) return null;
  const over = on < today;
  return (
    <span className={over ? styles['over'] : undefined}>
      {text(over ? 'supplier.over' : 'supplier.until', { date: date(on) })}
    </span>
  );
}

const hasWords = ({ fr, en }: Sheet['capacity']): boolean => (fr ?? '') !== '' || (en ?? '') !== '';
