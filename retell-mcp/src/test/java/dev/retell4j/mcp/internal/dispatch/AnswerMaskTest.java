package dev.retell4j.mcp.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.types.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AnswerMaskTest {
    private static final String SECRET = "Zq7-" + "plantedplanted9";

    @Test
    void mask_llmWithTools_hidesWhatOpensDoors() {
        Json llm = Json.parse("""
                {"general_prompt":"Read https://example.com/menu?page=2 and say hello. Password: {{pin}}",
                 "general_tools":[{"type":"custom","name":"book","url":"https://u:SECRET@example.com/b?api_key=SECRET&x=1",
                   "headers":{"Authorization":"Bearer SECRET","X-Tenant":"SECRET"},"query_params":{"k":"SECRET"}},
                   {"type":"book_appointment_cal","cal_api_key":"SECRET"}],
                 "mcps":[{"headers":{"X":"SECRET"}}],"max_tokens":5,"webhook_url":"https://hooks.example.com/SECRET"}""".replace("SECRET", SECRET));

        Json masked = AnswerMask.mask(llm);

        assertThat(masked.text()).doesNotContain(SECRET);
        assertThat(masked.get("general_prompt")).isEqualTo(llm.get("general_prompt"));
        assertThat(masked.text()).contains("\"max_tokens\":5", "x=1", "https://hooks.example.com/***", "X-Tenant");
    }

    @Test
    void mask_textsAsTheyAre_keepTheirForm() {
        for (String text : List.of(
                "Say **hello** ***loudly***.",
                "{ \"a\" :  1 }",
                "[laughs] Hello",
                "{{first_name}}, how are you?",
                "https://example.com/a?q=tea&page=3#top",
                "sip:anna@example.com",
                "The token of my love",
                "The password is required.")) {
            assertThat(AnswerMask.maskJson(text)).isEqualTo(text);
        }
    }

    @Test
    void mask_textsWithKeys_loseThem() {
        for (String text : List.of(
                "key_" + "0123456789abcdef0123456789",
                "Authorization: Bearer " + SECRET,
                "sk-" + "proj0123456789abcdef",
                "password=" + SECRET,
                "\"api_key\": \"" + SECRET + "\"",
                "https://x.example.com/r.wav?X-Amz-Signature=" + SECRET,
                "https://user:" + SECRET + "@example.com/",
                "sip:user:" + SECRET + "@example.com",
                "{\"deep\":{\"client_secret\":\"" + SECRET + "\"}}",
                "{\"broken\":1,\"client_secret\":\"" + SECRET)) {
            assertThat(AnswerMask.maskJson(text))
                    .as(text)
                    .contains("***")
                    .doesNotContain(SECRET)
                    .doesNotContain("0123456789abcdef");
        }
    }

    @Test
    void mask_shownNames_stay() {
        Json json = Json.of(Map.of("access_token", SECRET, "refresh_token", SECRET));

        Json masked = AnswerMask.mask(json, Set.of("access_token"));

        assertThat(masked.get("access_token").flatMap(Json::asString)).contains(SECRET);
        assertThat(masked.get("refresh_token").flatMap(Json::asString)).contains("***");
    }

    @Test
    void maskedArguments_findTheMasksThatAnswersHold() {
        assertThat(MaskedArguments.in(Json.parse("{\"a\":[{\"api_key\":\"***\"}]}")))
                .singleElement()
                .asString()
                .startsWith("`a[0].api_key`");
        assertThat(MaskedArguments.in(Json.parse("{\"a\":\"https://x.example.com/?sig=***\"}")))
                .hasSize(1);
        assertThat(MaskedArguments.in(Json.parse("{\"a\":\"https://x.example.com/***\"}")))
                .hasSize(1);
        assertThat(MaskedArguments.in(Json.parse("{\"a\":\"Bearer ***\"}"))).hasSize(1);
        assertThat(MaskedArguments.in(Json.parse("{\"a\":\"Say ***hello***\"}")))
                .isEmpty();
    }

    @Property(seed = "20261123", tries = 300)
    void mask_plantedSecrets_neverStay(
            @ForAll("names") String name, @ForAll("places") String place, @ForAll @Size(max = 4) List<String> path) {
        Object value = place.replace("SECRET", SECRET);
        Map<String, Object> holder = new HashMap<>();
        holder.put(name, value);
        holder.put("note", "hello");
        Object tree = holder;
        for (String step : path) {
            tree = step.length() % 2 == 0 ? Map.of("p" + step, tree) : Map.of("p" + step, List.of(tree));
        }

        Json masked = AnswerMask.mask(Json.of(Map.of("root", tree)));

        assertThat(masked.text()).doesNotContain(SECRET).contains("hello");
    }

    @Property(seed = "20261123", tries = 200)
    void mask_twice_isTheSameAsOnce(@ForAll("names") String name, @ForAll String text) {
        Json once = AnswerMask.mask(Json.of(Map.of(name, text, "text", text)));

        assertThat(AnswerMask.mask(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "api_key",
                "apiKey",
                "X-Api-Key",
                "password",
                "sip_trunk_auth_password",
                "client_secret",
                "access_token",
                "refresh_token",
                "cal_api_key",
                "Authorization",
                "private_key",
                "tokens");
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of("SECRET", "Bearer SECRET", "{\"x\":\"SECRET\"}", " SECRET\n");
    }
}
