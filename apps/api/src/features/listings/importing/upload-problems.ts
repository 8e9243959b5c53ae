import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import { ProblemError } from '../../../platform/http';
import type { UploadFailure } from '../use-cases/import-upload';

/** Why a list was not read or applied; the sentence is the one that the command line says. */
export function uploadProblem(failure: UploadFailure, file: string, language: Language): ProblemError {
  switch (failure.code) {
    case 'file_refused': {
      const { code, line, params } = failure.fault;
      const said = format(language, `import.file.${code}`, { file, ...params });
      const message = line === null ? said : format(language, 'import.file.at_line', { line, message: said });
      return new ProblemError('list_refused', 422, { message }, [{ parameter: 'file', value: file, code }]);
    }
    case 'source_is_demo': {
      const message = format(language, 'import.source_is_demo', { source: failure.source });
      return new ProblemError('list_refused', 422, { message }, [
        { parameter: 'source', value: failure.source, code: 'source_is_demo' },
      ]);
    }
    case 'strict_refused':
    case 'UploadSettled':
      return new ProblemError('upload_settled', 409);
  }
}
