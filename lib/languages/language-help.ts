/**
 * That help with languages is free, in English and the 15 languages most spoken by people of North Carolina who speak little
 * English (45 CFR 92.11; U.S. Department of Health and Human Services, list of top 15 languages by state, 2016: to be checked
 * before live use). Every text awaits review by a qualified translator. {phone} is the number to call.
 */
interface LanguageHelp {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What the language is called by those who speak it. */
  readonly name: string;
  readonly text: string;
}

export const languageHelp: readonly LanguageHelp[] = [
  { lang: 'en', dir: 'ltr', name: 'English', text: 'Help in your language is free. Call {phone}.' },
  { lang: 'es-US', dir: 'ltr', name: 'Español', text: 'Si habla español, tiene ayuda gratis con el idioma. Llame al {phone}.' },
  { lang: 'zh-Hant', dir: 'ltr', name: '繁體中文', text: '如果您使用中文，您可以免費獲得語言援助服務。請致電 {phone}。' },
  {
    lang: 'vi',
    dir: 'ltr',
    name: 'Tiếng Việt',
    text: 'Nếu bạn nói tiếng Việt, có các dịch vụ hỗ trợ ngôn ngữ miễn phí dành cho bạn. Gọi số {phone}.',
  },
  {
    lang: 'ko',
    dir: 'ltr',
    name: '한국어',
    text: '한국어를 사용하시는 경우, 언어 지원 서비스를 무료로 이용하실 수 있습니다. {phone}번으로 전화해 주십시오.',
  },
  {
    lang: 'fr',
    dir: 'ltr',
    name: 'Français',
    text: 'Si vous parlez français, des services d’aide linguistique vous sont proposés gratuitement. Appelez le {phone}.',
  },
  {
    lang: 'ar',
    dir: 'rtl',
    name: 'العربية',
    text: 'إذا كنت تتحدث العربية، فإن خدمات المساعدة اللغوية تتوافر لك بالمجان. اتصل برقم {phone}.',
  },
  {
    lang: 'hmn',
    dir: 'ltr',
    name: 'Hmoob',
    text: 'Yog tias koj hais lus Hmoob, cov kev pab txog lus, muaj kev pab dawb rau koj. Hu rau {phone}.',
  },
  {
    lang: 'ru',
    dir: 'ltr',
    name: 'Русский',
    text: 'Если вы говорите на русском языке, вам доступны бесплатные услуги перевода. Звоните {phone}.',
  },
  {
    lang: 'fil',
    dir: 'ltr',
    name: 'Tagalog',
    text: 'Kung nagsasalita ka ng Tagalog, maaari kang gumamit ng mga serbisyo ng tulong sa wika nang walang bayad. Tumawag sa {phone}.',
  },
  {
    lang: 'gu',
    dir: 'ltr',
    name: 'ગુજરાતી',
    text: 'જો તમે ગુજરાતી બોલતા હો, તો નિ:શુલ્ક ભાષા સહાય સેવાઓ તમારા માટે ઉપલબ્ધ છે. ફોન કરો {phone}.',
  },
  {
    lang: 'km',
    dir: 'ltr',
    name: 'ភាសាខ្មែរ',
    text: 'បើសិនជាអ្នកនិយាយភាសាខ្មែរ សេវាជំនួយផ្នែកភាសាដោយមិនគិតឈ្នួល គឺអាចមានសម្រាប់បម្រើអ្នក។ ចូរទូរស័ព្ទ {phone}។',
  },
  {
    lang: 'de',
    dir: 'ltr',
    name: 'Deutsch',
    text: 'Wenn Sie Deutsch sprechen, steht Ihnen kostenlos sprachliche Hilfe zur Verfügung. Rufnummer: {phone}.',
  },
  {
    lang: 'hi',
    dir: 'ltr',
    name: 'हिन्दी',
    text: 'यदि आप हिंदी बोलते हैं तो आपके लिए मुफ्त में भाषा सहायता सेवाएं उपलब्ध हैं। {phone} पर कॉल करें।',
  },
  { lang: 'lo', dir: 'ltr', name: 'ລາວ', text: 'ຖ້າວ່າທ່ານເວົ້າພາສາລາວ, ການບໍລິການຊ່ວຍເຫຼືອດ້ານພາສາໂດຍບໍ່ເສຍຄ່າແມ່ນມີພ້ອມໃຫ້ທ່ານ. ໂທ {phone}.' },
  {
    lang: 'ja',
    dir: 'ltr',
    name: '日本語',
    text: '日本語を話される場合、無料の言語支援をご利用いただけます。{phone} までお電話ください。',
  },
];
