/** What is known of a template besides its bytes. Written by `authoring.ts`, read by `filling.ts`. */
import type { Ink } from '../marks.ts';

interface Reserved {
  readonly name: string;
  /** Page index, and the number and tag of the marked content that was reserved. */
  readonly page: number;
  readonly mcid: number;
  readonly tag: string;
  readonly x: number;
  readonly y: number;
}

/** Room for a text: upper left corner, width, and as many lines as were planned for. Points. */
export interface Slot extends Reserved {
  readonly width: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly lines: number;
  readonly ink: Ink;
}

/** A box to tick, named by field and value. */
export interface Box extends Reserved {
  readonly size: number;
  /** What stands beside it: a choice that says something else does not fit this template. */
  readonly label: string;
}

export interface Template {
  readonly title: string;
  readonly subject: string;
  readonly slots: readonly Slot[];
  readonly boxes: readonly Box[];
  /** Which of the looks for letters it is set in, and the height that its header leaves for what varies. */
  readonly look: number;
  readonly headerHeight: number;
  /** How far below the top of the header the patient's label starts. */
  readonly headerUpper: number;
  /** Numbers of the objects that are replaced: a second content stream for each page, metadata and information. */
  readonly contents: readonly number[];
  readonly metadata: number;
  readonly information: number;
  /** Of the trailer: object number of the catalogue, count of objects, where its cross-reference starts, first half of its ID. */
  readonly root: number;
  readonly size: number;
  readonly crossReference: number;
  readonly id: string;
}

export interface BuiltTemplate {
  readonly template: Template;
  /** Base 64 of what follows the bytes that all templates begin with. */
  readonly rest: string;
}
