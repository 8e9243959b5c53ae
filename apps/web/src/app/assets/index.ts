import favicon from './favicon.svg?url';
import sprite from './sprite.svg?url';

/** Both are named here so that both builds, browser and server, know their hashed addresses. */
export { favicon, sprite };
