package dev.retell4j.tests.webhooks.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What handlers did: those with a transaction in the database, the others in the log. */
final class Outcome {
    /**
     * What a receiver began last may be done without being written down; no more than this is. While the database is
     * slow to take that in, its workers go on with what they have fetched: up to 32 each, and as many again.
     */
    private static final int NEWEST = 300;

    private final Map<String, Integer> effects = new LinkedHashMap<>();
    private final List<HandledLog.Entry> log;

    private Outcome(List<HandledLog.Entry> log) {
        this.log = log;
    }

    /** Reads both. No receiver may have an H2 file open. */
    static Outcome read(Connection database, Path log) throws SQLException, IOException {
        Outcome outcome = new Outcome(HandledLog.read(log));
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT event, count(*) FROM effects GROUP BY event")) {
            while (rows.next()) {
                outcome.effects.put(rows.getString(1), rows.getInt(2));
            }
        }
        return outcome;
    }

    /** How many different events handlers without a transaction finished, according to their log. */
    static int handledOf(Path log) throws IOException {
        return (int) HandledLog.read(log).stream()
                .filter(HandledLog.Entry::done)
                .map(HandledLog.Entry::event)
                .distinct()
                .count();
    }

    int effects() {
        return effects.size();
    }

    /** How many different events handlers without a transaction finished. */
    int handled() {
        return (int) log.stream()
                .filter(HandledLog.Entry::done)
                .map(HandledLog.Entry::event)
                .distinct()
                .count();
    }

    /** Of each receiver: how many events its handlers without a transaction finished. */
    Map<String, Long> handledByReceiver() {
        return log.stream()
                .filter(HandledLog.Entry::done)
                .collect(Collectors.groupingBy(HandledLog.Entry::receiver, TreeMap::new, Collectors.counting()));
    }

    /** Each event was handled, and those with a transaction had their effect once. */
    void assertNothingLost(Collection<String> acknowledged) {
        Set<String> done = log.stream()
                .filter(HandledLog.Entry::done)
                .map(HandledLog.Entry::event)
                .collect(Collectors.toSet());
        assertThat(acknowledged)
                .as("acknowledged, but lost")
                .allMatch(event -> Receiver.isTransactional(event) ? effects.containsKey(event) : done.contains(event));
        assertThat(effects)
                .as("effects that happened more than once")
                .allSatisfy((event, count) -> assertThat(count).as(event).isOne());
    }

    /**
     * Each run beyond the first of a handler without a transaction repeats one that was in hand at a kill: it had begun
     * in a receiver that was killed, and either was at work, of which there are no more than workers, or had just come
     * to its end, which nobody had written down yet.
     *
     * @return what was in hand
     */
    InHand assertOnlyThoseInHandRanAgain(Set<String> killed, int workers) {
        Map<String, List<String>> begun = byReceiver(false);
        Map<String, List<String>> done = byReceiver(true);
        Map<String, List<String>> receivers = log.stream()
                .filter(entry -> !entry.done())
                .collect(Collectors.groupingBy(
                        HandledLog.Entry::event, Collectors.mapping(HandledLog.Entry::receiver, Collectors.toList())));
        InHand inHand = new InHand(new TreeMap<>(), new TreeMap<>());
        receivers.forEach((event, runs) -> runs.subList(0, runs.size() - 1)
                .forEach(receiver -> (done.getOrDefault(receiver, List.of()).contains(event)
                                ? inHand.justDone
                                : inHand.atWork)
                        .computeIfAbsent(receiver, key -> new ArrayList<>())
                        .add(event)));
        assertThat(killed)
                .as("receivers whose events ran again")
                .containsAll(inHand.atWork.keySet())
                .containsAll(inHand.justDone.keySet());
        assertThat(inHand.atWork)
                .as("at work at a kill")
                .allSatisfy((receiver, events) ->
                        assertThat(events).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(workers));
        assertThat(inHand.justDone).as("done just before a kill, and run again").allSatisfy((receiver, events) -> {
            List<String> all = begun.get(receiver);
            assertThat(events)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(all.subList(Math.max(0, all.size() - NEWEST), all.size()));
        });
        return inHand;
    }

    /** Says what was acknowledged and is not handled. */
    void printMissing(Collection<String> acknowledged) {
        Set<String> done = new HashSet<>(effects.keySet());
        log.stream().filter(HandledLog.Entry::done).forEach(entry -> done.add(entry.event()));
        List<String> missing =
                acknowledged.stream().filter(event -> !done.contains(event)).toList();
        System.out.println("not handled: " + missing);
        log.stream().filter(entry -> missing.contains(entry.event())).forEach(System.out::println);
    }

    /** Shows what an inbox has in its tables. */
    static void printInbox(Connection database) throws SQLException {
        for (String table : List.of("retell_inbox_task", "retell_inbox_dead_letter")) {
            System.out.println(table + ":");
            try (Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                while (rows.next()) {
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        System.out.print(rows.getMetaData().getColumnName(column) + "=" + rows.getString(column) + " ");
                    }
                    System.out.println();
                }
            }
        }
    }

    /** The events that a handler without a transaction began more than once. */
    List<String> ranAgain() {
        return log.stream()
                .filter(entry -> !entry.done())
                .collect(Collectors.groupingBy(HandledLog.Entry::event, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, List<String>> byReceiver(boolean done) {
        return log.stream()
                .filter(entry -> entry.done() == done)
                .collect(Collectors.groupingBy(
                        HandledLog.Entry::receiver, Collectors.mapping(HandledLog.Entry::event, Collectors.toList())));
    }

    /** Events that receivers had in hand when they were killed, and that ran again elsewhere, by receiver. */
    record InHand(Map<String, List<String>> atWork, Map<String, List<String>> justDone) {
        int count() {
            return count(atWork) + count(justDone);
        }

        private static int count(Map<String, List<String>> events) {
            return events.values().stream().mapToInt(List::size).sum();
        }

        @Override
        public String toString() {
            return "run again after a kill: " + count(atWork) + " that were at work " + atWork + ", " + count(justDone)
                    + " that were just done " + justDone;
        }
    }
}
