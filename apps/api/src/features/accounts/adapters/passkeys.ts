import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';

/** A passkey as it is stored. */
export interface StoredPasskey {
  readonly id: string;
  readonly personId: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

export type NewPasskey = Pick<StoredPasskey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>;

type Known = Pick<StoredPasskey, 'credentialId' | 'transports'>;

const descriptors = (known: readonly Known[]): { id: string; transports: AuthenticatorTransport[] }[] =>
  known.map(({ credentialId, transports }) => ({
    id: credentialId,
    transports: [...transports] as AuthenticatorTransport[],
  }));

/** What the browser needs to make a passkey: one that is found without a name, and that its owner unlocks. */
export const registrationOptions = async (
  publicUrl: string,
  person: { readonly id: string; readonly email: string; readonly name: string },
  known: readonly Known[],
): Promise<{ challenge: string; options: Record<string, unknown> }> => {
  const options = await generateRegistrationOptions({
    rpName: 'Repère',
    rpID: new URL(publicUrl).hostname,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    excludeCredentials: descriptors(known),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { challenge: options.challenge, options: { ...options } };
};

/** What the browser needs to use one; without `known`, any of this site. */
export const authenticationOptions = async (
  publicUrl: string,
  known: readonly Known[],
): Promise<{ challenge: string; options: Record<string, unknown> }> => {
  const options = await generateAuthenticationOptions({
    rpID: new URL(publicUrl).hostname,
    userVerification: 'required',
    allowCredentials: descriptors(known),
  });
  return { challenge: options.challenge, options: { ...options } };
};

const expectations = (publicUrl: string) => ({
  expectedOrigin: new URL(publicUrl).origin,
  expectedRPID: new URL(publicUrl).hostname,
  requireUserVerification: true,
});

/** The passkey that a browser has made; null when the answer is not to be believed. */
export async function checkRegistration(
  publicUrl: string,
  response: Readonly<Record<string, unknown>>,
  takeChallenge: (challenge: string) => Promise<boolean>,
): Promise<NewPasskey | null> {
  const answer = await verifyRegistrationResponse({
    ...expectations(publicUrl),
    response: response as unknown as RegistrationResponseJSON,
    expectedChallenge: takeChallenge,
  }).catch(() => null);
  if (answer === null || !answer.verified || answer.registrationInfo === undefined) return null;
  const { id, publicKey, counter, transports } = answer.registrationInfo.credential;
  return { credentialId: id, publicKey, counter, transports: transports ?? [] };
}

/** The new count of uses when the answer was made by this passkey for this challenge; else null. */
export async function checkAuthentication(
  publicUrl: string,
  response: Readonly<Record<string, unknown>>,
  passkey: StoredPasskey,
  takeChallenge: (challenge: string) => Promise<boolean>,
): Promise<number | null> {
  const answer = await verifyAuthenticationResponse({
    ...expectations(publicUrl),
    response: response as unknown as AuthenticationResponseJSON,
    expectedChallenge: takeChallenge,
    credential: {
      id: passkey.credentialId,
      publicKey: Uint8Array.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports] as AuthenticatorTransport[],
    },
  }).catch(() => null);
  return answer?.verified === true ? answer.authenticationInfo.newCounter : null;
}
