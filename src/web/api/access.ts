import type { Shapes } from './endpoints.ts';

export type Session = Shapes['Session'];
export type Organization = Shapes['Organization'];
export type Setup = Shapes['Setup'];
export type Role = Shapes['Role'];
export type Permission = Shapes['Permission'];
export type Person = Shapes['Person'];
export type Invitation = Shapes['Invitation'];
export type NewInvitation = Shapes['NewInvitation'];
export type ApiKey = Shapes['ApiKey'];
export type SignOnProvider = Shapes['SignOnProvider'];
export type Deleted = Shapes['Deleted'];
export type AuditEntry = Shapes['AuditEntry'];
