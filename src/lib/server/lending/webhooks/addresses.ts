import { lookup } from 'node:dns';
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net';

/** IPv4 networks that are not of the public Internet (IANA's special-purpose registry, RFC 6890, and multicast). */
const special4 = new BlockList();
for (const [net, bits] of [
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
	['224.0.0.0', 3]
] as const)
	special4.addSubnet(net, bits);

/** IPv6: what is public lies in 2000::/3; of that the special networks, and those that carry an IPv4 address. */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const special6 = new BlockList();
for (const [net, bits] of [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20]
] as const)
	special6.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is on the public Internet. One that isn't written as an address isn't. */
export function isPublic(address: string): boolean {
	if (isIPv4(address)) return !special4.check(address);
	if (isIP(address) !== 6 || address.includes('%')) return false;
	return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}

/** The host of an address without the brackets of IPv6. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Whether a host is written as an IP address that is not public: that needs no question to the DNS. */
export const isPrivateLiteral = (url: URL): boolean => isIP(hostOf(url)) !== 0 && !isPublic(hostOf(url));

/** A name leads, among others, to an address that is not public. */
export class PrivateAddress extends Error {
	override readonly name = 'PrivateAddress';
}

/**
 * Asks for a name's addresses at the moment of connecting, and connects to none unless all are public: what the name led
 * to before doesn't count.
 */
export const publicLookup: LookupFunction = (name, options, done) =>
	lookup(name, { ...options, all: true }, (error, found) => {
		if (error) return done(error, []);
		if (!found.every(({ address }) => isPublic(address))) return done(new PrivateAddress(name), []);
		const [first] = found;
		if (options.all || !first) return done(null, found);
		return done(null, first.address, first.family);
	});
