import type { ReactElement, ReactNode } from 'react';
import { Link, usePlace } from '../shared/router/router';
import { useEnvironment } from '../shared/environment';
import { address, matchPage, type PageName } from '../shared/i18n/addresses';
import { useLocale, useRichText, useText, type MessageId } from '../shared/i18n/text';
import styles from './layout.module.css';

const footerPages: readonly [PageName, MessageId][] = [
  ['about', 'nav.about'],
  ['data', 'nav.data'],
  ['accessibility', 'nav.accessibility'],
  ['privacy', 'nav.privacy'],
];

/** The ways into the second bundle: plain links, the same for everyone, so that public pages stay cacheable. */
const workspaceRoot = { fr: '/espace', en: '/en/workspace' } as const;
const statisticsRoot = { fr: '/statistiques', en: '/en/statistics' } as const;

/** Header, main area and footer around every page. */
export function Layout({
  otherLanguage,
  children,
}: {
  /** The same page in the other language, where the table of public addresses does not know it. */
  readonly otherLanguage?: string | null;
  readonly children: ReactNode;
}): ReactElement {
  const text = useText();
  const { language } = useLocale();
  const { demo } = useEnvironment();
  return (
    <>
      <a className={styles['skip']} href="#main">
        {text('layout.skip')}
      </a>
      <header className={`${styles['header']} no-print`}>
        <Link className={styles['brand']} to={address('search', language)} aria-label={text('layout.home')}>
          <svg viewBox="0 0 32 32" aria-hidden="true" width="28" height="28">
            <path d="M16 3 30 28H2z" />
            <circle cx="16" cy="20" r="3.6" />
          </svg>
          Repère
        </Link>
        <nav className={styles['nav']} aria-label={text('layout.mainNavigation')}>
          <a href={address('about', language)}>{text('nav.about')}</a>
          <a className={styles['wide']} href={address('data', language)}>
            {text('nav.data')}
          </a>
          <a href={statisticsRoot[language]}>{text('nav.statistics')}</a>
          <a href={workspaceRoot[language]}>{text('nav.workspace')}</a>
          <LanguageSwitch to={otherLanguage ?? null} />
        </nav>
      </header>
      <div className={`${styles['scale']} no-print`} aria-hidden="true" />
      {demo && (
        <aside className={styles['demo']} aria-label={text('demo.label')}>
          <p>
            <strong>{text('demo.title')}</strong> {text('demo.explained')}
          </p>
        </aside>
      )}
      <main id="main" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      <Footer />
    </>
  );
}

/** A plain link: the other language is another document, with its own `lang`. */
function LanguageSwitch({ to }: { readonly to: string | null }): ReactElement {
  const text = useText();
  const { pathname, search } = usePlace();
  const { page, language, slug } = matchPage(pathname);
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <a
      className={styles['language']}
      href={to ?? address(page ?? 'search', other, { slug, search: page === null ? '' : search.slice(1) })}
      hrefLang={other === 'en' ? 'en-CA' : 'fr-CA'}
      lang={other === 'en' ? 'en-CA' : 'fr-CA'}
    >
      {text('layout.otherLanguage')}
    </a>
  );
}

function Footer(): ReactElement {
  const text = useText();
  const rich = useRichText();
  const { language } = useLocale();
  return (
    <footer className={styles['footer']}>
      <div className={styles['sources']}>
        <p>{text('footer.purpose')}</p>
        <p>
          {rich('footer.sources', {
            about: (words) => <a href={`${address('data', language)}#sources`}>{words}</a>,
          })}
        </p>
      </div>
      <nav className="no-print" aria-label={text('layout.footerNavigation')}>
        <ul className={styles['links']}>
          {footerPages.map(([page, label]) => (
            <li key={page}>
              <a href={address(page, language)}>{text(label)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
