import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import content from '../content.module.css';
import { ReadingPage } from './reading-page';
import { Sentence, Sentences } from './reading-text';

const act = {
  fr: 'https://www.legisquebec.gouv.qc.ca/fr/document/lc/E-1.1.1',
  en: 'https://www.legisquebec.gouv.qc.ca/en/document/cs/E-1.1.1',
} as const;

export function AboutPage(): ReactElement {
  const { language } = useLocale();
  return (
    <ReadingPage name="about">
      <h2>
        <Sentence id="about.who.title" />
      </h2>
      <p>
        <Sentence id="about.who.words" links={{ law: act[language] }} />
      </p>
      <h2>
        <Sentence id="about.status.title" />
      </h2>
      <Sentences
        className={content['list']}
        ids={['about.status.unverified', 'about.status.declared', 'about.status.confirmed']}
      />
      <p>
        <Sentence id="about.status.marks" />
      </p>
      <h2>
        <Sentence id="about.place.title" />
      </h2>
      <Sentences className={content['list']} ids={['about.place.serves', 'about.place.located', 'about.place.same']} />
      <h2>
        <Sentence id="about.order.title" />
      </h2>
      <p>
        <Sentence id="about.order.words" />
      </p>
      <h2>
        <Sentence id="about.limits.title" />
      </h2>
      <p>
        <Sentence id="about.limits.words" />
      </p>
    </ReadingPage>
  );
}
