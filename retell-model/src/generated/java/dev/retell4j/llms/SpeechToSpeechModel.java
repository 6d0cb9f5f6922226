package dev.retell4j.llms;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A speech-to-speech model, which takes and gives audio directly.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class SpeechToSpeechModel extends OpenEnum<SpeechToSpeechModel.Known> {
    /** Wire value: {@code gpt-realtime-2.1}. */
    public static final SpeechToSpeechModel GPT_REALTIME_2_1 =
            new SpeechToSpeechModel("gpt-realtime-2.1", Known.GPT_REALTIME_2_1);

    /** Wire value: {@code gpt-realtime-2.1-mini}. */
    public static final SpeechToSpeechModel GPT_REALTIME_2_1_MINI =
            new SpeechToSpeechModel("gpt-realtime-2.1-mini", Known.GPT_REALTIME_2_1_MINI);

    /** Wire value: {@code gpt-realtime-2}. */
    public static final SpeechToSpeechModel GPT_REALTIME_2 =
            new SpeechToSpeechModel("gpt-realtime-2", Known.GPT_REALTIME_2);

    /** Wire value: {@code gpt-realtime-1.5}. */
    public static final SpeechToSpeechModel GPT_REALTIME_1_5 =
            new SpeechToSpeechModel("gpt-realtime-1.5", Known.GPT_REALTIME_1_5);

    /** Wire value: {@code gpt-realtime}. */
    public static final SpeechToSpeechModel GPT_REALTIME = new SpeechToSpeechModel("gpt-realtime", Known.GPT_REALTIME);

    /** Wire value: {@code gpt-realtime-mini}. */
    public static final SpeechToSpeechModel GPT_REALTIME_MINI =
            new SpeechToSpeechModel("gpt-realtime-mini", Known.GPT_REALTIME_MINI);

    private static final List<SpeechToSpeechModel> KNOWN_VALUES = List.of(
            GPT_REALTIME_2_1, GPT_REALTIME_2_1_MINI, GPT_REALTIME_2, GPT_REALTIME_1_5, GPT_REALTIME, GPT_REALTIME_MINI);

    private static final Map<String, SpeechToSpeechModel> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(SpeechToSpeechModel::asString, Function.identity()));

    private SpeechToSpeechModel(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SpeechToSpeechModel of(String value) {
        SpeechToSpeechModel known = BY_TEXT.get(value);
        return known == null ? new SpeechToSpeechModel(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<SpeechToSpeechModel> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code gpt-realtime-2.1}. */
        GPT_REALTIME_2_1,

        /** Wire value: {@code gpt-realtime-2.1-mini}. */
        GPT_REALTIME_2_1_MINI,

        /** Wire value: {@code gpt-realtime-2}. */
        GPT_REALTIME_2,

        /** Wire value: {@code gpt-realtime-1.5}. */
        GPT_REALTIME_1_5,

        /** Wire value: {@code gpt-realtime}. */
        GPT_REALTIME,

        /** Wire value: {@code gpt-realtime-mini}. */
        GPT_REALTIME_MINI
    }
}
