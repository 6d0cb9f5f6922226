package dev.retell4j.tests.webhooks.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Makes bodies of events, 99 of 100 of them of up to 8 KB, the others of up to 5 MB. */
final class Bodies {
    static final int SMALL = 8 << 10;
    static final int LARGEST = 5 << 20;

    private static final String[] WORDS = {
        "Hello",
        "¿qué",
        "tal?",
        "日本",
        "Zoë",
        "👍",
        "order",
        "77",
        "ist",
        "für",
        "Привет",
        "naïve",
        "e\u0301te\u0301",
        ","
    };

    private final byte[] text = new byte[LARGEST];
    private final Random random;

    Bodies(Random random) {
        this.random = random;
        int length = 0;
        while (length < text.length) {
            byte[] word = (WORDS[random.nextInt(WORDS.length)] + " ").getBytes(StandardCharsets.UTF_8);
            int part = Math.min(word.length, text.length - length);
            System.arraycopy(word, 0, text, length, part);
            length += part;
        }
    }

    byte[] next() {
        int kind = random.nextInt(100);
        if (kind == 0) {
            double size = SMALL * Math.pow((double) LARGEST / SMALL, random.nextDouble());
            return event((int) size);
        }
        return kind < 4 ? new byte[0] : event(random.nextInt(SMALL));
    }

    /** An event of about that size, though not smaller than one without any text. */
    private byte[] event(int size) {
        byte[] start = ("{\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_" + Long.toHexString(random.nextLong())
                        + "\",\"call_type\":\"phone_call\",\"agent_version\":" + random.nextInt(100)
                        + ",\"transcript\":\"")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = "\"}}".getBytes(StandardCharsets.UTF_8);
        int length = Math.max(0, size - start.length - end.length);
        int from = characterAt(random.nextInt(text.length - length));
        int to = characterAt(Math.min(from + length, text.length - 8));
        ByteArrayOutputStream body = new ByteArrayOutputStream(Math.max(size, 300));
        body.writeBytes(start);
        body.write(text, from, Math.max(0, to - from));
        body.writeBytes(end);
        return body.toByteArray();
    }

    /** Where the character begins that a byte belongs to. */
    private int characterAt(int index) {
        int start = index;
        while (start > 0 && (text[start] & 0xC0) == 0x80) {
            start--;
        }
        return start;
    }
}
