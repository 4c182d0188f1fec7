import type { FileType, ObjectVersion } from '../request/package/stored.ts';
import type { PageCheck } from '../request/release/stored.ts';
import type { RequestBody } from '../request/schema.ts';

/** One object of the quarantine that may be opened, and no other that lies under the same key. */
export interface OpenedFile {
  /** In bytes. */
  readonly size: number;
  /** As the browser gave it. */
  readonly name: string;
  /** Bytes from `from` up to and without `to`; fewer at the end. */
  read(from: number, to: number): Promise<Uint8Array>;
  /** From the beginning. */
  chunks(): AsyncIterable<Uint8Array>;
}

export interface UploadedFiles {
  /** Throws where there is no such object any more, or where the scan has not let it go yet. */
  open(key: string, version: ObjectVersion): Promise<OpenedFile>;
  /** Writes a changed copy to where checked files lie; a repeat replaces the same bytes by themselves. */
  write(to: { readonly key: string; readonly type: FileType }, bytes: Uint8Array): Promise<void>;
  /** Removes exactly this object from the quarantine; repeatable. */
  remove(key: string, version: ObjectVersion): Promise<void>;
  /** Copies exactly this object out of the quarantine. */
  copy(key: string, version: ObjectVersion, to: { readonly key: string; readonly type: FileType }): Promise<void>;
}

/** Reads the pages of a file that was judged and may be opened. */
export interface PageReader {
  /** Never throws for what is in the file: a page that cannot be read is said to be unread. */
  check(
    read: () => Promise<Uint8Array>,
    file: { readonly type: FileType; readonly pages?: number | undefined },
    body: Pick<RequestBody, 'patient' | 'latin'>,
  ): Promise<PageCheck>;
}

export interface FormRequest {
  readonly key: string;
  /** In bytes. */
  readonly most: number;
  /** Where the browser goes afterwards. */
  readonly redirect: string;
  readonly until: Date;
  /** The bucket is not told how the browser names the file. */
  readonly nameless?: boolean;
}

/** A form that a browser sends straight to the bucket. */
export interface UploadForm {
  readonly action: string;
  /** Hidden fields, before the file. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface UploadForms {
  /** The address that the form is sent to: the page with the form has to allow it. */
  readonly origin: string;
  sign(request: FormRequest): Promise<UploadForm>;
}

/** One file on its way in parts, to one key. */
export interface PartPlace {
  readonly key: string;
  /** By which the bucket knows it. */
  readonly upload: string;
}

export interface SentPart {
  /** From 1. */
  readonly number: number;
  /** In bytes. */
  readonly size: number;
  readonly etag: string;
}

/** A file in parts, which the bucket puts together. No part can be read, and nothing is told of it before it is whole. */
export interface PartUploads {
  /** The id by which the bucket knows it. `name`: as the browser names the file. */
  begin(key: string, name: string): Promise<string>;
  /** An address that takes exactly this part. */
  sign(place: PartPlace, part: Omit<SentPart, 'etag'>, until: Date): Promise<string>;
  /** What came so far; null where the bucket knows no such upload any more. */
  sent(place: PartPlace): Promise<readonly SentPart[] | null>;
  complete(place: PartPlace, parts: readonly SentPart[]): Promise<void>;
  /** Drops every part. Nothing where there is no such upload any more. */
  abort(place: PartPlace): Promise<void>;
}
