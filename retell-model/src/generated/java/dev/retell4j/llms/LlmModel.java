package dev.retell4j.llms;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A language model that Retell offers for replies and for analysis.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class LlmModel extends OpenEnum<LlmModel.Known> {
    /** Wire value: {@code gpt-4.1}. */
    public static final LlmModel GPT_4_1 = new LlmModel("gpt-4.1", Known.GPT_4_1);

    /** Wire value: {@code gpt-4.1-mini}. */
    public static final LlmModel GPT_4_1_MINI = new LlmModel("gpt-4.1-mini", Known.GPT_4_1_MINI);

    /** Wire value: {@code gpt-4.1-nano}. */
    public static final LlmModel GPT_4_1_NANO = new LlmModel("gpt-4.1-nano", Known.GPT_4_1_NANO);

    /** Wire value: {@code gpt-5}. */
    public static final LlmModel GPT_5 = new LlmModel("gpt-5", Known.GPT_5);

    /** Wire value: {@code gpt-5-mini}. */
    public static final LlmModel GPT_5_MINI = new LlmModel("gpt-5-mini", Known.GPT_5_MINI);

    /** Wire value: {@code gpt-5-nano}. */
    public static final LlmModel GPT_5_NANO = new LlmModel("gpt-5-nano", Known.GPT_5_NANO);

    /** Wire value: {@code gpt-5.1}. */
    public static final LlmModel GPT_5_1 = new LlmModel("gpt-5.1", Known.GPT_5_1);

    /** Wire value: {@code gpt-5.2}. */
    public static final LlmModel GPT_5_2 = new LlmModel("gpt-5.2", Known.GPT_5_2);

    /** Wire value: {@code gpt-5.4}. */
    public static final LlmModel GPT_5_4 = new LlmModel("gpt-5.4", Known.GPT_5_4);

    /** Wire value: {@code gpt-5.4-mini}. */
    public static final LlmModel GPT_5_4_MINI = new LlmModel("gpt-5.4-mini", Known.GPT_5_4_MINI);

    /** Wire value: {@code gpt-5.4-nano}. */
    public static final LlmModel GPT_5_4_NANO = new LlmModel("gpt-5.4-nano", Known.GPT_5_4_NANO);

    /** Wire value: {@code gpt-5.5}. */
    public static final LlmModel GPT_5_5 = new LlmModel("gpt-5.5", Known.GPT_5_5);

    /** Wire value: {@code gpt-5.6-terra}. */
    public static final LlmModel GPT_5_6_TERRA = new LlmModel("gpt-5.6-terra", Known.GPT_5_6_TERRA);

    /** Wire value: {@code gpt-5.6-luna}. */
    public static final LlmModel GPT_5_6_LUNA = new LlmModel("gpt-5.6-luna", Known.GPT_5_6_LUNA);

    /** Wire value: {@code claude-4.5-sonnet}. */
    public static final LlmModel CLAUDE_4_5_SONNET = new LlmModel("claude-4.5-sonnet", Known.CLAUDE_4_5_SONNET);

    /** Wire value: {@code claude-4.6-sonnet}. */
    public static final LlmModel CLAUDE_4_6_SONNET = new LlmModel("claude-4.6-sonnet", Known.CLAUDE_4_6_SONNET);

    /** Wire value: {@code claude-5-sonnet}. */
    public static final LlmModel CLAUDE_5_SONNET = new LlmModel("claude-5-sonnet", Known.CLAUDE_5_SONNET);

    /** Wire value: {@code claude-4.5-haiku}. */
    public static final LlmModel CLAUDE_4_5_HAIKU = new LlmModel("claude-4.5-haiku", Known.CLAUDE_4_5_HAIKU);

    /** Wire value: {@code gemini-3.0-flash}. */
    public static final LlmModel GEMINI_3_0_FLASH = new LlmModel("gemini-3.0-flash", Known.GEMINI_3_0_FLASH);

    /** Wire value: {@code gemini-3.1-flash-lite}. */
    public static final LlmModel GEMINI_3_1_FLASH_LITE =
            new LlmModel("gemini-3.1-flash-lite", Known.GEMINI_3_1_FLASH_LITE);

    /** Wire value: {@code gemini-3.5-flash}. */
    public static final LlmModel GEMINI_3_5_FLASH = new LlmModel("gemini-3.5-flash", Known.GEMINI_3_5_FLASH);

    /** Wire value: {@code gemini-3.5-flash-lite}. */
    public static final LlmModel GEMINI_3_5_FLASH_LITE =
            new LlmModel("gemini-3.5-flash-lite", Known.GEMINI_3_5_FLASH_LITE);

    /** Wire value: {@code gemini-3.6-flash}. */
    public static final LlmModel GEMINI_3_6_FLASH = new LlmModel("gemini-3.6-flash", Known.GEMINI_3_6_FLASH);

    private static final List<LlmModel> KNOWN_VALUES = List.of(
            GPT_4_1,
            GPT_4_1_MINI,
            GPT_4_1_NANO,
            GPT_5,
            GPT_5_MINI,
            GPT_5_NANO,
            GPT_5_1,
            GPT_5_2,
            GPT_5_4,
            GPT_5_4_MINI,
            GPT_5_4_NANO,
            GPT_5_5,
            GPT_5_6_TERRA,
            GPT_5_6_LUNA,
            CLAUDE_4_5_SONNET,
            CLAUDE_4_6_SONNET,
            CLAUDE_5_SONNET,
            CLAUDE_4_5_HAIKU,
            GEMINI_3_0_FLASH,
            GEMINI_3_1_FLASH_LITE,
            GEMINI_3_5_FLASH,
            GEMINI_3_5_FLASH_LITE,
            GEMINI_3_6_FLASH);

    private static final Map<String, LlmModel> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(LlmModel::asString, Function.identity()));

    private LlmModel(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LlmModel of(String value) {
        LlmModel known = BY_TEXT.get(value);
        return known == null ? new LlmModel(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<LlmModel> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code gpt-4.1}. */
        GPT_4_1,

        /** Wire value: {@code gpt-4.1-mini}. */
        GPT_4_1_MINI,

        /** Wire value: {@code gpt-4.1-nano}. */
        GPT_4_1_NANO,

        /** Wire value: {@code gpt-5}. */
        GPT_5,

        /** Wire value: {@code gpt-5-mini}. */
        GPT_5_MINI,

        /** Wire value: {@code gpt-5-nano}. */
        GPT_5_NANO,

        /** Wire value: {@code gpt-5.1}. */
        GPT_5_1,

        /** Wire value: {@code gpt-5.2}. */
        GPT_5_2,

        /** Wire value: {@code gpt-5.4}. */
        GPT_5_4,

        /** Wire value: {@code gpt-5.4-mini}. */
        GPT_5_4_MINI,

        /** Wire value: {@code gpt-5.4-nano}. */
        GPT_5_4_NANO,

        /** Wire value: {@code gpt-5.5}. */
        GPT_5_5,

        /** Wire value: {@code gpt-5.6-terra}. */
        GPT_5_6_TERRA,

        /** Wire value: {@code gpt-5.6-luna}. */
        GPT_5_6_LUNA,

        /** Wire value: {@code claude-4.5-sonnet}. */
        CLAUDE_4_5_SONNET,

        /** Wire value: {@code claude-4.6-sonnet}. */
        CLAUDE_4_6_SONNET,

        /** Wire value: {@code claude-5-sonnet}. */
        CLAUDE_5_SONNET,

        /** Wire value: {@code claude-4.5-haiku}. */
        CLAUDE_4_5_HAIKU,

        /** Wire value: {@code gemini-3.0-flash}. */
        GEMINI_3_0_FLASH,

        /** Wire value: {@code gemini-3.1-flash-lite}. */
        GEMINI_3_1_FLASH_LITE,

        /** Wire value: {@code gemini-3.5-flash}. */
        GEMINI_3_5_FLASH,

        /** Wire value: {@code gemini-3.5-flash-lite}. */
        GEMINI_3_5_FLASH_LITE,

        /** Wire value: {@code gemini-3.6-flash}. */
        GEMINI_3_6_FLASH
    }
}
