/** The name under which the reader of bar codes lies beside the code where it is deployed. */
export const barCodeFile = 'zxing_reader.wasm';
