package dev.retell4j.examples.customllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSettingsTest {
    @Test
    void from_emptyEnvironment_isNothing() {
        assertThat(ModelSettings.from(Map.of("OPENAI_API_KEY", " "))).isEmpty();
    }

    @Test
    void from_keyAlone_takesOpenAi() {
        ModelSettings settings =
                ModelSettings.from(Map.of("OPENAI_API_KEY", "sk-secret ")).orElseThrow();

        assertThat(settings.baseUrl()).isEqualTo("https://api.openai.com/v1");
        assertThat(settings.apiKey()).contains("sk-secret");
        assertThat(settings.toString()).contains(settings.model()).doesNotContain("secret");
    }

    @Test
    void from_addressAlone_needsTheModelsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelSettings.from(Map.of("OPENAI_BASE_URL", "http://127.0.0.1:11434/v1")))
                .withMessageContaining("OPENAI_MODEL");
    }

    @Test
    void from_addressAndModels_needsNoKey() {
        ModelSettings settings = ModelSettings.from(Map.of(
                        "OPENAI_BASE_URL", "http://127.0.0.1:11434/v1/",
                        "OPENAI_MODEL", "large",
                        "OPENAI_SECOND_MODEL", "small"))
                .orElseThrow();

        assertThat(settings).hasToString("large, else small, at http://127.0.0.1:11434/v1");
        assertThat(settings.apiKey()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1:11434", "ftp://example.com", "https://", "https://me:secret@example.com/v1", "a b"})
    void from_addressThatIsNone_saysHowItLooksAndDoesNotRepeatIt(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelSettings.from(Map.of("OPENAI_BASE_URL", address, "OPENAI_MODEL", "small")))
                .withMessageContaining("OPENAI_BASE_URL must be an address such as http://127.0.0.1:11434/v1")
                .withMessageNotContaining("secret");
    }

    @Test
    void from_keyWithLineBreak_saysSoWithoutTheKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelSettings.from(Map.of("OPENAI_API_KEY", "sk-sec\nret")))
                .withMessageContaining("OPENAI_API_KEY")
                .withMessageNotContaining("sec");
    }
}
