import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { catalogue, type Entry, filesOf, placeholders } from '../../support/catalogue.ts';

const english = await catalogue('english');
const spanish = await catalogue('spanish');
const inEnglish = new Map(english.map(({ path, text }) => [path, text]));

/** Texts that are rightly the same in both languages. */
const sameInBoth =
  /^(Fax|FedEx|UPS|DHL|Legal|Error:?|PDF|TIFF|JPEG|PNG|WebP|HEIC|DICOM|Duke Health Lake Norman Hospital|English|Español|NPI|MRN|ZIP|No|CD.*|USB.*|[^a-zA-Z]*)$/;

const show = (entries: readonly Entry[]) => entries.map(({ path, text }) => `${path}: ${text}`);

describe('both languages', () => {
  it('have the same files and the same keys', () => {
    expect(filesOf('spanish')).toEqual(filesOf('english'));
    expect(spanish.map(({ path }) => path).sort()).toEqual(english.map(({ path }) => path).sort());
    expect(spanish.length).toBeGreaterThan(300);
  });

  it('use the same values in each text', () => {
    const other = spanish.filter(
      ({ path, text }) => placeholders(text).join() !== placeholders(inEnglish.get(path) ?? '').join(),
    );
    expect(show(other)).toEqual([]);
  });

  it('hold no empty text and no broken character', () => {
    const empty = ({ text }: Entry) => text.trim() === '';
    const onlyHere = spanish.filter((entry) => empty(entry) !== (inEnglish.get(entry.path)?.trim() === ''));
    expect(show(onlyHere)).toEqual([]);
    expect(show([...english, ...spanish].filter(({ text }) => text.includes('\ufffd')))).toEqual([]);
    expect(show([...english, ...spanish].filter(({ text }) => text !== text.normalize('NFC')))).toEqual([]);
  });

  it('know no phone number or address of their own: those are facts of the facility file', () => {
    const { outbound, inbound } = lakeNorman;
    const facts = [outbound.phone, outbound.fax, inbound.phone, inbound.fax].map(({ shown }) => shown);
    const literal = [...english, ...spanish].filter(
      ({ text }) => facts.some((fact) => text.includes(fact)) || /\b\d{3}-\d{3}-\d{4}\b/.test(text),
    );
    expect(show(literal)).toEqual([]);
  });
});

describe('Spanish', () => {
  it('is not English left over', () => {
    const same = spanish.filter(
      ({ path, text }) => text === inEnglish.get(path) && !sameInBoth.test(text.replace(/⟦\d⟧/g, '').trim()),
    );
    expect(show(same)).toEqual([]);
  });

  it('carries no English function words', () => {
    const leftover = /\b(the|and|with|your|you|please|request|records|click|submit|hospital records|patient|from|this|or)\b/i;
    const quoted = (text: string) => text.replace(/Duke Health Lake Norman Hospital|«[^»]*»|“[^”]*”|https?:\S+|\S+@\S+/g, '');
    expect(show(spanish.filter(({ text }) => leftover.test(quoted(text))))).toEqual([]);
  });

  it('opens every question and exclamation', () => {
    const count = (text: string, sign: string) => text.split(sign).length - 1;
    const wrong = spanish.filter(({ text }) => count(text, '?') !== count(text, '¿') || count(text, '!') !== count(text, '¡'));
    expect(show(wrong)).toEqual([]);
  });

  it('says usted throughout', () => {
    const familiar =
      /(?<![\p{L}])(tú|tu|tus|ti|contigo|puedes|tienes|quieres|debes|eres|estás|recibes|necesitas|envías|pides)(?![\p{L}])/iu;
    const order =
      /(^|[.:;!?]\s+)(Escribe|Elige|Marca|Haz|Envía|Llama|Guarda|Revisa|Firma(?! de)|Imprime|Abre|Pulsa) (?!un fax)/u;
    expect(show(spanish.filter(({ text }) => familiar.test(text) || order.test(text)))).toEqual([]);
  });

  it('does not grow beyond the room that forms and buttons give', () => {
    const long = spanish.filter(({ path, text }) => {
      const source = inEnglish.get(path) ?? '';
      return source.length > 25 && text.length / source.length > 1.9;
    });
    expect(show(long)).toEqual([]);
  });

  it('spells words with the accents that they carry', () => {
    const wrong =
      /\b(informacion|telefono|electronico|correo electronico|numero|direccion|autorizacion|divulgacion|atencion|medico|medicos|medica|tambien|dia|dias|despues|aqui|estan|esta firmado|pagina|codigo|clinica|linea|telefonica|fecha limite|rapido|facil|minimo|maximo|ultimo|ultima|adios|razon|genetica|genetico|anos|ano|espanol|ingles)\b/i;
    expect(show(spanish.filter(({ text }) => wrong.test(text)))).toEqual([]);
  });
});
