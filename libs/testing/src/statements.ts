import { AsyncLocalStorage } from 'node:async_hooks';
import { Client } from 'pg';

/** The statements that an act gives PostgreSQL; only its own, whatever the process does besides. */
export interface StatementWatch {
  of<Value>(act: () => Promise<Value>): Promise<{ readonly value: Value; readonly statements: readonly string[] }>;
  stop(): void;
}

/** Watches the work of acts that must cost the same, where a stopwatch would say more about the machine than about them. */
export function watchStatements(): StatementWatch {
  const acts = new AsyncLocalStorage<string[]>();
  const query = Client.prototype.query as (...given: unknown[]) => unknown;
  const spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
    const [said] = given as [string | { readonly text?: string } | undefined];
    const text = typeof said === 'string' ? said : said?.text;
    if (text !== undefined) acts.getStore()?.push(text.replace(/\s+/g, ' ').trim());
    return query.apply(this, given);
  } as typeof Client.prototype.query);
  return {
    of: async (act) => {
      const statements: string[] = [];
      return { value: await acts.run(statements, act), statements };
    },
    stop: () => spy.mockRestore(),
  };
}
