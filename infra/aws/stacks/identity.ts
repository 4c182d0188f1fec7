/** Staff sign-in: accounts by invitation, a second factor always, and the hospital's own sign-in where it is set. */
import { type App, CfnOutput, Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ProviderAttribute,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolIdentityProviderSaml,
  UserPoolIdentityProviderSamlMetadata,
} from 'aws-cdk-lib/aws-cognito';
import { roles } from '../../../lib/console/sign-in/roles.ts';
import type { StageSettings } from '../settings.ts';
import { stackOf } from './stack-of.ts';

export interface Identity {
  readonly issuer: string;
  readonly clientId: string;
  /** The setting of the same name. */
  readonly secondFactor: string;
}

/** How a federated person signed in, as the hospital attests it. */
const factorAttribute = 'second_factor';
/** Of a licensed professional, as letters print it. */
const titleAttribute = 'title';

function staffPool(stack: Stack): UserPool {
  return new UserPool(stack, 'Staff', {
    customAttributes: {
      [factorAttribute]: new StringAttribute({ mutable: true, maxLen: 2048 }),
      [titleAttribute]: new StringAttribute({ mutable: true, maxLen: 80 }),
    },
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

function identityProviders(
  pool: UserPool,
  { staffIdentityProvider }: StageSettings,
): readonly UserPoolClientIdentityProvider[] {
  if (staffIdentityProvider === undefined) return [UserPoolClientIdentityProvider.COGNITO];
  const { name, metadataUrl, secondFactor } = staffIdentityProvider;
  new UserPoolIdentityProviderSaml(pool, 'Hospital', {
    userPool: pool,
    name,
    metadata: UserPoolIdentityProviderSamlMetadata.url(metadataUrl),
    attributeMapping: {
      email: ProviderAttribute.other('email'),
      custom: {
        [`custom:${factorAttribute}`]: ProviderAttribute.other(secondFactor.attribute),
        [`custom:${titleAttribute}`]: ProviderAttribute.other('title'),
      },
    },
  });
  return [UserPoolClientIdentityProvider.custom(name)];
}

function consoleClient(pool: UserPool, settings: StageSettings): UserPoolClient {
  const origin = `https://${settings.domainName}`;
  const attributes = new ClientAttributes()
    .withStandardAttributes({ email: true, fullname: true, givenName: true, familyName: true, locale: true })
    .withCustomAttributes(factorAttribute, titleAttribute);
  return pool.addClient('Console', {
    generateSecret: true,
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    authFlows: {},
    // Cognito maps an attribute only where the client may write it; nobody else can: no flow gives a person a token for that.
    readAttributes: attributes,
    writeAttributes: attributes,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`${origin}/staff/callback`],
      logoutUrls: [`${origin}/staff/sign-in`],
    },
    supportedIdentityProviders: [...identityProviders(pool, settings)],
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    // Longer than a session of the console, which asks for the groups again with it.
    refreshTokenValidity: Duration.hours(11),
  });
}

/** The pool demands one of its own accounts; for federated people it only passes on what the hospital attests. */
function secondFactorOf({ staffIdentityProvider }: StageSettings): string {
  if (staffIdentityProvider === undefined) return 'provider';
  return [`custom:${factorAttribute}`, ...staffIdentityProvider.secondFactor.values].join(' ');
}

export function identity(app: App, settings: StageSettings): Identity {
  const stack = stackOf(app, settings, 'identity', 'Staff sign-in');
  const pool = staffPool(stack);
  for (const role of roles) pool.addGroup(role, { groupName: role });
  pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: settings.domainName.replaceAll('.', '-') } });
  const client = consoleClient(pool, settings);
  new CfnOutput(stack, 'StaffPool', { value: pool.userPoolId });
  new CfnOutput(stack, 'ConsoleClient', { value: client.userPoolClientId });
  return {
    issuer: `https://cognito-idp.${settings.region}.amazonaws.com/${pool.userPoolId}`,
    clientId: client.userPoolClientId,
    secondFactor: secondFactorOf(settings),
  };
}
