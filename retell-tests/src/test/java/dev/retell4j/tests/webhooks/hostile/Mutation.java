package dev.retell4j.tests.webhooks.hostile;

import dev.retell4j.webhooks.WebhookSigner;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What a stranger can do with a request that was signed, without knowing the key. */
enum Mutation {
    BODY_BIT {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            return Attempt.of(withOtherBits(request.body(), 1, random), request.header());
        }
    },
    BODY_BITS {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            return Attempt.of(withOtherBits(request.body(), 2 + random.nextInt(30), random), request.header());
        }
    },
    BODY_CUT {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            byte[] body = request.body();
            int from = random.nextBoolean() ? 0 : random.nextInt(body.length + 1);
            int to = from == 0 ? random.nextInt(body.length + 1) : body.length;
            return Attempt.of(Arrays.copyOfRange(body, from, to), request.header());
        }
    },
    BODY_GROWN {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            byte[] more = pick(random, " ", "\n", "\r\n", "\0", "{}", "0", "\uFEFF", "null")
                    .getBytes(StandardCharsets.UTF_8);
            int at = pick(random, 0, request.body().length, random.nextInt(request.body().length + 1));
            return Attempt.of(spliced(request.body(), at, 0, more), request.header());
        }
    },
    BODY_SPLICED {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            byte[] body = request.body();
            int from = random.nextInt(body.length + 1);
            byte[] part = Arrays.copyOfRange(body, from, Math.min(body.length, from + random.nextInt(64)));
            int at = random.nextInt(body.length + 1);
            return Attempt.of(spliced(body, at, random.nextInt(body.length - at + 1) % 64, part), request.header());
        }
    },
    BODY_REPLACED {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            byte[] body = new byte[random.nextInt(256)];
            random.nextBytes(body);
            return Attempt.of(body, request.header());
        }
    },
    BODY_UNICODE {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            byte[] body = request.body();
            if (random.nextBoolean() && body.length < Bodies.SMALL) {
                String text = new String(body, StandardCharsets.UTF_8);
                String same = pick(
                        random,
                        Normalizer.normalize(text, pick(random, Normalizer.Form.values())),
                        text.replace("/", "\\/"),
                        text.replace("ë", "\\u00eb"),
                        text.replace("a", "\u0430"),
                        text.replace("\"", "\u201D"),
                        text.toUpperCase(Locale.ROOT));
                return Attempt.of(same.getBytes(StandardCharsets.UTF_8), request.header());
            }
            byte[] hidden = pick(random, "\u200B", "\u200E", "\u00AD", "\uFEFF", "\u2060", "\u0301", "\uD83D\uDE00")
                    .getBytes(StandardCharsets.UTF_8);
            return Attempt.of(spliced(body, random.nextInt(body.length + 1), 0, hidden), request.header());
        }
    },
    KEY_BIT {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            char[] key = request.key().toCharArray();
            key[random.nextInt(key.length)] ^= (char) (1 << random.nextInt(7));
            return signedBy(new String(key), request);
        }
    },
    KEY_OTHER {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            String key = request.key();
            String other = pick(
                    random,
                    key.substring(1),
                    key.substring(0, key.length() - 1),
                    key + "_",
                    "_" + key,
                    key + key,
                    key.toUpperCase(Locale.ROOT),
                    key.replace('_', '-'),
                    key.replace("e", "\u0435"),
                    "key_" + Long.toHexString(random.nextLong()),
                    new StringBuilder(key).reverse().toString());
            return signedBy(other, request);
        }
    },
    TIME_MOVED {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            long other = request.millis() + random.nextInt(200_001) - 100_000;
            return Attempt.of(request.body(), "v=" + other + ",d=" + request.code());
        }
    },
    TIME_BIT {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            long other = request.millis() ^ 1L << random.nextInt(63);
            return Attempt.of(request.body(), "v=" + other + ",d=" + request.code());
        }
    },
    TIME_STALE {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            return signedAt(
                    HostileRequests.NOW - HostileRequests.TOLERANCE - 1 - random.nextInt(1_000_000_000), request);
        }
    },
    TIME_IN_THE_FUTURE {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            return signedAt(
                    HostileRequests.NOW + HostileRequests.TOLERANCE + 1 + random.nextInt(1_000_000_000), request);
        }
    },
    TIME_FORM {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            String time = Long.toString(request.millis());
            String other = pick(
                    random,
                    "0" + time,
                    "00" + time,
                    "+" + time,
                    "-" + time,
                    " " + time,
                    time + " ",
                    time + ".0",
                    time + "e0",
                    time + "L",
                    "0x" + Long.toHexString(request.millis()),
                    time.substring(0, time.length() - 3),
                    time + "000",
                    time + "000000",
                    Long.toString(Long.MAX_VALUE),
                    "18446744073709551616",
                    "NaN",
                    "",
                    String.join("_", time.split("")),
                    inOtherDigits(time, random));
            return Attempt.of(request.body(), "v=" + other + ",d=" + request.code());
        }
    },
    /** The digits follow the body without a mark between them, so that they may change sides. */
    DIGITS_SHIFTED {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            String time = Long.toString(request.millis());
            int count = 1 + random.nextInt(time.length() - 1);
            if (random.nextBoolean()) {
                byte[] digits = time.substring(0, count).getBytes(StandardCharsets.US_ASCII);
                return Attempt.of(
                        spliced(request.body(), request.body().length, 0, digits),
                        "v=" + time.substring(count) + ",d=" + request.code());
            }
            byte[] digits = pick(random, "0", "00", "1", "7", "12").getBytes(StandardCharsets.US_ASCII);
            SignedRequest longer = SignedRequest.of(
                    spliced(request.body(), request.body().length, 0, digits), request.key(), request.millis());
            return Attempt.of(
                    request.body(),
                    "v=" + new String(digits, StandardCharsets.US_ASCII) + time + ",d=" + longer.code());
        }
    },
    CODE_BIT {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            char[] code = request.code().toCharArray();
            int at = random.nextInt(code.length);
            code[at] = Character.forDigit(Character.digit(code[at], 16) ^ 1 << random.nextInt(4), 16);
            return Attempt.of(request.body(), "v=" + request.millis() + ",d=" + new String(code));
        }
    },
    CODE_FORM {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            String code = request.code();
            int at = random.nextInt(64);
            String other = pick(
                    random,
                    code.substring(1),
                    code.substring(0, at),
                    code + "0",
                    code + code,
                    "0x" + code.substring(2),
                    " " + code.substring(1),
                    code.substring(0, at)
                            + pick(random, 'g', 'G', '/', ':', '@', '`', '-', ' ', '\0', '\u0130', 'ﬀ')
                            + code.substring(at + 1),
                    inOtherDigits(code, random),
                    "0".repeat(64),
                    "f".repeat(64),
                    "");
            return Attempt.of(request.body(), "v=" + request.millis() + ",d=" + other);
        }
    },
    HEADER_BIT {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            char[] header = request.header().toCharArray();
            header[random.nextInt(header.length)] ^= (char) (1 << random.nextInt(16));
            return Attempt.of(request.body(), new String(header));
        }
    },
    HEADER_FORM {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            String header = request.header();
            String time = "v=" + request.millis();
            String code = "d=" + request.code();
            int at = random.nextInt(header.length() + 1);
            return Attempt.of(
                    request.body(),
                    pick(
                            random,
                            "",
                            " " + header,
                            header + " ",
                            header + "\n",
                            code + "," + time,
                            time + ";" + code,
                            time + ", " + code,
                            time + code,
                            time,
                            code,
                            request.code(),
                            "sha256=" + request.code(),
                            "\"" + header + "\"",
                            header + "," + header,
                            header + ",x=1",
                            "x=1," + header,
                            header.toUpperCase(Locale.ROOT),
                            header.replace("=", "%3D"),
                            header.substring(0, Math.min(at, header.length() - 1)),
                            header.substring(0, at)
                                    + pick(random, ' ', '\0', ',', '=', 'v', '0', '\t')
                                    + header.substring(at),
                            header + "0".repeat(random.nextInt(20_000) + 1)));
        }
    },
    HEADER_UNICODE {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            String header = request.header();
            int at = random.nextInt(header.length());
            char sign = header.charAt(at);
            return Attempt.of(
                    request.body(),
                    pick(
                            random,
                            header.substring(0, at) + (char) (sign - 0x20 + 0xFF00) + header.substring(at + 1),
                            header.substring(0, at)
                                    + (char) (sign + 0x100 * (1 + random.nextInt(255)))
                                    + header.substring(at + 1),
                            header.substring(0, at)
                                    + pick(random, '\u200B', '\u202E', '\uFEFF', '\u0301', '\uD83D', '\uDE00')
                                    + header.substring(at),
                            header.replace('a', '\u0430').replace("v=", "\u03BD="),
                            inOtherDigits(header, random)));
        }
    },
    HEADER_MISSING {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            return new Attempt(request.body(), List.of());
        }
    },
    HEADER_TWICE {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            List<String> headers = new ArrayList<>(List.of(
                    request.header(),
                    pick(random, request.header(), "", "v=0,d=" + request.code(), "v=" + request.millis() + ",d=0")));
            Collections.shuffle(headers, random);
            return new Attempt(request.body(), headers);
        }
    },
    HEADER_OF_ANOTHER_REQUEST {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            byte[] body =
                    ("{\"event\":\"call_ended\",\"n\":" + random.nextInt() + "}").getBytes(StandardCharsets.UTF_8);
            SignedRequest other = SignedRequest.of(body, request.key(), request.millis());
            return Attempt.of(request.body(), other.header());
        }
    },
    NOISE {
        @Override
        Attempt apply(SignedRequest request, Random random) {
            byte[] body = new byte[random.nextInt(512)];
            random.nextBytes(body);
            StringBuilder header = new StringBuilder();
            int length = random.nextInt(200);
            for (int i = 0; i < length; i++) {
                header.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
            }
            return Attempt.of(body, header.toString());
        }
    };

    /** Zeros of the digits of other scripts. */
    private static final int[] ZEROS = {0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10, 0x1D7CE};

    /** Makes another request of one that was signed; now and then the same, which the caller has to see. */
    abstract Attempt apply(SignedRequest request, Random random);

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static byte[] withOtherBits(byte[] body, int count, Random random) {
        byte[] other = body.length == 0 ? new byte[1] : body.clone();
        for (int i = 0; i < count; i++) {
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return other;
    }

    private static byte[] spliced(byte[] body, int at, int removed, byte[] inserted) {
        byte[] other = new byte[body.length - removed + inserted.length];
        System.arraycopy(body, 0, other, 0, at);
        System.arraycopy(inserted, 0, other, at, inserted.length);
        System.arraycopy(body, at + removed, other, at + inserted.length, body.length - at - removed);
        return other;
    }

    private static Attempt signedBy(String key, SignedRequest request) {
        // Keys with white space around them are refused from the start.
        boolean isTaken = !key.isBlank() && key.equals(key.strip());
        return Attempt.of(
                request.body(),
                WebhookSigner.of(isTaken ? key : "x" + key.strip())
                        .sign(request.body(), Instant.ofEpochMilli(request.millis())));
    }

    private static Attempt signedAt(long millis, SignedRequest request) {
        return Attempt.of(
                request.body(), WebhookSigner.of(request.key()).sign(request.body(), Instant.ofEpochMilli(millis)));
    }

    private static String inOtherDigits(String text, Random random) {
        int zero = ZEROS[random.nextInt(ZEROS.length)];
        StringBuilder other = new StringBuilder();
        text.chars().forEach(c -> other.appendCodePoint(c >= '0' && c <= '9' ? zero + c - '0' : c));
        return other.toString();
    }
}
