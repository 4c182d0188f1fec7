/** In bundles instead of the SDK's chain of credential providers: Lambda gives credentials in the environment (`clients.ts`). */

export const standsFor = '@aws-sdk/credential-provider-node';

export const defaultProvider = () => async (): Promise<never> => {
  throw new Error('no credentials in the environment');
};
