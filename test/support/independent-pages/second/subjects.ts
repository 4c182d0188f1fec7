import type { IndependentSubject } from '../page.ts';

/** The persons of the second set, all invented. */
export const jaramillo: IndependentSubject = {
  firstName: 'Dolores',
  middleName: 'Inés',
  lastName: 'Jaramillo',
  formerName: 'Quintero',
  dateOfBirth: '1951-02-27',
  recordNumbers: ['D3014466'],
};

export const mcallister: IndependentSubject = {
  firstName: 'Tyrone',
  middleName: 'D',
  lastName: 'McAllister',
  dateOfBirth: '1983-05-19',
  recordNumbers: ['D2958801', '00310774'],
};

export const venkataraman: IndependentSubject = {
  firstName: 'Priya',
  lastName: 'Venkataraman',
  dateOfBirth: '1988-10-12',
  recordNumbers: ['E1147290'],
};

export const kowalczyk: IndependentSubject = {
  firstName: 'Elizabeth',
  middleName: 'Jane',
  lastName: 'Kowalczyk',
  formerName: 'Brandt',
  dateOfBirth: '1939-09-03',
  recordNumbers: ['D1120934'],
};

export const reyes: IndependentSubject = {
  firstName: 'Mateo',
  middleName: 'Alejandro',
  lastName: 'Reyes Fuentes',
  dateOfBirth: '2019-06-07',
  recordNumbers: ['D5896130'],
};

export const vandenberg: IndependentSubject = {
  firstName: 'William',
  middleName: 'Henry',
  lastName: 'Van den Berg III',
  dateOfBirth: '1946-12-22',
  recordNumbers: ['D1300572'],
};

export const abdi: IndependentSubject = {
  firstName: 'Fatima',
  middleName: 'Zahra',
  lastName: 'Abdi',
  dateOfBirth: '1997-01-15',
  recordNumbers: ['D5044718'],
};

export const baker: IndependentSubject = {
  firstName: 'Linda',
  middleName: 'Sue',
  lastName: 'Baker',
  dateOfBirth: '1960-04-30',
  recordNumbers: ['D2605519'],
};
