/** Why a file is not taken; each has its sentence, `detail.file_<code>`. */
export type FileRefusal =
  'empty' | 'too_large' | 'unknown_kind' | 'damaged' | 'too_many_pixels' | 'unsafe_pdf' | 'infected' | 'too_many';
