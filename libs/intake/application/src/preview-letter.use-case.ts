import { ok, type Result } from '@wian/kernel';
import type { AudiencePreview, AudiencePreviews } from './audience-preview.js';
import type { Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';

export class PreviewLetter {
  constructor(
    private readonly access: LetterAccess,
    private readonly previews: AudiencePreviews,
  ) {}

  async execute(caller: Caller, letterId: string): Promise<Result<AudiencePreview & { readonly letterId: string }>> {
    const found = await this.access.toRead(caller, letterId);
    if (!found.ok) return found;
    const preview = await this.previews.of(found.value.state);
    return preview.ok ? ok({ letterId, ...preview.value }) : preview;
  }
}
