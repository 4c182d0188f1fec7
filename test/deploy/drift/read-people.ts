/** Who signs in, and how mail leaves. */
import {
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  GetGroupCommand,
  GetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  GetConfigurationSetCommand,
  GetConfigurationSetEventDestinationsCommand,
  GetEmailIdentityCommand,
} from '@aws-sdk/client-sesv2';
import { isObject } from '../template.ts';
import type { Reader } from './readers.ts';

const pool: Reader = async ({ pools }, { physicalId: UserPoolId }) => {
  const { UserPool } = await pools.send(new DescribeUserPoolCommand({ UserPoolId }));
  const factors = await pools.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
  const EnabledMfas = factors.SoftwareTokenMfaConfiguration?.Enabled === true ? ['SOFTWARE_TOKEN_MFA'] : [];
  return { ...UserPool, EnabledMfas, MfaConfiguration: factors.MfaConfiguration };
};

const poolClient: Reader = async ({ pools }, { physicalId: ClientId }, { UserPoolId }) => {
  const { UserPoolClient } = await pools.send(new DescribeUserPoolClientCommand({ UserPoolId: String(UserPoolId), ClientId }));
  return { ...UserPoolClient, GenerateSecret: UserPoolClient?.ClientSecret !== undefined };
};

const configurationSet: Reader = async ({ mail }, { physicalId: ConfigurationSetName }) => ({
  Name: ConfigurationSetName,
  ...(await mail.send(new GetConfigurationSetCommand({ ConfigurationSetName }))),
});

/** Templates write `deliveryDelay` for what the service calls DELIVERY_DELAY. */
const eventName = (name: string) => name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const eventDestination: Reader = async ({ mail }, _resource, { ConfigurationSetName, EventDestination }) => {
  const set = String(ConfigurationSetName);
  const { EventDestinations = [] } = await mail.send(
    new GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName: set }),
  );
  const wanted = isObject(EventDestination) ? EventDestination['Name'] : undefined;
  const found = EventDestinations.find(({ Name }) => Name === wanted) ?? EventDestinations[0];
  return {
    ConfigurationSetName,
    EventDestination: { ...found, MatchingEventTypes: found?.MatchingEventTypes?.map(eventName) },
  };
};

const emailIdentity: Reader = async ({ mail }, { physicalId: EmailIdentity }) => {
  const told = await mail.send(new GetEmailIdentityCommand({ EmailIdentity }));
  return { ...told, EmailIdentity, FeedbackAttributes: { EmailForwardingEnabled: told.FeedbackForwardingStatus } };
};

export const peopleReaders: Readonly<Record<string, Reader>> = {
  'AWS::Cognito::UserPool': pool,
  'AWS::Cognito::UserPoolClient': poolClient,
  'AWS::Cognito::UserPoolDomain': async ({ pools }, _resource, { Domain }) => {
    const { DomainDescription } = await pools.send(new DescribeUserPoolDomainCommand({ Domain: String(Domain) }));
    return { ...DomainDescription };
  },
  'AWS::Cognito::UserPoolGroup': async ({ pools }, _resource, { UserPoolId, GroupName }) => {
    const { Group } = await pools.send(new GetGroupCommand({ UserPoolId: String(UserPoolId), GroupName: String(GroupName) }));
    return { ...Group };
  },
  'AWS::SES::ConfigurationSet': configurationSet,
  'AWS::SES::ConfigurationSetEventDestination': eventDestination,
  'AWS::SES::EmailIdentity': emailIdentity,
};
