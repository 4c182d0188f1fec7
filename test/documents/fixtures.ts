/**
 * Requests to make documents of: a plain one and the longest possible one, for every requester type and language. Long: one request for each
 * type of requester.
 */

import type { DocumentRecord } from '../../lib/documents/layout/document-context.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { dueOn } from '../../lib/request/deadlines.ts';
import { asksForChild } from '../../lib/request/minors.ts';
import { parseRequest } from '../../lib/request/parse.ts';
import { asksForOwnAccess } from '../../lib/request/requester.ts';
import { routeOf } from '../../lib/request/routing.ts';
import { mostDocuments, type RequestBody } from '../../lib/request/schema.ts';
import {
  type Language,
  proofKinds,
  type RequesterType,
  recordTypes,
  sensitiveCategories,
} from '../../lib/request/vocabulary.ts';

const submittedAt = '2026-11-22T15:04:00.000Z';
const today = '2026-11-22';

/** A sound body, or an error that says what is wrong with the fixture. */
export function body(input: unknown): RequestBody {
  const parsed = parseRequest(input, { today });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.request;
}

export function recordOf(request: RequestBody): DocumentRecord {
  const { channel, basis, desk, clock, fee, accounting, documents, waitsForPaper } = routeOf(request, lakeNorman);
  const receivedOn = waitsForPaper ? null : today;
  return {
    reference: '7KQ4M9TX2HBDV',
    body: request,
    facility: lakeNorman.id,
    route: { channel, basis, desk, clock, fee, accounting, documents: [...documents], waitsForPaper },
    submittedAt,
    receivedOn,
    dueOn: dueOn(clock, receivedOn),
  };
}

const home = { street: '45 Maple Street', unit: 'Apt 2B', city: 'Mooresville', state: 'NC', zip: '28115' };
const office = { street: '700 Trade Street', unit: 'Suite 410', city: 'Charlotte', state: 'NC', zip: '28202' };

function everySensitive(choice: 'include' | 'leave-out') {
  return Object.fromEntries(sensitiveCategories.map((category) => [category, choice]));
}

const askers: Partial<Record<RequesterType, object>> = {
  attorney: {
    name: 'Dana Whitfield',
    organization: 'Whitfield & Ruiz PLLC',
    matter: 'Mendoza v. Carolina Freight',
    claimKind: 'personal-injury',
  },
  'treating-provider': {
    name: 'Dr. Amara Okafor',
    organization: 'Lakeside Family Medicine',
    npi: '1234567893',
    fax: '(704) 555-0188',
  },
  'health-insurer': { name: 'Claims Desk', organization: 'Blue Ridge Health Plan', claim: 'BR-2026-004417' },
  subpoena: { name: 'Clerk of Court', organization: 'Iredell County', respondBy: '2026-12-15', matter: '26 CVS 1042' },
};

/** What most people send. */
export function typicalInput(type: RequesterType, language: Language) {
  const own = asksForOwnAccess(type);
  const provider = type === 'treating-provider';
  const child = asksForChild(type);
  return {
    language,
    requester:
      type === 'patient'
        ? { type }
        : {
            type,
            name: 'Lucía Mendoza',
            phone: '(704) 555-0123',
            email: 'office@example.com',
            address: office,
            ...askers[type],
          },
    patient: {
      ...{
        firstName: 'Rosa',
        middleName: 'Inés',
        lastName: 'Mendoza Nguyễn',
        dateOfBirth: child ? '2015-03-09' : '1984-03-09',
      },
      ...(type === 'patient'
        ? { phone: '(704) 555-0142', email: 'rosa.mendoza@example.com', address: home, mrn: 'D1029384' }
        : {}),
      ...(type === 'executor' || type === 'next-of-kin' ? { deceased: true, diedHere: true } : {}),
    },
    records: {
      ...{ types: ['discharge-summary', 'lab-reports', 'imaging-reports'], from: '2025-01-01', to: '2026-10-31' },
      sensitive: own ? everySensitive('include') : {},
    },
    recipient: provider ? { type: 'provider' } : { type: 'self' },
    delivery: provider
      ? { format: 'format-paper', method: 'deliver-fax-provider' }
      : { format: 'format-pdf', method: 'deliver-email-encrypted' },
    ...(own || provider ? {} : { purpose: { type: 'legal' } }),
    signature: { name: type === 'patient' ? 'Rosa Inés Mendoza Nguyễn' : 'Lucía Mendoza', agreed: true },
  };
}

/** A patient with this last name. */
export function recordNamed(lastName: string): DocumentRecord {
  const input = typicalInput('patient', 'en');
  return recordOf(body({ ...input, patient: { ...input.patient, lastName } }));
}

