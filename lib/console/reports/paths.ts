import { type Question, questionQuery } from '../../reports/question.ts';

export const reportsPath = '/staff/reports';
export const exportsPath = `${reportsPath}/exports`;

export function boardPath(question: Question): string {
  return `${reportsPath}?${questionQuery(question)}`;
}

export function figuresPath(question: Question): string {
  return `${reportsPath}/figures.csv?${questionQuery(question)}`;
}

/** `what`: see lib/reports/listed.ts. */
export function listPath(question: Question, what: string, place?: string): string {
  return `${reportsPath}/list?${questionQuery(question, { what, ...(place !== undefined && { place }) })}`;
}

export function exportPath(question: Question, what: string): string {
  return `${reportsPath}/export?${questionQuery(question, { what })}`;
}
