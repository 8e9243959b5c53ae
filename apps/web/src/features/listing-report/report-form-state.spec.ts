import type { ApiClient, Problem } from '@repere/contract';
import { ApiError } from '../../shared/api/api-client';
import { sendReport } from './report-form-state';

const failing = (error: ApiError): ApiClient => (() => Promise.reject(error)) as unknown as ApiClient;
const problem = { code: 'invalid_request', errors: [{ parameter: 'email', value: 'x', code: 'malformed' }] };

describe('sendReport', () => {
  it('sends what was written', async () => {
    const sent: unknown[] = [];
    const api = ((...call: unknown[]) => Promise.resolve(sent.push(call))) as unknown as ApiClient;
    expect(await sendReport(api, 'a', { message: 'Le téléphone a changé.', email: ' a@b.invalid ' })).toBeNull();
    expect(sent).toEqual([
      ['reportListing', { params: { id: 'a' }, body: { message: 'Le téléphone a changé.', email: 'a@b.invalid' } }],
    ]);
  });

  it('gives the form back with the field at fault and what was typed', async () => {
    const api = failing(new ApiError(400, problem as unknown as Problem, null));
    expect(await sendReport(api, 'a', { message: 'Bonjour à vous', email: 'x' })).toEqual({
      message: 'Bonjour à vous',
      email: 'x',
      errors: ['email'],
    });
  });

  it('says when to come back rather than blame the message', async () => {
    const api = failing(new ApiError(429, null, null));
    expect(await sendReport(api, 'a', { message: 'Bonjour' })).toMatchObject({ errors: ['busy'] });
  });

  it('thanks a robot that fills the hidden field, and keeps nothing', async () => {
    const api = failing(new ApiError(500, null, null));
    expect(await sendReport(api, 'a', { message: 'spam spam spam', website: 'http://spam.invalid' })).toBeNull();
  });
});
