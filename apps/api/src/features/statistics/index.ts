export { registerStatisticsCommands } from './statistics-commands';
export { StatisticsModule } from './statistics.module';
