/** How a PDF that somebody handed in comes to the console. Apart, because every start needs the limit of a form. */
export const fileField = 'file';

export const megabyte = 1024 * 1024;

/** In bytes. A Lambda call takes six megabytes, and base64 adds a third. */
export const largestFile = 4 * megabyte;
