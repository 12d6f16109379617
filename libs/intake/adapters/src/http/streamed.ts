import { StreamableFile } from '@nestjs/common';
import type { TypedBytes } from '@wian/intake-application';

/** What a browser shows by itself, and cannot run anything from. */
const SHOWN = /^(?:text\/plain|image\/(?:png|jpeg)|application\/pdf)(?:;|$)/;

/** Bytes that came from outside as an answer: shown where they are harmless, else saved. */
export const streamed = ({ bytes, mediaType }: TypedBytes, fileName?: string): StreamableFile => {
  const name = fileName === undefined ? '' : `; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  return new StreamableFile(bytes, {
    type: mediaType,
    disposition: `${SHOWN.test(mediaType) ? 'inline' : 'attachment'}${name}`,
  });
};
