import { matchWorkspace, workspaceAddress } from './addresses';

describe('workspace addresses', () => {
  it('are written in both languages', () => {
    expect(workspaceAddress('home', 'fr')).toBe('/espace');
    expect(workspaceAddress('home', 'en', { search: 'a=1' })).toBe('/en/workspace?a=1');
  });

  it('are recognised in their own language only', () => {
    expect(matchWorkspace('/espace')).toEqual({ page: 'home', language: 'fr', params: {} });
    expect(matchWorkspace('/workspace')).toBeNull();
    expect(matchWorkspace('/en/espace')).toBeNull();
  });
});
