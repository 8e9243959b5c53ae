import { picture, pictureFile, pictureForm, pictureKey, pictureListing, pictures } from './pictures';
import { problem } from './problem';

const refused = { 400: problem, 401: problem, 403: problem, 404: problem, 429: problem, 503: problem } as const;

export const pictureContract = {
  readPicture: {
    summary: 'A picture of a published listing',
    params: pictureKey,
    responses: { 200: pictureFile, 400: problem, 404: problem, 410: problem, 429: problem, 503: problem },
  },
  listPictures: {
    summary: 'Logo and photos of a listing, for those who edit it',
    params: pictureListing,
    responses: { 200: pictures, ...refused },
  },
  addPicture: {
    summary: 'Add a logo or a photo; a logo replaces the one before, the same picture twice is one',
    params: pictureListing,
    body: pictureForm,
    responses: { 201: picture, ...refused, 413: problem, 415: problem, 422: problem },
  },
  readOwnPicture: {
    summary: 'A picture of a listing that is not published, for those who edit it',
    params: pictureKey,
    responses: { 200: pictureFile, ...refused },
  },
  removePicture: {
    summary: 'Remove a picture',
    params: pictureKey,
    responses: { 200: pictures, ...refused },
  },
} as const;
