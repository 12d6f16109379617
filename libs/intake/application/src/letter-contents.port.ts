import type { Letter, LetterSource, LetterStub } from '@wian/intake-domain';

/** The bytes of letters as received, addressed by their SHA-256: equal bytes are kept once and never change. */
export interface LetterContents {
  /** `sha256` is that of `bytes`, in lower-case hex. Putting the same bytes again changes nothing; what was withheld is not kept. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Undefined also of what was withheld. */
  get(sha256: string): Promise<Uint8Array | undefined>;
  /** Removes the bytes for ever; the stub stands in their place, so that they are not kept again. Safe to repeat. */
  withhold(sha256: string, stub: LetterStub): Promise<void>;
  withheld(sha256: string): Promise<LetterStub | undefined>;
}

/** Each of these with its bytes, in their order; what was withheld meanwhile is gone, and left out. */
export async function foundIn<File extends { readonly sha256: string }>(
  contents: Pick<LetterContents, 'get'>,
  files: readonly File[],
): Promise<readonly { readonly file: File; readonly bytes: Uint8Array }[]> {
  const found: { file: File; bytes: Uint8Array }[] = [];
  for (const file of files) {
    const bytes = await contents.get(file.sha256);
    if (bytes) found.push({ file, bytes });
  }
  return found;
}

/** All that is kept of a letter: its bytes, its text, the pictures of its pages, and what came with it. */
export const contentsOf = ({
  sha256,
  source,
  handed,
}: Pick<Letter, 'sha256' | 'source' | 'handed'>): readonly string[] => [
  sha256,
  ...[source, handed].flatMap((from) => (from ? contentsOfSource(from) : [])),
];

const contentsOfSource = ({ textSha256, pages, files }: LetterSource): readonly string[] => [
  textSha256,
  ...pages.flatMap(({ picture }) => (picture ? [picture.sha256] : [])),
  ...files.map((file) => file.sha256),
];
