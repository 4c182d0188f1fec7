/** Leads this browser to the PDF that it had labelled. */
export const stampCookie = '__Host-stamp';
