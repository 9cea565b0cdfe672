import { TextValueError } from "../text-error.js";
import { isOctet, scanOctet } from "./integers.js";
import type { Reader, Type } from "./read.js";

/** An IPv4 address and a port, as the functions of `node:net` take them. */
export interface HostPort {
  /** The address: four decimal numbers separated by full stops. */
  readonly host: string;
  /** An integer from 0 to 65535. */
  readonly port: number;
}

/** The text h1,h2,h3,h4,p1,p2 (RFC 959 section 4.1.2). */
export const hostPort: Type = {
  expected: "a host-port",
  scan: scanHostPort,
};

function scanHostPort(from: Reader): HostPort | undefined {
  let host = "";
  let port = 0;
  for (let i = 0; i < 6; i++) {
    const octet = scanOctet(from, i);
    if (!(octet < 256)) {
      return undefined;
    }
    if (i < 4) {
      host += (i ? "." : "") + String(octet);
    } else {
      port = port * 256 + octet;
    }
  }
  return { host, port };
}

export function writeHostPort(property: string, value: unknown): string {
  const { host, port } = Object(value) as Partial<HostPort>;
  const octets = String(host).split(".");
  const isHost = octets.length === 4 && octets.every(isOctetInDigits);
  const [high, low] = [Math.floor(Number(port) / 256), Number(port) % 256];
  if (!isHost || typeof port !== "number" || !isOctet(high) || !isOctet(low)) {
    throw new TextValueError(property, "an IPv4 address and a port");
  }
  return [...octets, high, low].join(",");
}

function isOctetInDigits(digits: string): boolean {
  return isOctet(Number(digits)) && String(Number(digits)) === digits;
}
