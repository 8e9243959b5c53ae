/** News of listings, as the directory announces it. */
export const LISTING_TOPIC = 'listing';
/** The same, handed on to the outside engine, which may be away while the embedded one stays fresh. */
export const MEILISEARCH_TOPIC = 'search-meilisearch';
