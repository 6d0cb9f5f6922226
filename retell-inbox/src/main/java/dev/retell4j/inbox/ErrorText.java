package dev.retell4j.inbox;

/** Writes down an error for a dead letter: classes, messages and the innermost places, of bounded length. */
final class ErrorText {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_MESSAGE = 500;
    private static final int MOST_CAUSES = 5;
    private static final int MOST_PLACES = 12;

    private ErrorText() {}

    static String of(Throwable error) {
        StringBuilder text = new StringBuilder();
        Throwable next = error;
        for (int i = 0; next != null && i < MOST_CAUSES; i++) {
            text.append(i == 0 ? "" : "caused by ").append(next.getClass().getName());
            String message = next.getMessage();
            if (message != null) {
                text.append(": ").append(cut(message, LONGEST_MESSAGE));
            }
            text.append('\n');
            StackTraceElement[] places = next.getStackTrace();
            for (int place = 0; place < Math.min(places.length, MOST_PLACES); place++) {
                text.append("  at ").append(places[place]).append('\n');
            }
            next = next.getCause();
        }
        // PostgreSQL has no zero character
        return cut(text.toString().strip().replace('\u0000', '?'), LONGEST);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
