import type { ReactElement } from 'react';
import { TextField } from '../../shared/ui/field';
import { useWords } from '../../shared/workspace/text';

/** Where the proof of what was declared can be read. */
export function ProofLink({ href }: { readonly href: string | null }): ReactElement | null {
  const words = useWords();
  if (href === null) return null;
  return (
    <p>
      <a href={href} rel="external nofollow noopener">
        {words('vouch.proof')}
      </a>
    </p>
  );
}

export function ProofLinkField({ id, value }: { readonly id: string; readonly value: string }): ReactElement {
  const words = useWords();
  return <TextField id={`${id}-link`} name="link" label={words('vouch.link')} value={value} maxLength={500} />;
}
