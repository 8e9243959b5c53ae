import type { ReactElement } from 'react';
import { useEnvironment } from '../../shared/environment';
import content from '../content.module.css';
import { ReadingPage } from './reading-page';
import { Sentence, Sentences } from './reading-text';

const sections = ['report', 'listings', 'rights'] as const;

export function PrivacyPage(): ReactElement {
  const { tiles } = useEnvironment();
  const host = tiles === null ? null : new URL(tiles.url.replace(/[{}]/g, '')).hostname;
  return (
    <ReadingPage name="privacy">
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
