package dev.retell4j.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * A block of addresses that begin with the same bits.
 *
 * @param network the bits, zeros after them
 * @param bits how many count, of 128
 */
record AddressBlock(IpAddress network, int bits) {
    private static final int ALL = 128;
    private static final int MAPPED_PREFIX = 96;

    /** Reads an address or a block such as {@code 10.0.0.0/8}. */
    static AddressBlock read(String text) {
        int slash = text.indexOf('/');
        IpAddress address = IpAddress.read(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw wrong(text);
        }
        boolean isPlainV4 = text.indexOf(':') < 0;
        int most = isPlainV4 ? ALL - MAPPED_PREFIX : ALL;
        int bits = slash < 0 ? most : prefix(text, slash + 1, most);
        if (bits < 0) {
            throw wrong(text);
        }
        int counted = isPlainV4 ? bits + MAPPED_PREFIX : bits;
        return new AddressBlock(address.network(counted), counted);
    }

    private static int prefix(String text, int start, int most) {
        int bits = 0;
        for (int i = start; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i - start > 2) {
                return -1;
            }
            bits = bits * 10 + digit;
        }
        return start == text.length() || bits > most ? -1 : bits;
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "Not an IP address or a block such as 10.0.0.0/8 or 2001:db8::/32: " + text);
    }

    boolean contains(@Nullable IpAddress address) {
        if (address == null || address.isV4() && bits < MAPPED_PREFIX) {
            // A wide IPv6 block such as ::/0 is not meant to let IPv4 in.
            return false;
        }
        return address.network(bits).equals(network);
    }

    @Override
    public String toString() {
        boolean isV4 = network.isV4() && bits >= MAPPED_PREFIX;
        int shown = isV4 ? bits - MAPPED_PREFIX : bits;
        boolean isOne = bits == ALL;
        return network + (isOne ? "" : "/" + shown);
    }
}
