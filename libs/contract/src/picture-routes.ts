/** Logo and photos of a listing. */
export const pictureRoutes = {
  readPicture: { method: 'GET', path: '/api/v1/listings/:id/pictures/:file' },
  listPictures: { method: 'GET', path: '/api/v1/workspace/listings/:id/pictures' },
  addPicture: { method: 'POST', path: '/api/v1/workspace/listings/:id/pictures' },
  readOwnPicture: { method: 'GET', path: '/api/v1/workspace/listings/:id/pictures/:file' },
  removePicture: { method: 'DELETE', path: '/api/v1/workspace/listings/:id/pictures/:file' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string }>;
