package dev.vidhuk.ingest.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet, after the IANA registries of special-purpose addresses (RFC 6890). Of
 * IPv6 only global unicast is public; an IPv4 address inside an IPv6 one counts as itself.
 */
final class Networks {
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carrier-grade NAT
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local; cloud machines keep their secrets at 169.254.169.254
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23", // protocol assignments, Teredo among them
                    "2001:db8::/32",
                    "3fff::/20")
            .map(Network::of)
            .toList();
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");
    private static final Network NAT64 = Network.of("64:ff9b::/96");
    private static final Network SIX_TO_FOUR = Network.of("2002::/16");

    private Networks() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress(); // a mapped ::ffff:a.b.c.d is an Inet4Address already
        if (NAT64.contains(bytes)) {
            return isPublic(embedded(bytes, 12));
        }
        if (SIX_TO_FOUR.contains(bytes)) {
            return isPublic(embedded(bytes, 2));
        }
        boolean possible = bytes.length == 4 || GLOBAL_UNICAST.contains(bytes);
        return possible && NOT_PUBLIC.stream().noneMatch(network -> network.contains(bytes));
    }

    private static InetAddress embedded(byte[] bytes, int from) {
        return address(Arrays.copyOfRange(bytes, from, from + 4));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("not 4 or 16 bytes", e);
        }
    }

    private record Network(BigInteger prefix, int length, int bits) {

        static Network of(String notation) {
            String[] parts = notation.split("/");
            try {
                byte[] bytes = InetAddress.getByName(parts[0]).getAddress();
                int length = Integer.parseInt(parts[1]);
                return new Network(prefix(bytes, length), length, bytes.length * 8);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("no network: " + notation, e);
            }
        }

        boolean contains(byte[] address) {
            return address.length * 8 == bits && prefix(address, length).equals(prefix);
        }

        private static BigInteger prefix(byte[] address, int length) {
            return new BigInteger(1, address).shiftRight(address.length * 8 - length);
        }
    }
}
