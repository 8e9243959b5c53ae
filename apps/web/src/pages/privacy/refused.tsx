import type { ReactElement } from 'react';
import { useFormProblem } from '../../features/sign-in/form-state';
import { Notice } from '../../shared/ui/notice';
import { useWords } from '../../shared/workspace/text';

const KNOWN = ['invalid_body', 'stale_version', 'erasure_address', 'last_manager'] as const;

/** Why a form of these pages had no effect. */
export function Refused({ act }: { readonly act: string }): ReactElement | null {
  const words = useWords();
  const problem = useFormProblem();
  if (problem?.act !== act) return null;
  const code = KNOWN.find((one) => one === problem.code) ?? 'other';
  return (
    <Notice tone="attention" title={words('privacy.refused.title')} urgent>
      <p>{words(`privacy.refused.${code}`)}</p>
    </Notice>
  );
}
