import { writeSearch } from '../../features/listing-search/search-params';
import { isPristine, type SearchState } from '../../features/listing-search/search-state';
import { useDocumentHead } from '../../shared/document-head';
import { useEnvironment } from '../../shared/environment';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useText } from '../../shared/i18n/text';

/** Only the home page is for search engines: there is no end to filtered ones. */
export function useSearchHead(state: SearchState): void {
  const text = useText();
  const { language } = useLocale();
  const { publicUrl } = useEnvironment();
  const home = isPristine(state);
  const search = writeSearch({ ...state, view: 'list', map: null });
  useDocumentHead({
    title:
      state.q === ''
        ? text(home ? 'search.title' : 'search.titleFiltered')
        : text('search.titleWords', { words: state.q.slice(0, 60) }),
    description: text('search.description'),
    canonical: address('search', language, { search }),
    alternate: address('search', language === 'fr' ? 'en' : 'fr', { search }),
    indexed: home,
    jsonLd: home
      ? [
          {
            '@context': 'https://schema.org',
            '@type': 'WebSite',
            name: 'Repère',
            url: publicUrl + address('search', language),
            inLanguage: language === 'fr' ? 'fr-CA' : 'en-CA',
            potentialAction: {
              '@type': 'SearchAction',
              target: `${publicUrl}${address('search', language)}?q={words}`,
              'query-input': 'required name=words',
            },
          },
        ]
      : [],
  });
}
