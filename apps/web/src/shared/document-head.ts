import { createContext, use, useEffect } from 'react';

/** What a page says in `<head>`. */
export interface DocumentHead {
  readonly title: string;
  readonly description: string;
  /** Path and query that stand for this page, in its own language. */
  readonly canonical: string;
  /** The same page in the other language. */
  readonly alternate: string;
  /** False keeps search engines away: filtered searches, demonstration listings, errors. */
  readonly indexed: boolean;
  /** JSON-LD blocks. */
  readonly jsonLd?: readonly object[];
}

/** Where the server finds the head that the page gave while it was rendered. */
export interface HeadCollector {
  head: DocumentHead | null;
}

const CollectorContext = createContext<HeadCollector | null>(null);

export const HeadCollectorProvider = CollectorContext.Provider;

/** Declares the page's head: collected while rendering on the server, kept up to date in the browser. */
export function useDocumentHead(head: DocumentHead): void {
  const collector = use(CollectorContext);
  if (collector !== null) collector.head = head;
  useEffect(() => {
    document.title = head.title;
    document.querySelector('link[rel=canonical]')?.setAttribute('href', new URL(head.canonical, location.href).href);
    document.querySelector('meta[name=description]')?.setAttribute('content', head.description);
    document.querySelector('a[data-language-switch]')?.setAttribute('href', head.alternate);
  }, [head.title, head.canonical, head.description, head.alternate]);
}
