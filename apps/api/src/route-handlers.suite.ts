import 'reflect-metadata';
import { RequestMethod, type DynamicModule, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { AppModule } from './app.module';
import { ACCESS_RULE, type AccessRule } from './platform/http/access';
import type { Ground } from './platform/platform.module';

/** A handler of the whole server: its verb and address, and who may call it. */
export interface Handler {
  readonly verb: string;
  readonly path: string;
  readonly rule: AccessRule | undefined;
}

type Imported = Type | DynamicModule;

/** Every controller that a module brings, through all it imports. */
function controllersOf(module: Imported, seen = new Set<unknown>()): Type[] {
  const type = 'module' in module ? module.module : module;
  if (seen.has(type)) return [];
  seen.add(type);
  const declared = (key: 'controllers' | 'imports'): Imported[] => [
    ...((Reflect.getMetadata(key === 'imports' ? MODULE_METADATA.IMPORTS : MODULE_METADATA.CONTROLLERS, type) ??
      []) as Imported[]),
    ...((('module' in module ? module[key] : undefined) ?? []) as Imported[]),
  ];
  return [
    ...(declared('controllers') as Type[]),
    ...declared('imports').flatMap((imported) => controllersOf(imported, seen)),
  ];
}

function handlersOf(controller: Type): Handler[] {
  const prefix = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '').replace(/^\/?$/, '');
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const method = controller.prototype[name] as object;
    const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
    if (verb === undefined) return [];
    const path = String(Reflect.getMetadata(PATH_METADATA, method)).replace(/^\//, '');
    const rule = (Reflect.getMetadata(ACCESS_RULE, method) ?? Reflect.getMetadata(ACCESS_RULE, controller)) as
      AccessRule | undefined;
    return [{ verb: RequestMethod[verb], path: `${prefix}/${path}`, rule }];
  });
}

/** Every handler of every controller, found without starting anything. */
export const routeHandlers = (): Handler[] => controllersOf(AppModule.on({} as Ground)).flatMap(handlersOf);
