import { routeUrl } from '@repere/contract/client';
import type { ReactElement } from 'react';
import { useEnvironment } from '../../shared/environment';
import { useLocale } from '../../shared/i18n/text';
import content from '../content.module.css';
import { ReadingPage } from './reading-page';
import { Sentence, Sentences } from './reading-text';

const mainRoutes = [
  ['searchListings', 'data.routes.listings'],
  ['getListing', 'data.routes.listing'],
  ['mapListings', 'data.routes.map'],
  ['listTerritories', 'data.routes.territories'],
  ['listSectors', 'data.routes.sectors'],
] as const;

export function DataPage(): ReactElement {
  const { publicUrl } = useEnvironment();
  const { language } = useLocale();
  const example = routeUrl('searchListings', { query: { sector: ['S07.1'], serves: ['35027'], lang: language } });
  return (
    <ReadingPage name="data">
      <h2>
        <Sentence id="data.api.title" />
      </h2>
      <p>
        <Sentence id="data.api.words" values={{ base: `${publicUrl}/api/v1` }} />
      </p>
      <p>
        <Sentence id="data.api.example" />
      </p>
      <pre tabIndex={0}>
        <code>
          curl &quot;{publicUrl}
          {example}&quot;
        </code>
      </pre>
      <table className={content['table']}>
        <caption className="visually-hidden">
          <Sentence id="data.routes.caption" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Sentence id="data.routes.address" />
            </th>
            <th scope="col">
              <Sentence id="data.routes.answer" />
            </th>
          </tr>
        </thead>
        <tbody>
          {mainRoutes.map(([route, words]) => (
            <tr key={route}>
              <th scope="row">
                <code>{decodeURI(routeUrl(route, { params: { id: '{id}' } }))}</code>
              </th>
              <td>
                <Sentence id={words} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={content['list']}>
        <li>
          <a href="/api/docs">
            <Sentence id="data.api.reference" />
          </a>
        </li>
        <li>
          <a href="/api/openapi.json">
            <Sentence id="data.api.document" />
          </a>
        </li>
        <li>
          <a href="/api/v1/schemas/listing.json">
            <Sentence id="data.api.schema" />
          </a>
        </li>
      </ul>
      <h2 id="sources">
        <Sentence id="data.sources.title" />
      </h2>
      <Sentences
        className={content['list']}
        ids={[
          'data.sources.listings',
          'data.sources.territories',
          'data.sources.map',
          'data.sources.places',
          'data.sources.codes',
          'data.sources.isq',
        ]}
      />
    </ReadingPage>
  );
}
