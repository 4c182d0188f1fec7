export const producer = 'release-of-information';
