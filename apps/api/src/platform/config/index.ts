export { CONFIG, ConfigError, parseConfig, type Config } from './config';
