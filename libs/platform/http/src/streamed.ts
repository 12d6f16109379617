import { StreamableFile } from '@nestjs/common';

/** Bytes with the media type that they were recognised as. */
interface TypedBytes {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

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
