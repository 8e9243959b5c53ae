import type { ServiceArea } from '@repere/service-area';

/** What the evaluator knows of one activity. */
export interface CatalogueActivity {
  /** Sector or sub-sector ids. */
  readonly sectors: readonly string[];
  readonly modes: readonly string[];
  readonly area: ServiceArea;
}

/** What the evaluator knows of one published listing; the rest is read from PostgreSQL for the page shown. */
export interface CatalogueListing {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly municipality: string;
  readonly lat: number;
  readonly lng: number;
  /** Is the point the seat's own address? Other points are shared, and their distances approximate. */
  readonly exact: boolean;
  readonly legalForm: string | null;
  readonly status: string;
  readonly recognitions: readonly string[];
  readonly practices: readonly string[];
  /** `AAAA-MM-JJ` */
  readonly lastConfirmedOn: string | null;
  readonly activities: readonly CatalogueActivity[];
}