/** As little as the schema takes: a patient leaves out all that may be left out, others what the typical one adds. */
export function minimalInput(type: RequesterType, language: Language) {
  const { patient, signature: _signature, ...typical } = typicalInput(type, language);
  const { firstName, lastName, dateOfBirth } = patient;
  const rest = type === 'patient' ? { email: 'rosa.mendoza@example.com' } : {};
  const died = type === 'executor' || type === 'next-of-kin' ? { deceased: true } : {};
  return {
    ...typical,
    patient: { firstName, lastName, dateOfBirth, ...rest, ...died },
    records: { ...typical.records, types: ['lab-reports'] },
  };
}

/** A text of exactly so many characters, with a long word in it and its own beginning and end. */
function filler(length: number, seed: string): string {
  const words = `${seed} Ñandú Łukasz Nguyễn Dvořák Χρήστος Юлия O’Brien-García ${'Donaudampfschifffahrtsgesellschaftskapitän'} `;
  const text = words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length - 1)
    .trimEnd();
  return `${text}${'z'.repeat(length - text.length)}`;
}

const line = (seed: string) => filler(100, seed);
const longEmail = (seed: string) => `${'abcdefghij'.repeat(5)}.${seed}@${'subdomain-long.'.repeat(10)}example.com`;
const longAddress = (seed: string) => ({
  ...{ street: line(`${seed}-street`), unit: line(`${seed}-unit`), city: line(`${seed}-city`) },
  ...{ state: filler(60, `${seed}-state`), zip: filler(20, `${seed}z`), country: 'MX' },
});

/** Every field given, each as long as the schema lets it be. */
export function maximalInput(type: RequesterType, language: Language) {
  const own = asksForOwnAccess(type);
  const provider = type === 'treating-provider';
  return {
    language,
    requester: {
      ...{
        type,
        name: line('asker'),
        organization: line('organization'),
        email: longEmail('asker'),
        phone: '+17045550123 ext. 4567',
      },
      ...{ fax: '+17045550124', address: longAddress('asker'), relationship: line('relationship'), npi: '1234567893' },
      ...{ matter: line('matter'), claim: line('claim'), claimKind: 'personal-injury', respondBy: '2026-12-24' },
      ...{ employer: line('employer'), injuredOn: '2026-05-06', employeeTold: true, formSignedOn: '2026-07-08' },
    },
    patient: {
      ...{ firstName: line('first'), middleName: line('middle'), lastName: line('last'), formerName: line('former') },
      ...{ dateOfBirth: asksForChild(type) ? '2012-02-29' : '1952-02-29', phone: '+525555123456', email: longEmail('patient') },
      ...{ address: longAddress('patient'), mrn: filler(30, 'mrn') },
      ...(type === 'executor' || type === 'next-of-kin'
        ? { deceased: true, diedHere: false }
        : { deceased: false, diedHere: false }),
    },
    records: {
      ...{ types: [...recordTypes], other: filler(1000, 'other'), from: '2020-01-31', to: '2026-10-31' },
      sensitive: Object.fromEntries(
        sensitiveCategories.map((category, index) => [category, index % 2 ? 'leave-out' : 'include']),
      ),
    },
    recipient: {
      ...{
        type: provider ? 'provider' : own ? 'self' : 'third-party',
        name: line('receiver'),
        organization: line('receiving'),
      },
      ...{ address: longAddress('receiver'), email: longEmail('receiver'), phone: '+17045550125', fax: '+17045550126' },
    },
    delivery: {
      ...{ format: 'format-other', formatOther: filler(200, 'format'), method: 'deliver-email-open', emailRiskAccepted: true },
      mediaPassword: 'media-password-yes',
    },
    purpose: { type: provider ? 'patient-care' : 'other', other: filler(500, 'purpose') },
    expires: { event: filler(200, 'event') },
    // The newest: their names are the longest.
    documents: proofKinds.slice(-mostDocuments).map((kind) => ({ kind, reference: filler(200, `paper-${kind}`) })),
    signature: { name: line('signer'), agreed: true },
  };
}

