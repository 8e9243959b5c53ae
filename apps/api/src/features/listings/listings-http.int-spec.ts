import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { listingDetail, listingReportReceipt, problem, type ListingDetail } from '@repere/contract';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '../../platform/config';
import { createHttpApp } from '../../platform/http/http-app';
import { createLog } from '../../platform/logging/log';
import { PlatformModule, type Ground } from '../../platform/platform.module';
import { seedTerritories } from '../territories';
import { ListingsModule } from '.';
import { importListings } from './testing/import-listings-here';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), ListingsModule] };
  }
}

const TABLE = {
  externalId: 'pole-04-0012',
  neq: '1199000010',
  name: 'Coopérative de solidarité La Belle Table',
  tradeName: 'La Belle Table',
  otherNames: [],
  acronym: null,
  legalForm: 'coop_solidarite',
  seat: { municipality: '35027', address: '123, rue Notre-Dame', postalCode: 'G0X 3H0', lat: 46.73, lng: -72.57 },
  contact: { email: 'achats@labelletable.invalid', phone: '418 555-0101', website: 'https://labelletable.invalid' },
  description: { fr: 'Traiteur et repas livrés.', en: null },
  languages: ['fr'],
  employees: 12,
  activities: [
    {
      sectors: ['S07.1', 'S07.2'],
      modes: ['goods', 'services'],
      area: { kind: 'radius', km: 30 },
      description: { fr: 'Buffets et boîtes à lunch.', en: null },
    },
    { sectors: ['S07.1'], modes: ['goods'], area: { kind: 'zones', codes: ['35027', 'M35', 'R04'] } },
  ],
  recognitions: ['entreprise_insertion'],
  practices: ['env_waste'],
  clientReferences: ['Ville de Shawinigan'],
  lastConfirmedOn: '2026-03-14',
};

let db: TestDatabase;
let app: NestFastifyApplication;
const directory = mkdtempSync(join(tmpdir(), 'http-'));

