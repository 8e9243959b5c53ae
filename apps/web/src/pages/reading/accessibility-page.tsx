import type { ReactElement } from 'react';
import content from '../content.module.css';
import { ReadingPage } from './reading-page';
import { Sentence, Sentences } from './reading-text';

const sections = ['checks', 'limits', 'contact'] as const;

export function AccessibilityPage(): ReactElement {
  return (
    <ReadingPage name="accessibility">
      <h2>
        <Sentence id="accessibility.works.title" />
      </h2>
      <Sentences
        className={content['list']}
        ids={[
          'accessibility.works.noScript',
          'accessibility.works.keyboard',
          'accessibility.works.map',
          'accessibility.works.reading',
          'accessibility.works.motion',
        ]}
      />
      {sections.map((name) => (
        <section key={name}>
          <h2>
            <Sentence id={`accessibility.${name}.title`} />
          </h2>
          <p>
            <Sentence id={`accessibility.${name}.words`} />
          </p>
        </section>
      ))}
    </ReadingPage>
  );
}
