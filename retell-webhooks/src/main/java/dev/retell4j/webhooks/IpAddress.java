package dev.retell4j.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * An IP address, read without ever asking a name server. An IPv4 address is held as its IPv6-mapped form, and is the
 * same address in both forms.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
record IpAddress(long high, long low) {
    private static final int GROUPS = 8;
    private static final long MAPPED = 0xffffL << 32;
    private static final int LONGEST = 60;

    static @Nullable IpAddress read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (text.indexOf(':') < 0) {
            long value = v4(text, 0, text.length());
            return value < 0 ? null : new IpAddress(0, MAPPED | value);
        }
        // A link-local address may say through which interface it is reached.
        int zone = text.indexOf('%');
        return v6(zone < 0 ? text : text.substring(0, zone));
    }

    /** Reads an address as proxies note it down: perhaps with a port, IPv6 then in brackets. */
    static @Nullable IpAddress readWithPort(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            boolean isWhole = end > 0 && (end == text.length() - 1 || isPort(text, end + 1));
            String inside = isWhole ? text.substring(1, end) : "";
            return inside.indexOf(':') < 0 ? null : read(inside);
        }
        int colon = text.indexOf(':');
        if (colon > 0 && colon == text.lastIndexOf(':')) {
            return isPort(text, colon) ? read(text.substring(0, colon)) : null;
        }
        return read(text);
    }

    private static boolean isPort(String text, int colon) {
        int digits = text.length() - colon - 1;
        if (digits < 1 || digits > 5 || text.charAt(colon) != ':') {
            return false;
        }
        for (int i = colon + 1; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Returns the 32 bits, or -1. A leading zero is refused, because some take it for octal. */
    private static long v4(String text, int start, int end) {
        long value = 0;
        int parts = 0;
        int at = start;
        while (parts < 4) {
            int from = at;
            int part = 0;
            while (at < end && at - from < 3 && isDigit(text.charAt(at))) {
                part = part * 10 + text.charAt(at++) - '0';
            }
            int length = at - from;
            if (length == 0 || part > 255 || length > 1 && text.charAt(from) == '0') {
                return -1;
            }
            value = value << 8 | part;
            parts++;
            if (parts < 4 && (at == end || text.charAt(at++) != '.')) {
                return -1;
            }
        }
        return at == end ? value : -1;
    }

    private static @Nullable IpAddress v6(String text) {
        int[] groups = new int[GROUPS];
        int count = 0;
        int gap = -1;
        int at = 0;
        if (text.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (at < text.length()) {
            if (count == GROUPS) {
                return null;
            }
            int end = text.indexOf(':', at);
            boolean isLast = end < 0;
            end = isLast ? text.length() : end;
            if (isLast && text.indexOf('.', at) >= 0) {
                long value = v4(text, at, end);
                if (value < 0 || count > GROUPS - 2) {
                    return null;
                }
                groups[count++] = (int) (value >> 16);
                groups[count++] = (int) (value & 0xffff);
                break;
            }
            int group = group(text, at, end);
            if (group < 0) {
                return null;
            }
            groups[count++] = group;
            at = end;
            if (!isLast) {
                at++;
                if (at == text.length()) {
                    return null;
                }
                if (text.charAt(at) == ':') {
                    if (gap >= 0) {
                        return null;
                    }
                    gap = count;
                    at++;
                }
            }
        }
        return gap < 0 && count < GROUPS || gap >= 0 && count == GROUPS ? null : joined(groups, count, gap);
    }

    private static int group(String text, int start, int end) {
        if (end == start || end - start > 4) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            int digit = character < 0x80 ? Character.digit(character, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static IpAddress joined(int[] groups, int count, int gap) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < GROUPS; i++) {
            int from = gap < 0 || i < gap ? i : i - (GROUPS - count);
            long group = gap >= 0 && i >= gap && from < gap ? 0 : groups[from];
            high = high << 16 | low >>> 48;
            low = low << 16 | group;
        }
        return new IpAddress(high, low);
    }

    boolean isV4() {
        return high == 0 && low >>> 32 == MAPPED >>> 32;
    }

    /** Keeps the first bits and clears the others. */
    IpAddress network(int bits) {
        return new IpAddress(high & mask(bits), low & mask(bits - Long.SIZE));
    }

    private static long mask(int bits) {
        return bits <= 0 ? 0 : bits >= Long.SIZE ? -1 : -1L << (Long.SIZE - bits);
    }

    /** Returns the address as it is usually written; IPv6 without the shortening of zeros. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (isV4()) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                text.append(low >> shift & 0xff).append(shift == 0 ? "" : ".");
            }
        } else {
            for (int i = 0; i < GROUPS; i++) {
                long half = i < GROUPS / 2 ? high : low;
                text.append(i == 0 ? "" : ":").append(Long.toHexString(half >>> 48 - 16 * (i % 4) & 0xffff));
            }
        }
        return text.toString();
    }
}
