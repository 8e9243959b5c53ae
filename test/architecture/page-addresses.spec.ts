import { pagePath } from '../../apps/api/src/features/accounts/domain/page-addresses';
import { confirmationPath } from '../../apps/api/src/features/listings/confirmation/confirmation-mails';
import { workspaceAddress } from '../../apps/web/src/shared/workspace/addresses';

/** Mails and redirections of the server lead to pages of the web; neither may import the other, so this compares them. */
describe('the pages that the server names', () => {
  it.each([
    'home',
    'signIn',
    'signInLink',
    'secondFactor',
    'enrolment',
    'account',
    'confirmEmail',
    'invitation',
    'organisations',
  ] as const)('%s is where the web has it', (page) => {
    for (const language of ['fr', 'en'] as const)
      expect(pagePath(page, language, { token: 'a' })).toBe(workspaceAddress(page, language, { search: 'token=a' }));
  });

  it('the page of the yearly link is where the web has it', () => {
    for (const language of ['fr', 'en'] as const)
      expect(confirmationPath(language, 'a')).toBe(
        workspaceAddress('confirmListings', language, { search: 'token=a' }),
      );
  });
});
