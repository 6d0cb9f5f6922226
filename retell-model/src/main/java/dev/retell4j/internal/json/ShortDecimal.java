package dev.retell4j.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Reads numbers such as {@code 12.345}, of which a transcript has two for each word.
 *
 * <p>With up to 15 digits, the digits and the power of ten behind the point are doubles without any rounding, so that
 * their quotient is the nearest double: the same that every correct parser finds, in a fraction of the time.
 */
final class ShortDecimal {
    private static final int MOST_DIGITS = 15;
    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private ShortDecimal() {}

    /** Returns the number that the parser is at, or NaN when it is longer, has an exponent or no fraction. */
    static double read(JsonParser parser) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            return Double.NaN;
        }
        char[] text = parser.getTextCharacters();
        int start = parser.getTextOffset();
        return parse(text, start, start + parser.getTextLength());
    }

    /** Reads an optional minus sign, digits, and among them a point; anything else is NaN. */
    static double parse(char[] text, int start, int end) {
        boolean negative = text[start] == '-';
        int first = negative ? start + 1 : start;
        if (end - first > MOST_DIGITS + 1) {
            return Double.NaN;
        }
        long digits = 0;
        int point = -1;
        for (int i = first; i < end; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
            } else if (text[i] == '.' && point < 0) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        if (point < 0) {
            return Double.NaN;
        }
        double number = digits / POWERS_OF_TEN[end - 1 - point];
        return negative ? -number : number;
    }
}
