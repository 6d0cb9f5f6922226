package dev.retell4j.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a knowledge base is ready for use.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class KnowledgeBaseStatus extends OpenEnum<KnowledgeBaseStatus.Known> {
    /** The sources are being taken in. Wire value: {@code in_progress}. */
    public static final KnowledgeBaseStatus IN_PROGRESS = new KnowledgeBaseStatus("in_progress", Known.IN_PROGRESS);

    /** Ready for use. Wire value: {@code complete}. */
    public static final KnowledgeBaseStatus COMPLETE = new KnowledgeBaseStatus("complete", Known.COMPLETE);

    /** Taking in the sources failed. Wire value: {@code error}. */
    public static final KnowledgeBaseStatus ERROR = new KnowledgeBaseStatus("error", Known.ERROR);

    /** The web pages are being fetched anew. Wire value: {@code refreshing_in_progress}. */
    public static final KnowledgeBaseStatus REFRESHING_IN_PROGRESS =
            new KnowledgeBaseStatus("refreshing_in_progress", Known.REFRESHING_IN_PROGRESS);

    private static final List<KnowledgeBaseStatus> KNOWN_VALUES =
            List.of(IN_PROGRESS, COMPLETE, ERROR, REFRESHING_IN_PROGRESS);

    private static final Map<String, KnowledgeBaseStatus> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(KnowledgeBaseStatus::asString, Function.identity()));

    private KnowledgeBaseStatus(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static KnowledgeBaseStatus of(String value) {
        KnowledgeBaseStatus known = BY_TEXT.get(value);
        return known == null ? new KnowledgeBaseStatus(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<KnowledgeBaseStatus> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The sources are being taken in. Wire value: {@code in_progress}. */
        IN_PROGRESS,

        /** Ready for use. Wire value: {@code complete}. */
        COMPLETE,

        /** Taking in the sources failed. Wire value: {@code error}. */
        ERROR,

        /** The web pages are being fetched anew. Wire value: {@code refreshing_in_progress}. */
        REFRESHING_IN_PROGRESS
    }
}
