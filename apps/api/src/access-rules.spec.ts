import { routeHandlers } from './route-handlers.suite';

const handlers = routeHandlers().map(({ verb, path, rule }) => ({ route: `${verb} ${path}`, rule }));

describe('the access rules of every route', () => {
  it('finds the routes', () => {
    expect(handlers.map(({ route }) => route)).toEqual(
      expect.arrayContaining(['GET /api/v1/listings', 'POST /api/v1/listings/:id/reports', 'GET /*']),
    );
  });

  it('leaves no route without a rule', () => {
    expect(handlers.filter(({ rule }) => rule === undefined).map(({ route }) => route)).toEqual([]);
  });

  it('names a subject for every permission', () => {
    const vague = handlers.filter(({ rule }) => rule?.kind === 'permission' && rule.subject === undefined);
    expect(vague.map(({ route }) => route)).toEqual([]);
  });
});
