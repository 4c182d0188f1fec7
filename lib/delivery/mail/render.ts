/** The two bodies of a notice, from one list of blocks, so that both say the same. */
import { registry } from '../../languages/registry.ts';
import type { Language } from '../../request/vocabulary.ts';

export interface Block {
  readonly text: string;
  readonly href?: string;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

export function textOf(blocks: readonly Block[]): string {
  return `${blocks.map(({ text, href }) => (href === undefined ? text : `${text}\n${href}`)).join('\n\n')}\n`;
}

function paragraph({ text, href }: Block): string {
  if (href === undefined) return `<p>${escapeHtml(text).replaceAll('\n', '<br>\n')}</p>`;
  // The address is the text too, so that people see where it leads and can copy it.
  return `<p>${escapeHtml(text)}<br>\n<a href="${escapeHtml(href)}">${escapeHtml(href)}</a></p>`;
}

export function htmlOf(language: Language, title: string, blocks: readonly Block[]): string {
  return [
    '<!doctype html>',
    `<html lang="${language}"${registry[language].direction === 'rtl' ? ' dir="rtl"' : ''}>`,
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    '<body>',
    ...blocks.map(paragraph),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
