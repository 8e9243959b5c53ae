import type { Command } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import { format } from '@repere/i18n';
import { CommandRefused, type CommandOutcome, type CommandSession, type RunCommand } from '../../platform/cli';
import { CreateUser, type NewUser, type OneTimeLink } from './use-cases/create-user';

interface Options {
  readonly email: string;
  readonly role: NewUser['role'];
  readonly name?: string;
}

/** Adds `users create` (api.md §2). */
export function registerAccountCommands(program: Command, run: RunCommand): void {
  const users = program.command('users').description(format('fr', 'cli.users.description'));
  users
    .command('create')
    .description(format('fr', 'cli.users.create.description'))
    .requiredOption('--email <email>', format('fr', 'cli.users.create.email'))
    .addOption(
      users
        .createOption('--role <role>', format('fr', 'cli.users.create.role'))
        .choices(['admin', 'moderator', 'person'])
        .makeOptionMandatory(),
    )
    .option('--name <name>', format('fr', 'cli.users.create.name'))
    .action((options: Options) => run((session) => createUser(session, options)));
}

async function createUser({ app, language }: CommandSession, options: Options): Promise<CommandOutcome> {
  const { email, role, name = null } = options;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) || email.length > 254)
    throw new CommandRefused('email_malformed', format(language, 'cli.users.create.malformed', { email }));
  const { id, link, expiresAt } = await app.get(CreateUser, { strict: false }).create({ email, role, name, language });
  return {
    ok: true,
    result: { id, email: email.trim().toLowerCase(), role, link, expiresAt },
    text: format(language, 'cli.users.create.done', { email, link }),
  };
}

/** A link by which whoever starts an installation without administrator becomes it; null once there is one. */
export const firstAdministratorLink = (app: INestApplicationContext): Promise<OneTimeLink | null> =>
  app.get(CreateUser, { strict: false }).firstAdministrator();
