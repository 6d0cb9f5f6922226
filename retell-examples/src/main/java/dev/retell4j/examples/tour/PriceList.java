package dev.retell4j.examples.tour;

import dev.retell4j.knowledge.KnowledgeBase;
import dev.retell4j.knowledge.KnowledgeBaseCreate;
import dev.retell4j.knowledge.KnowledgeBaseDocumentSource;
import dev.retell4j.knowledge.KnowledgeBaseStatus;
import dev.retell4j.types.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Uploads a file for the agent to look things up in, and waits until it can. */
final class PriceList {
    private static final String FILE = "prices.txt";
    private static final int LONGEST_BAR = 24;

    private final Visit visit;
    private final List<Long> told = new ArrayList<>();

    PriceList(Visit visit) {
        this.visit = visit;
    }

    KnowledgeBase upload() {
        return visit.steps()
                .watch("Teach it the price list", "retell.knowledgeBases().create(…)", details -> upload(details));
    }

    private KnowledgeBase upload(Details details) {
        byte[] content = Scenario.priceList();
        KnowledgeBase created = visit.retell()
                .knowledgeBases()
                .create(KnowledgeBaseCreate.builder()
                        .knowledgeBaseName("Prices")
                        .knowledgeBaseFiles(List.of(Upload.of(FILE, content).onProgress(this::tell)))
                        .build());
        details.fact(FILE, sent(content.length));
        checkThatAllArrived(created, content.length);
        KnowledgeBase ready = Patience.until(
                "the knowledge base to be complete",
                () -> visit.retell().knowledgeBases().retrieve(created.knowledgeBaseId()),
                base -> !base.status().equals(KnowledgeBaseStatus.IN_PROGRESS));
        TourException.unless(
                ready.status().equals(KnowledgeBaseStatus.COMPLETE),
                "the knowledge base is " + ready.status().asString() + ", not complete");
        String status =
                Stream.of(created, ready).map(base -> base.status().asString()).collect(Collectors.joining(" → "));
        details.lastFact("status", status + ", the agent can use it now");
        return ready;
    }

    /** Is called by the client after each piece that it has handed to the connection. */
    private void tell(long sent, long total) {
        told.add(sent);
        int bar = (int) (LONGEST_BAR * sent / Math.max(1, total));
        visit.terminal()
                .status(new Line()
                        .to(Terminal.INDENT)
                        .add(Style.FAINT, FILE)
                        .to(Details.VALUES)
                        .add(Style.AGENT, "█".repeat(bar) + "·".repeat(LONGEST_BAR - bar))
                        .add(" " + megabytes(sent) + " of " + megabytes(total)));
    }

    private String sent(long length) {
        List<String> quarters = new ArrayList<>();
        for (int percent = 25; percent <= 100; percent += 25) {
            long due = length * percent / 100;
            if (told.stream().anyMatch(sent -> sent >= due)) {
                quarters.add(percent + " %");
            }
        }
        return megabytes(length) + " in " + told.size() + " pieces, each told: " + String.join(" · ", quarters);
    }

    private void checkThatAllArrived(KnowledgeBase base, long length) {
        TourException.unless(
                !told.isEmpty() && told.get(told.size() - 1) == length,
                "the progress ended before the last of " + length + " bytes: " + told);
        TourException.unless(
                base.knowledgeBaseSources().stream()
                        .anyMatch(source -> source instanceof KnowledgeBaseDocumentSource document
                                && document.fileSize() == length),
                "no file of " + length + " bytes has arrived");
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
