package dev.retell4j.examples.tour;

import java.util.ArrayList;
import java.util.List;

/** One line, composed from left to right. It knows its width, which the codes for colours do not change. */
public final class Line {
    private record Piece(Style style, String text) {}

    private final List<Piece> pieces = new ArrayList<>();
    private int width;

    /** Starts a line without anything. */
    public Line() {}

    static Line of(String text) {
        return new Line().add(text);
    }

    static Line indented(String text) {
        return new Line().to(Terminal.INDENT).add(text);
    }

    /**
     * Adds a text.
     *
     * @param text the text
     * @return this line
     */
    public Line add(String text) {
        return add(Style.PLAIN, text);
    }

    /**
     * Adds a text in colour.
     *
     * @param style how it looks
     * @param text the text
     * @return this line
     */
    public Line add(Style style, String text) {
        pieces.add(new Piece(style, text));
        width += text.length();
        return this;
    }

    /**
     * Adds what another line has.
     *
     * @param other the other line
     * @return this line
     */
    public Line add(Line other) {
        other.pieces.forEach(piece -> add(piece.style(), piece.text()));
        return this;
    }

    /**
     * Fills with blanks up to a column; a line that is there already gets one blank.
     *
     * @param column the column, from 0
     * @return this line
     */
    public Line to(int column) {
        return add(" ".repeat(width == 0 ? column : Math.max(1, column - width)));
    }

    /** Adds a text that ends at a column. */
    Line endingAt(int column, Style style, String text) {
        return to(column - text.length()).add(style, text);
    }

    String text(boolean colour) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(colour ? piece.style().apply(piece.text()) : piece.text());
        }
        return text.toString().stripTrailing();
    }
}
