/** Addresses of the desk of records that come in. None has `{reference}`: that names a request of the hospital, which this desk never opens. */
export const inboundPath = '/staff/inbound';
export const arrivalsPath = `${inboundPath}/arrivals`;
export const newItemPath = `${inboundPath}/new`;
export const inboundSearchPath = `${inboundPath}/search`;
export const inboundFiguresPath = `${inboundPath}/figures`;
export const inboundNextPath = `${inboundPath}/next`;
export const inboundAssignPath = `${inboundPath}/assign`;

export const itemPath = (item: string): string => `${inboundPath}/items/${item}`;
export const decideItemPath = (item: string, decision: string): string => `${itemPath(item)}/decide/${decision}`;
export const itemOwnerPath = (item: string): string => `${itemPath(item)}/owner`;

/** For whoever works on requests: what came there by mistake. */
export const handOverPath = '/staff/mail/inbound';
