package dev.retell4j.examples.tour;

/** How a piece of text looks on a terminal that has colours. */
enum Style {
    PLAIN(""),
    BOLD("1"),
    FAINT("2"),
    AGENT("36"),
    USER("32"),
    EVENT("33"),
    GOOD("1;32"),
    BAD("1;31");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String apply(String text) {
        return this == PLAIN || text.isBlank() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
