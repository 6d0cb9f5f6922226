package dev.retell4j.examples.tour;

import java.time.Duration;
import java.util.List;

/** The end of the tour: what was done, how long it took, where to go from here. */
final class Summary {
    private static final int SECOND_COLUMN = 44;
    private static final int COLUMN_WIDTH = Terminal.WIDTH - SECOND_COLUMN;

    private final Terminal terminal;

    Summary(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(Steps steps, int requests) {
        List<Steps.Done> done = steps.done();
        int rows = (done.size() + 1) / 2;
        for (int i = 0; i < rows; i++) {
            Line line = new Line();
            add(line, Terminal.INDENT, done, i);
            if (rows + i < done.size()) {
                add(line, SECOND_COLUMN, done, rows + i);
            }
            terminal.print(line);
        }
        terminal.blank();
        Duration elapsed = steps.elapsed();
        terminal.print(Line.indented("")
                .add(Style.GOOD, "✓ All " + Wording.count(done.size(), "step") + " right")
                .add(" in " + Wording.elapsed(elapsed) + " with " + Wording.count(requests, "request")
                        + "; nobody was called."));
        terminal.blank();
        terminal.print(Line.indented("").add(Style.BOLD, "Try next"));
        next("./tour --live", "looks at your own account, changes nothing");
        next("README.md", "the quick start, and a small program for each job");
        next("RetellSimulator.start()", "the same simulator in your own tests");
    }

    private static void add(Line line, int column, List<Steps.Done> done, int index) {
        line.endingAt(column + 2, Style.FAINT, String.valueOf(index + 1))
                .add("  " + done.get(index).title())
                .endingAt(
                        column + COLUMN_WIDTH,
                        Style.FAINT,
                        Wording.elapsed(done.get(index).duration()));
    }

    private void next(String what, String why) {
        terminal.print(Line.indented("").add(Style.AGENT, what).to(30).add(why));
    }
}
