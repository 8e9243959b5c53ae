export { CatalogueService } from './catalogue.service';
export { SearchModule } from './search.module';