/** Names as people write them, by script; the last ones mix scripts, directions, digits and pictures. */
export const namesByScript = {
  chinese: ['王小明', '李雷', '髙﨑 㗎'],
  japanese: ['山田 太郎', 'さくら・ヴィ', 'パーティー'],
  korean: ['김민준', '홍길동', '\u1100\u1161\u11a8'],
  arabic: ['محمد عبد الرحمن', 'لا إله', 'مُحَمَّد', 'می\u200cخواهم', 'علی ۱۲۳'],
  hebrew: ['ישראל כהן', 'בֶּן־גּוּרִיּוֹן', 'לוי (שלום)'],
  thai: ['สมชาย ใจดี', 'น้ำใจ', 'ก่ำ ปู่'],
  devanagari: ['प्रिया शर्मा', 'क्षत्रिय', 'श्री राम'],
  gujarati: ['પ્રિયા શાહ', 'ક્ષત્રિય', 'શ્રીમતી ઋદ્ધિ'],
  bengali: ['রাহুল চট্টোপাধ্যায়', 'ক্ষিতীশ', 'মৌসুমী দো'],
  gurmukhi: ['ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', 'ਹਰਜਿੰਦਰ ਕੌਰ', 'ਸ੍ਵੈ'],
  oriya: ['ସୁଭଦ୍ରା ପଣ୍ଡା', 'ଜଗନ୍ନାଥ'],
  tamil: ['ஸ்ரீனிவாசன்', 'கொழும்பு லௌ', 'லட்சுமி'],
  telugu: ['శ్రీనివాస్ రావు', 'కృష్ణ లక్ష్మి'],
  kannada: ['ಕೃಷ್ಣಮೂರ್ತಿ', 'ಶ್ರೀ ಲಕ್ಷ್ಮಿ', 'ರೊ ಕೋ'],
  malayalam: ['ശ്രീജിത്ത് നായർ', 'കൊച്ചി', 'ലക്ഷ്മി'],
  sinhala: ['ශ්\u200dරීමත් පෙරේරා', 'නිශාන්ත කෝ'],
  lao: ['ສົມໄຊ ວົງສາ', 'ນ້ຳ ຄຳ'],
  khmer: ['សុខ ស្រីមុំ', 'ព្រះវិហារ', 'ស្ត្រី កោះ'],
  burmese: ['မြန်မာ', 'အောင်ဆန်းစုကြည်', 'ဗုဒ္ဓ ကျော်', 'စီၤဖီ'],
  ethiopic: ['አበበ ቢቂላ', 'ትዕግሥት'],
  armenian: ['Արամ Խաչատրյան', 'և'],
  georgian: ['გიორგი მაისურაძე', 'ᲗᲐᲛᲐᲠ'],
  cherokee: ['ᏍᏏᏉᏯ', 'ꮳꮃꭹ'],
  latin: ['Ẹ́bùn Adéọlá', 'Guarani g̃ pytã', 'ɛ̃ Ɔ̀ŋ', 'Ş̌ırınq'],
  greek: ['ᾱ́ρης', 'Ἀθηνᾶ'],
  emoji: ['José 😀 (nickname)', '👨\u200d👩\u200d👧 🇺🇸', '❤\ufe0f\u200d🔥 1\ufe0f\u20e3'],
  mixed: ['محمد Smith 12', 'Dana כהן-לוי 45 B', '王 Wang 7 김'],
} as const;

const proseByScript = [
  '病历申请：请提供二〇二五年一月至十月的全部化验报告（包括血常规、生化检查），以及出院小结、影像检查报告和手术记录。如有疑问，请在工作日上午九时至下午五时致电。「谢谢！」',
  'أرجو إرسال نتائج المختبر من يناير 2025 إلى أكتوبر 2026 مع تقرير الخروج (نسخة PDF) إلى العنوان المذكور أعلاه، وشكرا جزيلا لكم على حسن تعاونكم معنا دائما.',
  'ขอสำเนาผลการตรวจทางห้องปฏิบัติการทั้งหมดตั้งแต่เดือนมกราคมถึงเดือนตุลาคมและรายงานสรุปการจำหน่ายผู้ป่วยด้วยครับ',
  'कृपया जनवरी से अक्टूबर तक की सभी जाँच रिपोर्टें और छुट्टी का सारांश भेजें। धन्यवाद!',
].join('\n');

/** Every script at once, in every kind of place: cells, labels, prose over several lines. */
export function scriptsInput(type: RequesterType, language: Language) {
  const typical = typicalInput(type, language);
  const {
    chinese,
    japanese,
    korean,
    arabic,
    hebrew,
    thai,
    devanagari,
    latin,
    emoji,
    mixed,
    greek: _greek,
    ...others
  } = namesByScript;
  const more = Object.values(others).map(([name]) => name);
  const address = { street: `${thai[0]} 45/2`, unit: korean[0], city: hebrew[0], state: 'NC', zip: '28115' };
  return {
    ...typical,
    requester: type === 'patient' ? { type } : { ...typical.requester, name: mixed[0], organization: japanese[0], address },
    patient: {
      ...typical.patient,
      ...{ firstName: arabic[0], middleName: chinese[0], lastName: devanagari[0], formerName: latin[0] },
      ...(type === 'patient' ? { address } : {}),
    },
    records: {
      ...typical.records,
      types: [...typical.records.types, 'other'],
      other: `${proseByScript}\n${emoji.join(' ')}\n${more.join(', ')}`,
    },
    signature: { ...typical.signature, name: type === 'patient' ? mixed[2] : mixed[1] },
  };
}
