import { randomUUID } from 'node:crypto';
import { ARTICLE_3_CRITERIA } from '@repere/kernel';
import { signInAs, type TestPerson } from '@repere/testing';
import { productUrl } from './journey';
import type { ProductDatabase } from './product-database';

export interface HostileScene {
  readonly owner: TestPerson;
  readonly administrator: TestPerson;
  /** The addresses at which staff meets what was written, then those of the enterprise. */
  readonly desks: readonly string[];
  readonly own: readonly string[];
}

const TODAY = '2026-01-15';

/**
 * Fills every field of text that people of the workspace write for each other: names of people and organisations, cases
 * and what is said of them, proofs and their file names, lists and theirs, the vocabulary, the register, publications.
 * @param long goes where sentences go, `short` where a name does
 */
export async function writeEverywhere(database: ProductDatabase, long: string, short: string): Promise<HostileScene> {
  const owner = await signInAs(database, 'editor', { memberRole: 'manager', name: short });
  const rival = await signInAs(database, 'editor', { memberRole: 'manager', name: short });
  const moderator = await signInAs(database, 'moderator', { name: short });
  const administrator = await signInAs(database, 'administrator', { name: short });
  await database.query('UPDATE organisation SET name = $2 WHERE id = ANY ($1)', [
    [owner.organisationId, rival.organisationId],
    short,
  ]);
  const [{ id: listing } = { id: '' }] = await database.query<{ id: string }>(
    `UPDATE listing SET managed_by = $1 WHERE id = (SELECT id FROM listing WHERE publication = 'published'
       AND managed_by IS NULL AND status = 'unverified' AND neq LIKE '11%' ORDER BY id DESC OFFSET 3 LIMIT 1) RETURNING id`,
    [owner.organisationId],
  );
  const at = `/workspace/listings/${listing}`;

  await send(
    owner,
    'PATCH',
    at,
    { patch: { tradeName: short, description: { fr: long, en: long } }, comment: long },
    1,
  );
  await send(owner, 'PUT', `${at}/practices/env_ghg`, { evidence: long, link: null, datedOn: TODAY });
  await send(owner, 'PUT', `${at}/recognitions/b_corp`, {
    ...{ issuer: short, number: short, note: long, link: null, expiresOn: null },
  });
  await upload(owner, `${at}/recognition/documents`, '%PDF-1.4\n%%EOF\n', `${short}.pdf`);
  const answers = ARTICLE_3_CRITERIA.map((criterion) => ({ criterion, answer: 'met', note: long, link: null }));
  const declared = await send(owner, 'POST', `${at}/recognition/declaration`, { answers }, 0);
  await send(moderator, 'POST', `/workspace/recognition-reviews/${declared['id']}/moves`, { act: 'start' }, 1);
  await send(
    moderator,
    'POST',
    `/workspace/recognition-reviews/${declared['id']}/moves`,
    { act: 'return', reason: long },
    2,
  );

  await send(owner, 'POST', `/listings/${listing}/reports`, { message: long, email: 'vivian@essai.invalid' });
  const claim = await send(rival, 'POST', `${at}/claims`, {
    ...{ organisationId: rival.organisationId, method: 'documents', note: long },
  });
  await send(rival, 'POST', `/workspace/claims/${claim['id']}/answer`, { note: long });

  const phrases = { phrases: ['zirkaludique'], language: 'fr', sectors: ['S07'], note: long.slice(0, 500) };
  await send(administrator, 'POST', '/workspace/vocabulary/entries', phrases);
  await database.query(
    `INSERT INTO search_miss (text, language, month, searches) VALUES ($1, 'fr', date_trunc('month', now()), 9)`,
    [short],
  );
  const list = await upload(
    administrator,
    '/workspace/listing-uploads',
    `Nom;Ville;${short}\n${short};Saint-Tite;${short}\nx;${short};\n`,
    `${short}.csv`,
  );
  await send(administrator, 'POST', '/workspace/privacy/incidents', {
    ...{ occurredOn: TODAY, occurredUntil: null, awareOn: TODAY, information: long, circumstances: long },
    ...{ people: 3, seriousRisk: false, assessment: long, measures: long },
    ...{ commissionNotifiedOn: null, peopleNotifiedOn: null },
  });
  const preview = await send(moderator, 'GET', '/statistics/publication-preview');
  const published = await send(moderator, 'POST', '/statistics/publications', {
    ...{ name: short, seen: preview['figuresSha256'] },
  });

  const [change] = await database.query<{ id: string }>('SELECT id FROM listing_change WHERE listing_id = $1', [
    listing,
  ]);
  const [report] = await database.query<{ id: string }>('SELECT id FROM listing_report WHERE listing_id = $1', [
    listing,
  ]);
  for (const [kind, id] of [
    ['change', change?.id],
    ['claim', claim['id']],
  ])
    await database.query(
      `INSERT INTO review_case (kind, case_id, asked_version, asked_at, asked_by, asked) VALUES ($1, $2, 1, now(), $3, $4)
       ON CONFLICT (kind, case_id) DO UPDATE SET asked = $4`,
      [kind, id, moderator.personId, long],
    );
  const [match] = await database.query<{ id: string }>(
    'UPDATE supplier_match SET spelling = $1 RETURNING line_id AS id',
    [short],
  );
  await database.query('UPDATE candidate_organisation SET name = $1', [short]);
  return {
    owner,
    administrator,
    desks: [
      ...['/espace/verifications', '/espace/doublons', '/espace/reconnaissances', '/espace/reclamations'],
      ...['/espace/importations', '/espace/vocabulaire', '/espace/personnes', '/espace/organisations?scope=all'],
      ...[
        '/espace/vie-privee',
        '/espace/journal',
        '/espace/jumelages',
        '/espace/jumelages/a-inscrire',
        '/espace/courriels',
      ],
      ...['/statistiques/publications', `/statistiques/publications/${published['slug']}`],
      ...[
        ['change', change?.id],
        ['claim', claim['id']],
        ['report', report?.id],
      ].map((one) => `/espace/verifications/${one.join('/')}`),
      ...[`/espace/reconnaissances/${listing}`, `/espace/importations/${list['id']}`],
      `/espace/organisations/${owner.organisationId}`,
      ...(match === undefined ? [] : [`/espace/jumelages/cas/${match.id}`]),
    ],
    own: [
      ...['/espace', '/espace/fiches', `/espace/fiches/${listing}`, `/espace/fiches/${listing}/reconnaissance`],
      ...['/espace/reclamations', '/espace/compte', '/espace/compte/renseignements'],
    ],
  };
}

type Json = Record<string, unknown>;

/** One request as a page of ours sends it. @throws when what was written is not taken */
async function send(who: TestPerson, method: string, path: string, body?: Json, version?: number): Promise<Json> {
  const headers: Record<string, string> = { ...who.headers, 'idempotency-key': randomUUID() };
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  if (body === undefined) return taken(path, { method, headers });
  headers['content-type'] = 'application/json';
  return taken(path, { method, headers, body: JSON.stringify(body) });
}

function upload(who: TestPerson, path: string, text: string, name: string): Promise<Json> {
  const body = new FormData();
  body.append('file', new Blob([text]), name);
  return taken(path, { method: 'POST', headers: who.headers, body });
}

async function taken(path: string, init: RequestInit): Promise<Json> {
  const response = await fetch(`${productUrl()}/api/v1${path}`, init);
  const answer = (await response.json()) as Json;
  if (!response.ok) throw new Error(`${init.method} ${path}: ${JSON.stringify(answer)}`);
  return answer;
}
