/**
 * Lambda hands every sandbox its credentials in the environment. In bundles this stands for the chain of providers of the cloud's
 * clients, which would go on to read profiles, run programs and ask the network: twenty files of a bundle, never of use there.
 */

/** The module of the chain. */
export const standsFor = '@aws-sdk/credential-provider-node';

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

async function fromEnvironment(): Promise<Credentials> {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = process.env;
  if (accessKeyId === undefined || secretAccessKey === undefined) throw new Error('no credentials in the environment');
  return { accessKeyId, secretAccessKey, ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }) };
}

/** By the name that the clients import. */
export const defaultProvider = () => fromEnvironment;
