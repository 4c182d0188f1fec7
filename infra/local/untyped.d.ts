/** Two packages bring no types: only what this module uses. */

declare module 'dynalite' {
  import type { Server } from 'node:http';

  function dynalite(options: {
    readonly path?: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
  }): Server;
  export = dynalite;
}

declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export type Stored = Record<string, unknown>;

  export interface Adapter {
    upsert(id: string, payload: Stored, expiresIn?: number): Promise<void>;
    find(id: string): Promise<Stored | undefined>;
    findByUid(uid: string): Promise<Stored | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  interface Context {
    body: unknown;
    type: string;
    readonly oidc: {
      readonly client?: { readonly clientId: string };
      readonly session?: { readonly accountId?: string };
      readonly provider: Provider;
    };
  }

  interface Account {
    readonly accountId: string;
    claims(): Promise<Stored & { readonly sub: string }>;
  }

  export interface Configuration {
    readonly adapter: (model: string) => Adapter;
    readonly clients: readonly Readonly<Record<string, unknown>>[];
    readonly jwks: { readonly keys: readonly object[] };
    readonly cookies: { readonly keys: readonly string[] };
    readonly claims: Readonly<Record<string, readonly string[]>>;
    readonly conformIdTokenClaims: boolean;
    readonly pkce: { readonly required: () => boolean };
    readonly issueRefreshToken: () => Promise<boolean>;
    readonly rotateRefreshToken: boolean;
    readonly features: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly interactions: { readonly url: (context: Context, interaction: { readonly uid: string }) => string };
    readonly findAccount: (context: Context, id: string) => Promise<Account | undefined>;
    readonly loadExistingGrant: (context: Context) => Promise<Grant | undefined>;
    readonly renderError: (context: Context, out: { readonly error: string }) => void;
    readonly ttl: Readonly<Record<string, number>>;
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly Grant: new (properties: {
      readonly clientId: string;
      readonly accountId: string;
    }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ readonly uid: string }>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  }
}

declare module 'dynalite/db/index.js' {
  import type { AttributeValue } from '@aws-sdk/client-dynamodb';

  namespace engine {
    export type Item = Record<string, AttributeValue>;
    export type Done = (error?: Error | null) => void;
    export type Batch = readonly (
      | { readonly type: 'put'; readonly key: string; readonly value: Item }
      | { readonly type: 'del'; readonly key: string }
    )[];

    export interface TableDescription {
      readonly TableName: string;
      readonly AttributeDefinitions: readonly unknown[];
      readonly LocalSecondaryIndexes?: readonly unknown[] | undefined;
      readonly GlobalSecondaryIndexes?: readonly unknown[] | undefined;
    }

    export interface Range {
      readonly gte: string;
      readonly lt: string;
    }

    export interface Store {
      readonly db: {
        batch(operations: Batch, done: Done): void;
        clear(range: Range): Promise<void>;
        iterator(range: Range): AsyncIterable<[key: string, item: Item]>;
      };
      readonly tableDb: {
        get(name: string, done: (error: Error | null, table?: TableDescription) => void): void;
        put(name: string, table: object, done: Done): void;
        del(name: string, done: Done): void;
      };
    }

    export interface Entry {
      readonly index: string;
      readonly key: string;
    }

    export interface Engine {
      create(options: object): Store;
      updateIndexes(
        store: Store,
        table: TableDescription,
        existing: Item | undefined,
        item: Item | undefined,
        done: Done,
      ): void;
      readonly getIndexActions: (
        indexes: readonly unknown[],
        existing: Item | undefined,
        item: Item | undefined,
        table: TableDescription,
      ) => { readonly puts: readonly (Entry & { readonly item: Item })[]; readonly deletes: readonly Entry[] };
      readonly createKey: (item: Item, table: TableDescription) => string;
      itemSize(item: Item): number;
    }
  }

  const engine: engine.Engine;
  export = engine;
}