beforeAll(async () => {
  db = await createTestDatabase();
  await seedTerritories(db.database);
  const config = parseConfig({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent', DATA_DIR: directory });
  const log = createLog('silent');
  app = await createHttpApp(Rooms.on({ config, database: db.database, log }), { config, log });
  const others = ['Retirée', 'Réunie', 'En attente'].map((name, i) => ({
    name,
    externalId: `x${i}`,
    seat: { municipality: '36033' },
  }));
  const sites = ['35050', '35010'].map((municipality, i) => ({
    name: `Site ${i}`,
    externalId: `s${i}`,
    neq: '1199000028',
    seat: { municipality },
    lastConfirmedOn: `2026-0${i + 1}-01`,
  }));
  const file = join(directory, 'list.jsonl');
  writeFileSync(file, [TABLE, ...others, ...sites].map((one) => JSON.stringify(one)).join('\n'));
  const imported = await importListings(db.database, directory, { file, source: 'Pôle d’essai' });
  expect(imported).toMatchObject({ ok: true, value: { new: 6 } });
  await db.database.query(`UPDATE listing SET publication = 'withdrawn' WHERE name = 'Retirée'`);
  await db.database.query(`UPDATE listing SET publication = 'held' WHERE name = 'En attente'`);
  await db.database.query(
    `UPDATE listing SET publication = 'merged', merged_into = (SELECT id FROM listing WHERE external_id = 'pole-04-0012') WHERE name = 'Réunie'`,
  );
});

afterAll(async () => {
  await app.close();
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});

const get = async (key: string): Promise<{ status: number; body: string; location: unknown }> => {
  const response = await app.inject({ method: 'GET', url: `/api/v1/listings/${key}` });
  return { status: response.statusCode, body: response.body, location: response.headers['location'] };
};
const detail = async (key: string): Promise<ListingDetail> => listingDetail.parse(JSON.parse((await get(key)).body));

describe('GET /listings/{id|slug|neq}', () => {
  it('gives the exchange fields as they were imported', async () => {
    const {
      externalId,
      neq,
      name,
      tradeName,
      otherNames,
      acronym,
      legalForm,
      seat,
      contact,
      description,
      languages,
      employees,
      activities,
      ...rest
    } = await detail('la-belle-table-saint-tite');
    const { recognitions, practices, clientReferences, lastConfirmedOn } = rest;
    const none = { fr: null, en: null };
    expect({
      externalId,
      neq,
      name,
      tradeName,
      otherNames,
      acronym,
      legalForm,
      seat,
      contact,
      description,
      languages,
      employees,
      activities,
      recognitions,
      practices,
      clientReferences,
      lastConfirmedOn,
    }).toEqual({ ...TABLE, activities: [TABLE.activities[0], { ...TABLE.activities[1], description: none }] });
  });

  it('adds labels, places, status and provenance in the reader’s language', async () => {
    expect(await detail('1199000010?lang=en')).toMatchObject({
      url: 'http://localhost:3000/en/listing/la-belle-table-saint-tite',
      labels: {
        legalForm: 'Solidarity cooperative',
        formFamily: { code: 'cooperative', label: 'Cooperative' },
        areas: ['Serves within 30\u00a0km of Saint-Tite', 'Serves Saint-Tite, RCM Mékinac, region Mauricie'],
      },
      neqValid: true,
      municipality: { code: '35027', name: 'Saint-Tite' },
      mrc: { code: 'M35', name: 'Mékinac' },
      region: { code: 'R04', name: 'Mauricie' },
      location: { lat: 46.73, lng: -72.57, precision: 'exact' },
      status: { code: 'unverified', by: 'Pôle d’essai', on: '2026-11-23' },
      provenance: { source: 'Pôle d’essai', version: 1, demo: false },
    });
    expect((await detail('1199000010')).labels.areas[0]).toBe('Dessert un rayon de 30\u00a0km autour de Saint-Tite');
  });

  it('is found by id, slug and NEQ alike', async () => {
    const { id, slug, neq } = await detail('1199000010');
    expect([await detail(id), await detail(slug)]).toEqual([await detail(neq ?? ''), await detail(id)]);
  });

  it('gives the latest confirmed of several sites under one NEQ', async () => {
    expect((await detail('1199000028')).name).toBe('Site 1');
  });

  it.each([
    ['nulle-part', 404, 'listing_not_found'],
    ['1174002437', 404, 'listing_not_found'],
    ['00000000-0000-7000-8000-000000000000', 404, 'listing_not_found'],
    ['en-attente-shawinigan', 404, 'listing_not_found'],
    ['retiree-shawinigan', 410, 'listing_withdrawn'],
    ["x'%20OR%201=1", 404, 'listing_not_found'],
  ])('answers %s with %i', async (key, status, code) => {
    const answer = await get(key);
    expect([answer.status, problem.parse(JSON.parse(answer.body)).code]).toEqual([status, code]);
  });

  it('leads from a merged listing to the one that took its place', async () => {
    expect(await get('reunie-shawinigan')).toEqual({
      status: 308,
      body: '',
      location: '/api/v1/listings/la-belle-table-saint-tite',
    });
  });
});

describe('POST /listings/{id}/reports', () => {
  const post = async (key: string, payload: object): Promise<{ status: number; body: unknown }> => {
    const response = await app.inject({ method: 'POST', url: `/api/v1/listings/${key}/reports`, payload });
    return { status: response.statusCode, body: response.json<unknown>() };
  };

  it('keeps the remark for staff, without an address to answer to', async () => {
    const { status, body } = await post('la-belle-table-saint-tite', { message: 'Le téléphone a changé.' });
    const { id } = listingReportReceipt.parse(body);
    const kept = await db.database.query('SELECT id, message, email FROM listing_report');
    expect([status, kept]).toEqual([201, [{ id, message: 'Le téléphone a changé.', email: null }]]);
    const news = await db.database.query(`SELECT aggregate_id FROM outbox_event WHERE topic = 'listing-report'`);
    expect(news).toEqual([{ aggregate_id: id }]);
  });

  it.each([
    ['la-belle-table-saint-tite', { message: 'court' }, 400],
    ['la-belle-table-saint-tite', { message: 'Une remarque assez longue', website: 'https://robot.invalid' }, 400],
    ['nulle-part', { message: 'Une remarque assez longue' }, 404],
    ['retiree-shawinigan', { message: 'Une remarque assez longue' }, 410],
  ])('refuses %s %j with %i', async (key, payload, status) => {
    expect((await post(key, payload)).status).toBe(status);
  });
});
