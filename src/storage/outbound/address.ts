import { BlockList, isIP } from 'node:net';

/** Special-purpose networks (IANA registries, RFC 6890 and successors): no service of the public internet is there. */
const PRIVATE_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** The one range of IPv6 from which public addresses are given out, and what is reserved inside it. */
const PUBLIC_6 = ['2000::', 3] as const;
const PRIVATE_6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

/** Tells whether an address (no name) is outside the public internet: loopback, a private network, reserved. */
export function privateAddresses(): (address: string) => boolean {
  const inside = new BlockList();
  for (const [network, bits] of PRIVATE_4) inside.addSubnet(network, bits, 'ipv4');
  for (const [network, bits] of PRIVATE_6) inside.addSubnet(network, bits, 'ipv6');
  const outside = new BlockList();
  outside.addSubnet(...PUBLIC_6, 'ipv6');
  return (address) => {
    const family = isIP(address);
    if (family === 4) return inside.check(address, 'ipv4');
    if (family === 6) return !outside.check(address, 'ipv6') || inside.check(address, 'ipv6');
    return true;
  };
}
