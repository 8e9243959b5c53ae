import { Inject, Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { CONFIG, type Config } from '../../../platform/config';

/** What must be remembered between leaving for the provider and coming back. */
export interface ProviderRound {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the provider says it is. */
export interface ProviderPerson {
  readonly issuer: string;
  readonly subject: string;
  /** Only when the provider says that it has verified it. */
  readonly email: string | null;
  readonly name: string | null;
}

/** Single sign-on at the OpenID provider of the settings; its description is fetched at first use, and again after a failure. */
@Injectable()
export class Provider {
  #configuration: Promise<Configuration> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'oidc' | 'publicUrl'>) {}

  get name(): string | null {
    return this.config.oidc?.name ?? null;
  }

  /** @throws when the provider does not answer */
  async start(): Promise<{ readonly url: string; readonly round: ProviderRound }> {
    const configuration = await this.#configured();
    const round = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.#callback,
      scope: 'openid email profile',
      state: round.state,
      nonce: round.nonce,
      code_challenge: await calculatePKCECodeChallenge(round.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, round };
  }

  /**
   * @param query what the provider added to our address
   * @throws when the answer is not to be believed or the provider does not answer
   */
  async finish(query: string, round: ProviderRound): Promise<ProviderPerson> {
    const configuration = await this.#configured();
    const tokens = await authorizationCodeGrant(configuration, new URL(`${this.#callback}${query}`), {
      expectedState: round.state,
      expectedNonce: round.nonce,
      pkceCodeVerifier: round.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('the provider gave no identity');
    const { iss: issuer, sub: subject, email, name } = claims;
    return {
      issuer,
      subject,
      email: claims['email_verified'] === true && typeof email === 'string' ? email : null,
      name: typeof name === 'string' ? name : null,
    };
  }

  get #callback(): string {
    return `${this.config.publicUrl}/api/v1/sign-in/provider/callback`;
  }

  #configured(): Promise<Configuration> {
    const { oidc } = this.config;
    if (oidc === null) return Promise.reject(new Error('no provider is configured'));
    if (this.#configuration === null) {
      const issuer = new URL(oidc.issuer);
      const insecure = issuer.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {};
      const found = discovery(issuer, oidc.clientId, oidc.clientSecret, undefined, { ...insecure, timeout: 10 });
      this.#configuration = found;
      found.catch(() => (this.#configuration = null));
    }
    return this.#configuration;
  }
}
