/** pdf-lib writes the text as it is. */
import { PDFObject } from 'pdf-lib';

export class WrittenObject extends PDFObject {
  readonly #text: string;
  constructor(text: string) {
    super();
    this.#text = text;
  }
  override toString(): string {
    return this.#text;
  }
}
