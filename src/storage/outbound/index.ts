export { type Outbound, type OutboundAnswer, openOutbound } from './request.ts';
