import type { ReactElement, ReactNode } from 'react';
import { usePlace } from '../router/router';

/** A form of the desk, posted to the page itself, which reads `do`. */
export function DeskForm({
  act,
  fields,
  children,
  ...form
}: {
  readonly act: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly id?: string;
}): ReactElement {
  const { pathname, search } = usePlace();
  return (
    <form {...form} method="post" action={pathname + search}>
      <input type="hidden" name="do" value={act} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
