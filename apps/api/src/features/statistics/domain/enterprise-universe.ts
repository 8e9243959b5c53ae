/**
 * The one official count of Québec's social-economy enterprises (domain.md §5): a survey's estimate, cited as a published figure. By region
 * the same portrait is not among the tables that may be built in.
 */
export const ENTERPRISE_UNIVERSE = {
  enterprises: 11_360,
  year: 2022,
  publishedOn: '2025-07-11',
  url: 'https://www.newswire.ca/fr/news-releases/portrait-de-l-economie-sociale-au-quebec-et-dans-les-regions-819747535.html',
} as const;
