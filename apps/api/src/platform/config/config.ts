import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { format, type ProblemsKey } from '@repere/i18n';
import { z } from 'zod';

/** The settings of this process, read once from the environment (api.md §1). */
export interface Config {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  /** Without trailing slash; goes into links, mails and the sitemap. */
  readonly publicUrl: string;
  /** Addresses or networks whose forwarded headers count; empty trusts nobody. */
  readonly trustProxy: readonly string[];
  /** Null: the embedded PostgreSQL of `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null: the embedded search engine, in PostgreSQL. */
  readonly meilisearch: { readonly url: string; readonly key: string | null } | null;
  /** `auto` fills the demonstration when the database is embedded and empty. */
  readonly demo: boolean | 'auto';
  readonly rateLimit: boolean;
  readonly mail: { readonly smtpUrl: string | null; readonly from: string };
  /** Seals the secrets that must be read again (codes' applications); null: a key kept in `dataDir`. */
  readonly secretKey: string | null;
  /** Single sign-on at one OpenID provider. */
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly name: string;
  } | null;
  readonly mapTiles: { readonly url: string; readonly attribution: string; readonly maxZoom: number } | null;
  /** The operator's shapes of regions and MRC, drawn on the delivery map; null: approximate regions and signs. */
  readonly territoryShapes: string | null;
  /** A ClamAV server that looks at every file people send. */
  readonly clamd: { readonly host: string; readonly port: number } | null;
  readonly metricsToken: string | null;
  readonly sharedDataDir: string | null;
  /** Whether the HTTP process also does the background work. */
  readonly runWorker: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** Injection token of {@link Config}. */
export const CONFIG = Symbol('CONFIG');

/** One setting that cannot be understood; `key` names the sentence that says what to write instead. */
export interface ConfigFault {
  readonly variable: string;
  readonly value: string;
  readonly key: ProblemsKey;
}

/** Thrown when the environment cannot be understood; the message is bilingual and meant for a person. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly ConfigFault[]) {
    super(
      faults
        .flatMap(({ variable, value, key }) =>
          (['fr', 'en'] as const).map((language) =>
            format(language, 'config.invalid', { variable, value, remedy: format(language, key) }),
          ),
        )
        .join('\n'),
    );
    this.name = 'ConfigError';
  }
}

const flag = (words: Readonly<Record<string, boolean>>) =>
  z.string().transform((text, context) => {
    const found = words[text.trim().toLowerCase()];
    if (found === undefined) context.addIssue({ code: 'custom' });
    return found ?? z.NEVER;
  });

const onOff = flag({ on: true, off: false, '1': true, '0': false, true: true, false: false, yes: true, no: false });

const url = (...protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

const network = (text: string): boolean => {
  const [address = '', bits, ...rest] = text.split('/');
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
};

const environment = z.object({
  DATA_DIR: z.string().min(1).default('.data'),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/)
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().min(0).max(65_535))
    .default(3000),
  PUBLIC_URL: url('http:', 'https:').optional(),
  TRUST_PROXY: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => (parts.length === 1 && parts[0] === 'off' ? true : parts.every(network)))
    .default(['off']),
  DATABASE_URL: url('postgresql:', 'postgres:').optional(),
  MEILI_URL: url('http:', 'https:').optional(),
  MEILI_KEY: z.string().min(1).optional(),
  DEMO: onOff.optional(),
  RATE_LIMIT: onOff.default(true),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]+@[^\r\n]+$/)
    .default('Repère <repere@localhost>'),
  SECRET_KEY: z.string().min(32).optional(),
  OIDC_ISSUER: url('http:', 'https:').optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(60).optional(),
  MAP_TILE_URL: z
    .string()
    .refine((text) => /^https?:\/\//.test(text) && ['{x}', '{y}', '{z}'].every((part) => text.includes(part)))
    .refine((text) => URL.canParse(text.replace(/[{}]/g, '')))
    .optional(),
  MAP_TILE_ATTRIBUTION: z.string().max(500).default(''),
  MAP_TILE_MAX_ZOOM: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(24))
    .default(19),
  GEO_REGIONS_FILE: z.string().min(1).optional(),
  CLAMD_URL: url('tcp:').optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  SHARED_DATA_DIR: z.string().min(1).optional(),
  RUN_WORKER: onOff.default(true),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
});

const REMEDIES = {
  DATA_DIR: 'config.remedy.directory',
  HOST: 'config.remedy.host',
  PORT: 'config.remedy.port',
  PUBLIC_URL: 'config.remedy.url',
  TRUST_PROXY: 'config.remedy.trustProxy',
  DATABASE_URL: 'config.remedy.databaseUrl',
  MEILI_URL: 'config.remedy.url',
  MEILI_KEY: 'config.remedy.meiliKey',
  DEMO: 'config.remedy.zeroOne',
  RATE_LIMIT: 'config.remedy.onOff',
  SMTP_URL: 'config.remedy.smtpUrl',
  MAIL_FROM: 'config.remedy.mailFrom',
  SECRET_KEY: 'config.remedy.secretKey',
  OIDC_ISSUER: 'config.remedy.url',
  OIDC_CLIENT_ID: 'config.remedy.oidc',
  OIDC_CLIENT_SECRET: 'config.remedy.oidc',
  OIDC_NAME: 'config.remedy.oidc',
  MAP_TILE_URL: 'config.remedy.tileUrl',
  MAP_TILE_ATTRIBUTION: 'config.remedy.attribution',
  MAP_TILE_MAX_ZOOM: 'config.remedy.maxZoom',
  GEO_REGIONS_FILE: 'config.remedy.shapesFile',
  CLAMD_URL: 'config.remedy.clamdUrl',
  METRICS_TOKEN: 'config.remedy.metricsToken',
  SHARED_DATA_DIR: 'config.remedy.directory',
  RUN_WORKER: 'config.remedy.onOff',
  LOG_LEVEL: 'config.remedy.logLevel',
} as const satisfies Record<keyof typeof environment.shape, ProblemsKey>;

/** Never repeat a secret in a message that ends up in a log. */
const SECRETS = new Set(['DATABASE_URL', 'MEILI_KEY', 'SMTP_URL', 'METRICS_TOKEN', 'SECRET_KEY', 'OIDC_CLIENT_SECRET']);

