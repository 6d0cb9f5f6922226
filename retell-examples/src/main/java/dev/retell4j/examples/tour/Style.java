package dev.retell4j.examples.tour;

/** How a piece of text looks on a terminal that has colours. */
public enum Style {
    /** As usual. */
    PLAIN(""),
    /** What is to be seen first. */
    BOLD("1"),
    /** What may be overlooked. */
    FAINT("2"),
    /** What the agent says or does. */
    AGENT("36"),
    /** What the person on the other side says. */
    USER("32"),
    /** What happens. */
    EVENT("33"),
    /** What went well. */
    GOOD("1;32"),
    /** What went wrong. */
    BAD("1;31");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String apply(String text) {
        return this == PLAIN || text.isBlank() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
