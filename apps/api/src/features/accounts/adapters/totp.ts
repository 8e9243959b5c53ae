import { generateSecret, generateURI, verify } from 'otplib';

/** Codes of the step before and after are taken too: clocks differ. */
const TOLERANCE_SECONDS = 30;

export const newTotpSecret = (): string => generateSecret();

/** What the QR code says. */
export const totpUri = (secret: string, email: string): string =>
  generateURI({ issuer: 'Repère', label: email, secret });

/**
 * The step that a code belongs to, or null for a wrong one.
 * @param epoch seconds since 1970, by the database's clock
 */
export async function totpStep(secret: string, code: string, epoch: number): Promise<number | null> {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const result = await verify({ secret, token, epoch: Math.floor(epoch), epochTolerance: TOLERANCE_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
