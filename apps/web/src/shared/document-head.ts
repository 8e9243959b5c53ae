import { createContext, use, useEffect } from 'react';

/** What a page says in `<head>`. */
export interface DocumentHead {
  readonly title: string;
  readonly description: string;
  /** Path and query that stand for this page, in its own language. */
  readonly canonical: string;
  /** The same page in the other language; null when there is none. */
  readonly alternate: string | null;
  /** False keeps search engines away: filtered searches, demonstration listings, errors. */
  readonly indexed: boolean;
  /** JSON-LD blocks. */
  readonly jsonLd?: readonly object[];
}

/** How the server learns the head that a page gives while it is rendered. */
export type HeadCollector = (head: DocumentHead) => void;

const CollectorContext = createContext<HeadCollector | null>(null);

export const HeadCollectorProvider = CollectorContext.Provider;

/** Declares the page's head: collected while rendering on the server, kept up to date in the browser. */
export function useDocumentHead(head: DocumentHead): void {
  use(CollectorContext)?.(head);
  useEffect(() => {
    document.title = head.title;
    document.querySelector('link[rel=canonical]')?.setAttribute('href', new URL(head.canonical, location.href).href);
    document.querySelector('meta[name=description]')?.setAttribute('content', head.description);
  }, [head.title, head.canonical, head.description]);
}
