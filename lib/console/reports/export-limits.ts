/** Rows of an export. A function answers 6 MB at most; a row has 130 bytes, and 300 where everything about it is told. */
export const mostRows = 15_000;

/** With names each row is read for itself and has its own row in the access log. */
export const mostNames = 500;

/** More than so many are approved by a second person first. The hospital's own rule, to be confirmed. */
export const secondFrom = 500;

/** For which an export waits, and for which an approval is good. */
export const exportHours = 24;
