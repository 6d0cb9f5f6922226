package dev.retell4j.webhooks.internal.signature;

import org.jspecify.annotations.Nullable;

/** What the signature header says: {@code v=<milliseconds>,d=<64 hex digits>}. */
public final class SignatureHeader {
    private static final int CODE_DIGITS = 64;
    private static final int MOST_TIME_DIGITS = 16;

    /** The largest whole number that every sender can write exactly. */
    private static final long LATEST = (1L << 53) - 1;

    private final byte[] digits;
    private final long millis;
    private final byte[] code;

    private SignatureHeader(byte[] digits, long millis, byte[] code) {
        this.digits = digits;
        this.millis = millis;
        this.code = code;
    }

    /** Reads a header; returns null when it has another form. */
    public static @Nullable SignatureHeader read(String text) {
        int codeStart = text.length() - CODE_DIGITS;
        int timeEnd = codeStart - ",d=".length();
        int timeDigits = timeEnd - "v=".length();
        if (timeDigits < 1
                || timeDigits > MOST_TIME_DIGITS
                || !text.startsWith("v=")
                || !text.startsWith(",d=", timeEnd)) {
            return null;
        }
        byte[] digits = new byte[timeDigits];
        long millis = 0;
        for (int i = 0; i < timeDigits; i++) {
            char digit = text.charAt("v=".length() + i);
            if (digit < '0' || digit > '9') {
                return null;
            }
            digits[i] = (byte) digit;
            millis = millis * 10 + (digit - '0');
        }
        // The digits follow the body without a separator: a zero in front could be one cut off the body's end.
        if (digits[0] == '0' && timeDigits > 1) {
            return null;
        }
        byte[] code = code(text, codeStart);
        return millis > LATEST || code == null ? null : new SignatureHeader(digits, millis, code);
    }

    private static byte @Nullable [] code(String text, int start) {
        byte[] code = new byte[CODE_DIGITS / 2];
        for (int i = 0; i < code.length; i++) {
            int high = hexDigit(text.charAt(start + 2 * i));
            int low = hexDigit(text.charAt(start + 2 * i + 1));
            if ((high | low) < 0) {
                return null;
            }
            code[i] = (byte) (high << 4 | low);
        }
        return code;
    }

    /** Unlike {@link Character#digit}, knows ASCII digits alone. */
    private static int hexDigit(char digit) {
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        }
        int letter = digit | 0x20;
        return letter >= 'a' && letter <= 'f' && digit < 0x80 ? letter - 'a' + 10 : -1;
    }

    /** The time of sending as it is written, for it is part of what is signed. */
    public byte[] digits() {
        return digits;
    }

    /** The time of sending in milliseconds since 1970. */
    public long millis() {
        return millis;
    }

    /** The code of 32 bytes. */
    public byte[] code() {
        return code;
    }
}
