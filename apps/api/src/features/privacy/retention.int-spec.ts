import { randomUUID } from 'node:crypto';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Clock } from '../../platform/clock';
import { AuditReader } from '../audit';
import { EMAIL, privacyScene } from './testing/privacy-app.suite';
import { databaseText, folderText } from './testing/whole-content.suite';
import { ApplyRetention } from './use-cases/apply-retention';
import { ErasePerson } from './use-cases/erase-person';

const scene = privacyScene();
const { somebodyEverywhere } = scene;

describe('what has been kept long enough', () => {
  class AClock extends Clock {
    constructor(private readonly at: Date) {
      super();
    }
    now(): Date {
      return this.at;
    }
  }
  const at = (moment: Date) =>
    new ApplyRetention(
      scene.database,
      new AClock(moment),
      scene.app.get(ErasePerson, { strict: false }),
      scene.config,
    ).execute();
  const later = (months: number, days = 0): Date => {
    const moment = new Date();
    moment.setUTCMonth(moment.getUTCMonth() + months);
    return new Date(moment.getTime() + days * 86_400_000);
  };

  it('goes by itself, when its time comes and not before', async () => {
    await somebodyEverywhere();
    expect(await at(later(0))).toEqual({});
    expect(await at(later(4))).toMatchObject({ sessions: 1, one_time: 1, requests: 1, mails: 1 });
    expect(await at(later(13))).toMatchObject({ drafts: 1, reports: 1 });
    expect(await at(later(25))).toMatchObject({ replaced_values: 1, review_proofs: 1 });
    expect(await at(later(25))).toEqual({});
    expect(await databaseText(scene.database)).toContain(EMAIL);
  });

  it('a document that shows what is still confirmed stays', async () => {
    await somebodyEverywhere();
    await scene.database.query(`UPDATE recognition_review SET state = 'confirmed', confirmed_until = $1::date`, [
      later(5),
    ]);
    expect(await at(later(26))).not.toHaveProperty('review_proofs');
    expect(await at(later(30))).toMatchObject({ review_proofs: 1 });
  });

  it('an unused account goes after three years, its owner told a month before', async () => {
    const person = await somebodyEverywhere();
    await scene.database.query(`UPDATE person SET last_seen_at = now() WHERE id = $1`, [person.personId]);
    const told = await at(later(35, 10));
    expect(told).toMatchObject({ notices: 1 });
    await scene.database.query(`UPDATE mail SET created_at = $1 WHERE template = 'account_unused'`, [later(35, 10)]);
    expect(await at(later(35, 10))).toEqual({});
    expect(await at(later(36, 20))).toMatchObject({ accounts: 1 });
    expect(await databaseText(scene.database)).not.toContain(EMAIL);
    expect(await scene.app.get(AuditReader, { strict: false }).verify()).toMatchObject({ fault: null });
  });

  it('a mail kept as a file goes too', async () => {
    const folder = join(scene.directory, 'mail');
    mkdirSync(folder, { recursive: true });
    const old = join(folder, `${randomUUID()}.eml`);
    writeFileSync(old, `To: ${EMAIL}\r\n\r\nBonjour`);
    utimesSync(old, 0, Date.now() / 1000 - 100 * 86_400);
    await at(later(0));
    expect(folderText(folder)).not.toContain(EMAIL);
  });
});
