import type { IndependentSubject } from './page.ts';

/** The persons of the set, all invented, as a request names them: a suffix stands in the last name. */
export const hernandez: IndependentSubject = {
  firstName: 'María Guadalupe',
  lastName: 'Hernández Ortega',
  formerName: 'Salinas',
  dateOfBirth: '1978-03-14',
  recordNumbers: ['D4471093'],
};

export const nguyen: IndependentSubject = {
  firstName: 'Huong',
  middleName: 'Thi Mai',
  lastName: 'Nguyen',
  dateOfBirth: '1985-11-02',
  recordNumbers: ['E2085517'],
};

export const alkhatib: IndependentSubject = {
  firstName: 'Abdulrahman',
  middleName: 'Yousef',
  lastName: 'Al-Khatib',
  dateOfBirth: '1962-07-21',
  recordNumbers: ['D3390248'],
};

export const whitmore: IndependentSubject = {
  firstName: 'Catherine',
  middleName: 'Anne',
  lastName: 'Whitmore-Blake',
  formerName: 'Whitmore',
  dateOfBirth: '1969-12-30',
  recordNumbers: ['80114527'],
};

export const smith: IndependentSubject = {
  firstName: 'James',
  middleName: 'T',
  lastName: 'Smith',
  dateOfBirth: '1954-01-09',
  recordNumbers: ['D1002387', '00448120'],
};

export const johnson: IndependentSubject = {
  firstName: 'Mary',
  lastName: 'Johnson',
  formerName: 'Mary Ellen Davis',
  dateOfBirth: '1947-06-18',
  recordNumbers: ['D2217760'],
};

export const ramsey: IndependentSubject = {
  firstName: 'Ethan',
  middleName: 'Cole',
  lastName: 'Ramsey',
  dateOfBirth: '2016-08-25',
  recordNumbers: ['D5528014'],
};

export const whitfield: IndependentSubject = {
  firstName: 'Robert',
  middleName: 'Allen',
  lastName: 'Whitfield Jr.',
  dateOfBirth: '1971-10-04',
  recordNumbers: ['D1876640'],
};

export const pena: IndependentSubject = {
  firstName: 'José',
  middleName: 'Luis',
  lastName: 'Peña Castillo',
  dateOfBirth: '1990-04-11',
  recordNumbers: ['D4902216'],
};

export const marroquin: IndependentSubject = {
  firstName: 'Sofía',
  middleName: 'Isabel',
  lastName: 'Marroquín López',
  formerName: 'Baby Girl Lopez',
  dateOfBirth: '2024-02-03',
  recordNumbers: ['D6013388'],
};

export const odonnell: IndependentSubject = {
  firstName: 'Siobhan',
  middleName: 'Margaret',
  lastName: "O'Donnell",
  formerName: 'McGrath',
  dateOfBirth: '1958-08-16',
  recordNumbers: ['D2760931'],
};

export const li: IndependentSubject = {
  firstName: 'Wei',
  lastName: 'Li',
  dateOfBirth: '1993-09-08',
  recordNumbers: ['E3120746'],
};

export const okafor: IndependentSubject = {
  firstName: 'Chidinma',
  middleName: 'Grace',
  lastName: 'Okafor-Bello',
  dateOfBirth: '2001-12-05',
  recordNumbers: ['D5310092'],
};
