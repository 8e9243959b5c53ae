#!/usr/bin/env node
// tools/prisma-engine.mjs (chmod +x): Prisma schema-engine JSON-RPC over stdio, backed by the WASM engine + adapter-pg
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { randomUUID } from 'node:crypto';
const require = createRequire(import.meta.url),
  pg = require('pg');
const argv = process.argv.slice(2),
  models = [];
let ds = {},
  cli;
for (let i = 0; i < argv.length; i++) {
  if (argv[i] === '--datamodels') models.push(argv[++i]);
  else if (argv[i] === '--datasource') ds = JSON.parse(argv[++i]);
  else if (argv[i] === '--version') {
    console.log('schema-engine-wasm');
    process.exit(0);
  } else if (argv[i] === 'cli') {
    cli = argv[i + 1];
    break;
  } else if (argv[i].startsWith('--')) i++;
}
const url = ds.url ?? 'postgresql://invalid.invalid/none',
  u = new URL(url),
  schema = u.searchParams.get('schema') ?? undefined;
const at = (db) => {
  const x = new URL(url);
  x.pathname = '/' + db;
  x.search = '';
  return x.toString();
};
const run = async (cs, sql) => {
  const c = new pg.Client({ connectionString: cs });
  await c.connect();
  try {
    return sql && (await c.query(sql));
  } finally {
    await c.end();
  }
};
const codes = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1000' };
const ping = () =>
  run(at(u.pathname.slice(1))).catch((e) => {
    throw Object.assign(new Error(e.message || e.code), { code: codes[e.code] ?? 'P1001' });
  });
const create = () => run(at('postgres'), `CREATE DATABASE "${decodeURIComponent(u.pathname.slice(1))}"`);
if (cli) {
  try {
    await {
      'can-connect-to-database': ping,
      'create-database': create,
      'drop-database': () => run(at('postgres'), `DROP DATABASE IF EXISTS "${u.pathname.slice(1)}" WITH (FORCE)`),
    }[cli]();
    process.exit(0);
  } catch (e) {
    process.stderr.write(
      '\n' +
        JSON.stringify({
          level: 'ERROR',
          target: 'schema_engine::logger',
          fields: { message: e.message, error_code: e.code ?? 'P1010' },
        }) +
        '\n',
    );
    process.exit(1);
  }
}
const { PrismaPg } = require('@prisma/adapter-pg'),
  { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = require('@prisma/driver-adapter-utils');
const bg = await import('@prisma/schema-engine-wasm/schema_engine_bg');
const { instance } = await WebAssembly.instantiate(
  readFileSync(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')),
  { './schema_engine_bg.js': bg },
);
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (m) => process.stderr.write(JSON.stringify({ level: 'ERROR', fields: { message: m } }) + '\n'),
};
bg.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();
// adapter-pg cannot name pg_catalog's "char" (oid 18): let it pass as text, then tell the engine it is a Character
const chars = new WeakMap();
class Pool extends pg.Pool {
  async query(...a) {
    const r = await super.query(...a),
      ix = (r?.fields ?? []).flatMap((f, i) => (f.dataTypeID === 18 ? [i] : []));
    for (const i of ix) r.fields[i].dataTypeID = 25;
    if (ix.length) chars.set(r.rows, ix);
    return r;
  }
}
const connect = async (connectionString) => {
  const pool = new Pool({ connectionString, max: 2 }),
    a = await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect(),
    raw = a.queryRaw.bind(a);
  a.queryRaw = async (q) => {
    const r = await raw(q);
    for (const i of chars.get(r.rows) ?? []) r.columnTypes[i] = ColumnTypeEnum.Character;
    return r;
  };
  a.executeScript = async (s) => {
    try {
      await pool.query(s);
    } catch (e) {
      a.onError(e);
    }
  }; // adapter-pg splits on ';' and breaks $$ bodies; must resolve to undefined
  return a;
};
const adapter = bindMigrationAwareSqlAdapterFactory({
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: () => connect(url),
  connectToShadowDb: async () => {
    if (ds.shadowDatabaseUrl) return connect(ds.shadowDatabaseUrl);
    const db = 'prisma_migrate_shadow_db_' + randomUUID();
    await run(at('postgres'), `CREATE DATABASE "${db}" TEMPLATE template0`);
    const a = await connect(at(db)),
      end = a.dispose.bind(a);
    a.dispose = async () => {
      await end();
      await run(at('postgres'), `DROP DATABASE IF EXISTS "${db}" WITH (FORCE)`);
    };
    return a;
  },
});
let engine,
  pid = 1e6;
const send = (o) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...o }) + '\n');
const call = async (m, p) => {
  if (m === 'createDatabase') {
    await create();
    return { databaseName: u.pathname.slice(1) };
  }
  if (m === 'ensureConnectionValidity') {
    await ping();
    return {};
  }
  if (m === 'dbExecute') {
    await run(url.replace(/\?.*/, ''), p.script);
    return null;
  }
  engine ??= bg.SchemaEngine.new(
    { datamodels: models.length ? models.map((f) => [f, readFileSync(f, 'utf8')]) : undefined },
    () => {},
    adapter,
  );
  const e = await engine; // evaluateDataLoss/createMigration have no shadow factory: fill their migration-schema cache first
  if (m === 'evaluateDataLoss' || m === 'createMigration')
    await e.diagnoseMigrationHistory({
      migrationsList: p.migrationsList,
      optInToShadowDatabase: true,
      filters: p.filters,
    });
  const r = await e[m === 'getDatabaseVersion' ? 'version' : m](p);
  if (m === 'diff' && r.stdout) send({ id: ++pid, method: 'print', params: { content: r.stdout } });
  return r ?? null;
};
let chain = Promise.resolve();
const rl = createInterface({ input: process.stdin });
rl.on('line', (l) => {
  const q = l.trim() && JSON.parse(l);
  if (q?.method)
    chain = chain.then(() =>
      call(q.method, q.params).then(
        (result) => send({ id: q.id, result }),
        (e) =>
          send({
            id: q.id,
            error: {
              code: 4466,
              message: 'error',
              data: { is_panic: false, message: String(e?.message ?? e), error_code: e?.code, meta: e?.meta ?? {} },
            },
          }),
      ),
    );
});
rl.on('close', () => chain.then(() => process.exit(0)));
