import { join } from 'node:path';
import type { TestPerson } from '@repere/testing';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { productUrl } from './journey';

/** The product's own database, for what no journey is about: roles, who looks after what. */
export class ProductDatabase {
  private readonly client: Client;

  constructor() {
    const socket = encodeURIComponent(join(process.env['PRODUCT_DATA_DIR'] ?? '', 'postgres'));
    this.client = new Client(`postgresql://postgres@localhost/repere?host=${socket}`);
  }

  async open(): Promise<void> {
    await this.client.connect();
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(text, [...values])).rows;
  }
}

/** The page, as somebody signed in. */
export async function as(page: Page, person: TestPerson): Promise<Page> {
  const value = /repere-session=([^;]+)/.exec(person.headers.cookie)?.[1] ?? '';
  await page.context().addCookies([{ name: 'repere-session', value, url: productUrl() }]);
  return page;
}
