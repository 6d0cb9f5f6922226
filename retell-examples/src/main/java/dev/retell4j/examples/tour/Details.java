package dev.retell4j.examples.tour;

import java.util.List;
import java.util.function.Consumer;

/** What is written below the heading of a step. */
final class Details {
    /** Where values start. */
    static final int VALUES = 18;

    private final Consumer<Line> lines;
    private Line last = new Line();

    Details(Consumer<Line> lines) {
        this.lines = lines;
    }

    void line(Line line) {
        lines.accept(line);
    }

    /** Keeps a line back, to be completed by the step that it is the last one of. */
    void last(Line line) {
        last = line;
    }

    /** Keeps a short fact back. */
    void lastFact(String name, String value) {
        last(new Line().to(Terminal.INDENT).add(Style.FAINT, name).to(VALUES).add(value));
    }

    Line last() {
        return last;
    }

    /** Adds a named fact; a long one takes several lines. */
    void fact(String name, String value) {
        fact(name, Style.PLAIN, value);
    }

    void fact(String name, Style style, String value) {
        List<String> wrapped = Wording.wrap(value, Terminal.WIDTH - VALUES);
        for (int i = 0; i < wrapped.size(); i++) {
            line(new Line()
                    .to(Terminal.INDENT)
                    .add(Style.FAINT, i == 0 ? name : "")
                    .to(VALUES)
                    .add(style, wrapped.get(i)));
        }
    }
}