/**
 * Reads the settings; an empty variable counts as absent.
 * @throws ConfigError naming every faulty variable, its value and what to write instead, in French and English
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const variables = [...new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof typeof REMEDIES))];
    throw new ConfigError(
      variables.map((variable) => ({
        variable,
        value: SECRETS.has(variable) ? '…' : (given[variable] ?? ''),
        key: REMEDIES[variable],
      })),
    );
  }
  const e = parsed.data;
  return {
    dataDir: resolve(e.DATA_DIR),
    host: e.HOST,
    port: e.PORT,
    publicUrl: (e.PUBLIC_URL ?? defaultPublicUrl(e.HOST, e.PORT)).replace(/\/+$/, ''),
    trustProxy: e.TRUST_PROXY[0] === 'off' ? [] : e.TRUST_PROXY,
    databaseUrl: e.DATABASE_URL ?? null,
    meilisearch: e.MEILI_URL === undefined ? null : { url: e.MEILI_URL, key: e.MEILI_KEY ?? null },
    demo: e.DEMO ?? (e.DATABASE_URL === undefined ? 'auto' : false),
    rateLimit: e.RATE_LIMIT,
    mail: { smtpUrl: e.SMTP_URL ?? null, from: e.MAIL_FROM },
    secretKey: e.SECRET_KEY ?? null,
    oidc: oidcOf(e),
    mapTiles:
      e.MAP_TILE_URL === undefined
        ? null
        : { url: e.MAP_TILE_URL, attribution: e.MAP_TILE_ATTRIBUTION, maxZoom: e.MAP_TILE_MAX_ZOOM },
    territoryShapes: e.GEO_REGIONS_FILE === undefined ? null : resolve(e.GEO_REGIONS_FILE),
    clamd: e.CLAMD_URL === undefined ? null : addressOf(e.CLAMD_URL),
    metricsToken: e.METRICS_TOKEN ?? null,
    sharedDataDir: e.SHARED_DATA_DIR === undefined ? null : resolve(e.SHARED_DATA_DIR),
    runWorker: e.RUN_WORKER,
    logLevel: e.LOG_LEVEL ?? (e.DATABASE_URL === undefined ? 'warn' : 'info'),
  };
}

function addressOf(url: string): { host: string; port: number } {
  const { hostname, port } = new URL(url);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 3310 : Number(port) };
}

/** Single sign-on is wholly configured or absent; half of it is told apart by the start (ConfigError). */
function oidcOf(e: z.output<typeof environment>): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = e;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  const missing = (['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const).filter(
    (name) => e[name] === undefined,
  );
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new ConfigError(missing.map((variable) => ({ variable, value: '', key: 'config.remedy.oidc' })));
  return { issuer, clientId, clientSecret, name: e.OIDC_NAME ?? new URL(issuer).hostname };
}

/** The address people type: a loopback or wildcard host is « localhost » to them. */
function defaultPublicUrl(host: string, port: number): string {
  const local = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return port === 80 ? `http://${name}` : `http://${name}:${port}`;
}
