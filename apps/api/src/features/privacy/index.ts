export { ContactBook } from './contact-book';
export { keepRetention } from './keep-retention';
export { PrivacyModule } from './privacy.module';
