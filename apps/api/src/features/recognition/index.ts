export { keepRecognitions } from './recognition-follower';
export { RecognitionModule } from './recognition.module';
