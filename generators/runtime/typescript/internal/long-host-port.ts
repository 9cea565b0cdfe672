import { TextValueError } from "../text-error.js";
import { isOctet, scanOctet } from "./integers.js";
import type { Reader, Type } from "./read.js";

/** An address of any family (RFC 1639 section 2). */
export interface LongHostPort {
  /** The number of the address family, from 0 to 255: 4 is IPv4, 6 is IPv6. */
  readonly family: number;
  /** The octets of the address, at most 255, the most significant first. */
  readonly host: Uint8Array;
  /** The octets of the port, at most 255, the most significant first. */
  readonly port: Uint8Array;
}

/** The text af,hal,h1,...,pal,p1,... (RFC 1639 section 2). */
export const longHostPort: Type = {
  expected: "a long-host-port",
  scan: scanLongHostPort,
};

function scanLongHostPort(from: Reader): LongHostPort | undefined {
  const family = scanOctet(from, 0);
  const host = isOctet(family) ? scanOctets(from) : undefined;
  const port = host && scanOctets(from);
  return host && port && { family, host, port };
}

/** Reads a number and as many octets. */
function scanOctets(from: Reader): Uint8Array | undefined {
  const count = scanOctet(from, 1);
  if (!isOctet(count)) {
    return undefined;
  }
  const octets = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const octet = scanOctet(from, 1);
    if (!isOctet(octet)) {
      return undefined;
    }
    octets[i] = octet;
  }
  return octets;
}

export function writeLongHostPort(property: string, value: unknown): string {
  const { family, host, port } = Object(value) as Partial<LongHostPort>;
  if (!isOctet(family) || !isShort(host) || !isShort(port)) {
    const allowed = "a family up to 255, and Uint8Arrays of at most 255 octets";
    throw new TextValueError(property, allowed);
  }
  return [family, host.length, ...host, port.length, ...port].join(",");
}

function isShort(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length <= 255;
}
