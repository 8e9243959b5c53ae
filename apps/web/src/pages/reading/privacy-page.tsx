import { DATA_PURPOSES, type DataPurpose } from '@repere/kernel';
import type { ReactElement } from 'react';
import { useEnvironment } from '../../shared/environment';
import content from '../content.module.css';
import styles from './privacy-page.module.css';
import { ReadingPage } from './reading-page';
import { Sentence, Sentences } from './reading-text';

const sections = ['report', 'listings', 'account', 'rights'] as const;

export function PrivacyPage(): ReactElement {
  const { tiles, privacyOfficer } = useEnvironment();
  const host = tiles === null ? null : new URL(tiles.url.replace(/[{}]/g, '')).hostname;
  return (
    <ReadingPage name="privacy">
      <h2>
        <Sentence id="privacy.officer.title" />
      </h2>
      <p>
        {privacyOfficer === null ? (
          <Sentence id="privacy.officer.none" />
        ) : (
          <Sentence
            id="privacy.officer.words"
            values={privacyOfficer}
            links={{ mail: `mailto:${privacyOfficer.email}` }}
          />
        )}
      </p>
      <h2>
        <Sentence id="privacy.visit.title" />
      </h2>
      <Sentences
        className={content['list']}
        ids={['privacy.visit.cookies', 'privacy.visit.files', 'privacy.visit.logs']}
      />
      {host !== null && (
        <p>
          <Sentence id="privacy.visit.tiles" values={{ host }} />
        </p>
      )}
      <h2>
        <Sentence id="privacy.purposes.title" />
      </h2>
      <p>
        <Sentence id="privacy.purposes.words" />
      </p>
      {(Object.keys(DATA_PURPOSES) as DataPurpose[]).map((purpose) => (
        <Purpose key={purpose} purpose={purpose} />
      ))}
      {sections.map((name) => (
        <section key={name}>
          <h2>
            <Sentence id={`privacy.${name}.title`} />
          </h2>
          <p>
            <Sentence id={`privacy.${name}.words`} />
          </p>
        </section>
      ))}
    </ReadingPage>
  );
}

/** One purpose, by the very rule that the retention job applies. */
function Purpose({ purpose }: { readonly purpose: DataPurpose }): ReactElement {
  const { basis, months, from, seenBy } = DATA_PURPOSES[purpose];
  const facts = [
    ['basis', <Sentence key="basis" id={`privacy.basis.${basis}`} />],
    ['kept', <Sentence key="kept" id={`privacy.kept.${from}`} values={{ months: months ?? 0 }} />],
    [
      'seenBy',
      seenBy.map((who, at) => (
        <span key={who}>
          {at > 0 && ', '}
          <Sentence id={`privacy.seenBy.${who}`} />
        </span>
      )),
    ],
  ] as const;
  return (
    <section className={styles['purpose']}>
      <h3>
        <Sentence id={`privacy.purpose.${purpose}.title`} />
      </h3>
      <p>
        <Sentence id={`privacy.purpose.${purpose}.words`} />
      </p>
      <dl>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>
              <Sentence id={`privacy.fact.${name}`} />
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
