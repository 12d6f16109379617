export interface UploadLimits {
  /** Of a file. */
  readonly limitBytes: number;
  /** Where several files may come together, as multipart/form-data: how many at most, and how large in all. */
  readonly together?: { readonly files: number; readonly limitBytes: number };
}

/** So much more than the limit is read and thrown away: a proxy drops the answer to a body that it is still sending. */
export const HEARD_OUT = 8;
