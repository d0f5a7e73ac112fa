export { type Outbound, openOutbound } from './request.ts';
