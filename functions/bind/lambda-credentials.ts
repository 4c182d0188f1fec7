/**
 * In bundles this stands for the SDK's chain of credential providers, which would read profiles, run programs and ask the network:
 * twenty files of a bundle, never of use on Lambda, which hands credentials in the environment (`clients.ts`).
 */

/** The module of the chain. */
export const standsFor = '@aws-sdk/credential-provider-node';

/** By the name that the clients import. */
export const defaultProvider = () => async (): Promise<never> => {
  throw new Error('no credentials in the environment');
};
