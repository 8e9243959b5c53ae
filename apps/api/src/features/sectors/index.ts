export { SectorsModule } from './sectors.module';
