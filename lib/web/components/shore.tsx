/** What stands on many pages: our mark, and the shore with the hospital, which is no real building. The other drawings load with their pages. */
import type { ComponentChildren } from 'preact';

/** The mark of the service: a folder and a plus. */
export function Mark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="9" fill="#fff" />
      <path d="M7 30V12h9l3 4h14v14z" fill="#cfe6e6" stroke="#0b4653" stroke-width="2.2" stroke-linejoin="round" />
      <path d="M20 19v8M16 23h8" stroke="#0b4653" stroke-width="2.6" stroke-linecap="round" />
    </svg>
  );
}

/** 372 by 152 units. */
export function HospitalShape() {
  return (
    <>
      <circle class="as" cx="318" cy="42" r="24" />
      <path class="at" d="M60 64h74V34h76v30h74v58H60z" />
      <path class="al" d="M54 122V60h74V30h76v30h74v62" />
      <rect class="ap" x="152" y="42" width="28" height="28" rx="4" />
      <path class="al thick" d="M166 48v16M158 56h16" />
      <path class="ap" d="M150 122V92h32v30M166 92v30" />
      <path class="al" d="M142 84h48" />
      <path
        class="al"
        d="M68 74h10v12H68zM90 74h10v12H90zM112 74h10v12h-10zM68 98h10v12H68zM90 98h10v12H90zM112 98h10v12h-10zM210 74h10v12h-10zM232 74h10v12h-10zM254 74h10v12h-10zM210 98h10v12h-10zM232 98h10v12h-10zM254 98h10v12h-10z"
      />
      <path class="at" d="m304 74 18 36h-36z" />
      <path class="ap" d="M28 122V98M28 52 12 84h8L6 108h44L36 84h8z" />
      <path class="ap" d="M326 122v-18m0-40-13 26h7l-11 18h34l-11-18h7z" />
      <path
        class="al"
        d="M0 122h372M16 134c6-4 12-4 18 0s12 4 18 0 12-4 18 0M196 136c6-4 12-4 18 0s12 4 18 0 12-4 18 0 12 4 18 0M108 146c6-4 12-4 18 0s12 4 18 0"
      />
    </>
  );
}

/** On the edge of a footer. */
export function Shore() {
  return (
    <svg class="art scene" viewBox="0 0 372 152" aria-hidden="true">
      <HospitalShape />
    </svg>
  );
}

/** Title and first words of an opening page, before the shore. */
export function Opening({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="hero">
      <div class="wrap">
        <div class="words">{children}</div>
        <Shore />
      </div>
    </div>
  );
}
