package dev.retell4j.websocket.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in is kept or refused, and whatever goes out can be read again. */
class ProtocolPropertiesTest {
    private static final List<String> NAMES = List.of(
            "interaction_type",
            "response_type",
            "response_id",
            "interrupt_id",
            "transcript",
            "transcript_with_tool_calls",
            "turntaking",
            "timestamp",
            "call",
            "call_id",
            "call_type",
            "role",
            "content",
            "content_complete",
            "words",
            "config",
            "metadata",
            "agent_config",
            "end_call",
            "new");

    private static final List<Object> VALUES = List.of(
            "ping_pong",
            "call_details",
            "update_only",
            "response_required",
            "reminder_required",
            "response",
            "config",
            "metadata",
            "update_agent",
            "agent_interrupt",
            "tool_call_invocation",
            "tool_call_result",
            "agent",
            "user",
            "dtmf",
            "phone_call",
            "",
            0,
            -1,
            3,
            1790000002000L,
            1.50,
            true,
            false);

    private static final String DAMAGE = "{}[]\",:\\019-.eE \n\u0000\uFEFF\ud83d\ude00x";

    @Provide
    Arbitrary<Json> objects() {
        return objects(3).map(Json::of);
    }

    private Arbitrary<Map<String, Object>> objects(int depth) {
        return Arbitraries.maps(
                        Arbitraries.oneOf(
                                Arbitraries.of(NAMES), Arbitraries.strings().ofMaxLength(4)),
                        values(depth - 1))
                .ofMaxSize(6)
                .map(LinkedHashMap::new);
    }

    private Arbitrary<Object> values(int depth) {
        Arbitrary<Object> plain = Arbitraries.oneOf(
                Arbitraries.of(VALUES),
                Arbitraries.strings().ofMaxLength(8).map(text -> (Object) text),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.just((Object) Json.NULL));
        return depth == 0
                ? plain
                : Arbitraries.oneOf(
                        plain,
                        objects(depth).map(object -> (Object) object),
                        Arbitraries.lazy(() -> values(depth - 1))
                                .list()
                                .ofMaxSize(4)
                                .map(list -> (Object) list));
    }

    @Property(seed = "20261123", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void parse_anyObject_losesNothing(@ForAll("objects") Json object) {
        String frame = object.text();
        IncomingEvent incoming = IncomingEvent.parse(frame);
        assertThat(incoming.toJson()).isEqualTo(frame);
        assertThat(incoming.json()).isEqualTo(object);
        if (incoming instanceof TranscriptEvent event) {
            assertThat(event.transcriptJson().map(Json::parse))
                    .isEqualTo(object.get("transcript").filter(Json::isArray));
            assertThat(event.transcriptWithToolCallsJson().map(Json::parse))
                    .isEqualTo(object.get("transcript_with_tool_calls").filter(Json::isArray));
        }
        OutgoingEvent outgoing = OutgoingEvent.parse(frame);
        assertThat(outgoing.toJson()).isEqualTo(frame);
        assertThat(outgoing.json()).isEqualTo(object);
    }

    @Property(seed = "20261123", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void parse_damagedFrame_throwsNothingButDecodeException(@ForAll("objects") Json object, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder frame = new StringBuilder(object.text());
        for (int i = random.nextInt(4); i >= 0 && frame.length() > 0; i--) {
            int at = random.nextInt(frame.length());
            switch (random.nextInt(4)) {
                case 0 -> frame.setLength(at);
                case 1 -> frame.deleteCharAt(at);
                case 2 -> frame.setCharAt(at, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
                default -> frame.insert(at, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
            }
        }
        lookAtAll(frame.toString());
    }

    @Property(seed = "20261123", tries = 500)
    void parse_anyText_throwsNothingButDecodeException(@ForAll String text) {
        lookAtAll(text);
        lookAtAll("{" + text + "}");
        lookAtAll("{\"interaction_type\":\"update_only\",\"transcript\":[" + text + "]}");
        lookAtAll("{\"interaction_type\":\"call_details\",\"call\":{\"call_type\":\"web_call\"," + text + "}}");
    }

    private static void lookAtAll(String frame) {
        try {
            IncomingEvent event = IncomingEvent.parse(frame);
            assertThat(event.toString()).isNotEmpty();
            if (event instanceof TranscriptEvent withTranscript) {
                Transcript transcript = Transcript.of(withTranscript, Transcript.empty());
                assertThat(transcript.entries()).doesNotContainNull();
                assertThat(transcript.asMessages()).doesNotContainNull();
                transcript.lastUserUtterance();
            } else if (event instanceof CallDetails details) {
                assertThat(details.call()).isNotNull();
            }
        } catch (RetellDecodeException expected) {
            assertThat(expected).hasNoCause();
        }
        try {
            assertThat(OutgoingEvent.parse(frame).toString()).isNotEmpty();
        } catch (RetellDecodeException expected) {
            assertThat(expected).hasNoCause();
        }
    }

    @Provide
    Arbitrary<Response> responses() {
        Arbitrary<CallAction> actions = Arbitraries.of(
                CallAction.endCall(),
                CallAction.transferTo("+14155550111"),
                CallAction.transferTo("sip:x@example.com", true),
                CallAction.press("12#"));
        return Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.strings(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        actions.injectNull(0.3))
                .as((id, content, complete, uninterruptible, action) -> Response.builder(id)
                        .content(content)
                        .contentComplete(complete)
                        .noInterruptionAllowed(uninterruptible)
                        .action(action)
                        .build());
    }

    @Property(seed = "20261123", tries = 500)
    void response_anyContent_isReadAsItWasMade(@ForAll("responses") Response made) {
        String frame = made.toJson();
        byte[] onTheWire = frame.getBytes(StandardCharsets.UTF_8);
        Response read = (Response) OutgoingEvent.parse(new String(onTheWire, StandardCharsets.UTF_8));
        assertThat(read.toJson()).isEqualTo(frame);
        assertThat(read.responseId()).isEqualTo(made.responseId());
        assertThat(read.content()).isEqualTo(wellFormed(made.content()));
        assertThat(read.contentComplete()).isEqualTo(made.contentComplete());
        assertThat(read.noInterruptionAllowed()).isEqualTo(made.noInterruptionAllowed());
        assertThat(read.action()).isEqualTo(made.action());
        Json json = read.json();
        assertThat(json.get("response_id").orElseThrow().isNumber()).isTrue();
        assertThat(json.get("content_complete").orElseThrow().isBoolean()).isTrue();
        assertThat(json.get("response_type")).contains(Json.of("response"));
    }

    /** What a reader of UTF-16 makes of halves of pairs. */
    private static String wellFormed(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
