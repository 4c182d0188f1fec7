// Made by lib/documents/fonts/build.ts out of Noto Sans (SIL Open Font License, OFL.txt beside this file). Do not edit.
import type { FaceId } from '../fallback/faces.ts';
export const fallbackRuns: Readonly<Record<FaceId, string>> = {
  "latin": "w.2m y.c 2.fv 3.2q 2.13 3.5 5.6 2 2.j 2.1q f.8v te.3 g.1 1hy 1x1.g 5 2.7 c2.8 3c.6x 2.7u 3.5 3.11 3.5 3.7 2 2 2 2.u 3.1g 2.e 2.d 3.5 2.i 3.2 2.8 2.a 6.n 8.1c h.1 3.q 2.c 4.w 1c g.2n 10.1 5 3t qi 1as.v 9t.3h noj.2n 2p.5m 6.1 2 2.4 p.d 8f ea.1n fpx.6 m2.f 1u9.5 2.15 2.8 16iu.u",
  "hebrew": "lj.1 i1.1i 9.q 5.5 1cfd.p 2.4 2 2.1 2.1 2.9",
  "arabic": "16u.l 2.5b 2.x 29.1b 6p.u a.21 2.s 4ls 2r6 14i7.36 h.cc 3.1h 8 x.f 35.4 2.3q",
  "armenian": "lk fd.11 3.1d 3.2 1chw.4",
  "georgian": "53 ya 26v.11 2 6 3.1b 2a9.16 3.2 37l.11 2 6",
  "ethiopic": "lq 2ya.20 2.3 3.6 2 2.3 3.14 2.3 3.w 2.3 3.6 2 2.3 3.e 2.1k 2.3 3.1u 3.v 4.p 547.m a.6 2.6 2.6 2.6 2.6 2.6 2.6 2.6 opv.5 3.5 3.5 a.6 2.6 1qk2.6 2.3 2.1 2.e",
  "cherokee": "lc.2 2 7.1 n.1 c.1 38v.2d 3.5 twz.27",
  "devanagari": "jg 18k.2a 3.16 3td.12 2.1 s7 qps.9 4n.v mip.9",
  "bengali": "jg 1at.1 i.1 r.3 2.7 3.1 3.l 2.6 2 4.3 3.8 3.1 3.3 9 5.1 2.4 3.o 3pu 2 3.1 2 9 9 3 5 3.2 rne",
  "gurmukhi": "1u9.1 i.1 4c.2 2.5 5.1 3.l 2.6 2.1 2.1 2.1 3 2.4 5.1 3.2 4 8.3 2 8.g v5m.9",
  "gujarati": "1u9.1 i.1 7w.2 2.8 2.2 2.l 2.6 2.1 2.4 3.9 2.2 2.2 3 g.3 3.b 8.6 v1t.9",
  "oriya": "1us.1 bg.2 2.7 3.1 3.l 2.6 2.1 2.4 3.8 3.1 3.2 8.2 5.1 2.4 3.h",
  "tamil": "1u9.1 i.1 f1.1 2.5 4.2 2.3 4.1 2 2.1 4.1 4.2 4.b 5.4 4.2 2.3 3 7 f.k 3c0 ro9 ky6 2 1k.1",
  "telugu": "1u9.1 i.1 ij.c 2.2 2.m 2.f 3.8 2.2 2.3 8.1 2.2 3 3.3 3.9 8.8 38b o",
  "kannada": "1u9.1 i.1 m3.c 2.2 2.m 2.9 2.4 3.8 2.2 2.3 8.1 7.1 2.3 3.9 2.2 34t 2 8 o 2 ri4.5",
  "malayalam": "1u9.1 i.1 pn.c 2.2 2.1e 2.2 2.5 5.f 3.p 317 riu.2",
  "sinhala": "1us.1 t8.2 2.h 4.n 2.8 2 3.6 4 5.5 2 2.7 7.9 3.2 1fcd.j",
  "thai": "jg r 18 1a 24w.1l 5.s",
  "lao": "2v5.1 2 2.4 2.n 2 2.m 3.4 2 2.6 2.9 3.3",
  "khmer": "4n4.1f 3.13 3.9 7.9 dj.v",
  "myanmar": "35s.4f u4v 4y.u 2q.v",
  "chinese": "w.w r.5 r.3 y.9 2.1 2.b 2.4 o w ck c 2.2 e h.1 5qv.1 d.6 2.2 2.2 2.2 3.2 9 2.1 2 4.3 6 5.2 8 z 1h 2.1 2c 3 2 4.1 5 4 3 b.1 5 7 7 6 2d.9 v.1 b.2 5.1 4 2 2 i.3 c b 2.1 2.6 4 2.2 2 5 3.3 3 2.9 6.3 6 6 2 3 4 k.2 2.3 3.1 3.1 3.1 3.1 b.5 3.1 a.4 7 5 q r.1 k m.2 b 6 h.1 3q.1 d.e 2 c.1 20 1p.97 6.2 3.1 5.1 3.1 5.1 2.3 2.5 f.4 9 h.3 2.1 3 5.1 7.1 5.3 g h.2 u.f 3.b z t.1 1w h 7 z 2.1 m w.t e b7.1 3u 1n.1 7e.2 j 3f it.1 1x.p 2.2g d.5x r.b 5.15 7.f 2.2d 3.2u 6.16 2p.17 5.z d.f x.1r w.4s 2.58o 23.g6n hld.3 2.1 5.1 9 2.3 7 b.1 2 2.4 2.3 9 4.3 4 4.1 b 4.5 7 4 2 2 3.2 3.2 4.1 5.2 2 5 2 3 m 5 4 4 2.1 2 5.1 a 8.1 3.4 2.2 3 2 8 3.1 5 3 2 3 3.3 2 2.3 2 2.1 4 7.2 2.1 3.2 6 4.2 2.1 2 d 2 2 i.1 qa.9 n.y 2.i 2.3 46.v r.5 r.1w 1t.6 2.6 1bma.c 4.2k 4.1o 2c.2 e.17 5.8 8.1 2t2 2 1v 48 xw 26 196 1ca 3d ck 3w8 2f0 1cc.1 az rf g 1cr 6q 12 3g 24 221 1c 1y 10v sg ne h8 dl 7a d1 ej 5h 2hd 16l 7c 1u sv hc t 97 o9 72 8 2 3 cb 3u 1k6 b5 1gu 5 9 1n5 7y s 7t 6 y 11m at.1 f.1 51 7n 2r c 3 b 3r c 3 26 3q 8 7 3 k.1 14 3c.1 4 1g d 14.1 9.2 2 2 2x.1 n 1s 58 s x j 3 a 4 i 4c en 48 3 q 7 48 9o g 34 1e e8.1 3j x 7f 4 w 3n c s 37 1w 6 3 84 c 3 4r 5t 5 9 8 2.2 2 j 8.1 69 3 34 y 1o 64 5 3 i k 3 j 6d c 33 18 3k 4.1 3 7.1 2 4 2 9 4 c.1 9 5 3 3 4 3 2 4 1h e.1 e 3s 9 46.1 7 2 3.1 7 3l 2 2.1 f.1 8 5.1 13 1v 2 9 3 4 2a c b 1bl 6yo 1e 4dj.1 b2",
  "korean": "3cw.2m 3.4e 5yn.1 76.1e 2.15 36.u 1u.u nhe.s hw.8mb d.m 5.1c 7ty.t 4.5 3.5 3.5 3.2",
  "emoji": "z 7 6.9 34 5 68e d 4a 1r n 2j.5 g.1 a8.1 d 4n q.a 5.2 5k 6g.1 b a 1n.3 2.4 a 3 3.1 3 5 3 2.1 3 4 4.1 9.2 6 2 6.b c.1 3 2.1 2 j 3.1 j.5 2 2.1 4.1 6 3.1 5.1 c.1 6.1 3 6.1 2 2.1 l.1 6.5 2.3 3 5 3 3.5 2 3 2 2 7 4 7 b.1 g 3 5 2 5.2 2 c.1 1d.2 a f f ad.1 cw.2 k.1 1g 5 yj d gq 2 2fzf 5n 4h.1 d.1 f 3.9 24.p 2.1 o l 3.8 m.1 4v.x 3.33 3.1 2.2 3.2a 3.2 2.7a 2.1q c.5 2.n 8.1 3.7 d 3.3 3 5.1 e.1 3 9.1 a 6.2 d.2 9.2 3 2 5 7 4 7.2d 1d.1x 6.7 3.3 4.9 4 2.1 4 3.9 6c.b 5 7w.1a 2.9 2.54 35.c 4.a 4.1k 2 5.f 3.b 5.9 gvug.9 14.p 5"
};
