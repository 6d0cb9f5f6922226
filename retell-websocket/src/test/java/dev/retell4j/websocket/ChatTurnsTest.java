package dev.retell4j.websocket;

import static dev.retell4j.websocket.ChatTurn.Role.ASSISTANT;
import static dev.retell4j.websocket.ChatTurn.Role.SYSTEM;
import static dev.retell4j.websocket.ChatTurn.Role.TOOL;
import static dev.retell4j.websocket.ChatTurn.Role.USER;
import static dev.retell4j.websocket.TranscriptTest.utterance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.websocket.ChatTurn.ToolUse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatTurnsTest {
    private static List<ChatTurn> messages(String... entries) {
        return TranscriptTest.transcript("[" + String.join(",", entries) + "]").asMessages();
    }

    private static ChatTurn said(ChatTurn.Role role, String content) {
        return new ChatTurn(role, content, Optional.empty());
    }

    private static String call(String id, String name) {
        return "{\"role\":\"tool_call_invocation\",\"tool_call_id\":\"" + id + "\",\"name\":\"" + name
                + "\",\"arguments\":\"{}\"}";
    }

    private static String result(String id, String content) {
        return "{\"role\":\"tool_call_result\",\"tool_call_id\":\"" + id + "\",\"content\":\"" + content + "\"}";
    }

    private static ChatTurn called(String id, String name) {
        return new ChatTurn(ASSISTANT, "", Optional.of(new ToolUse(id, name, "{}")));
    }

    private static ChatTurn answered(String id, String name, String content) {
        return new ChatTurn(TOOL, content, Optional.of(new ToolUse(id, name, "{}")));
    }

    @Test
    void asMessages_utterancesOfOneRole_areJoined() {
        assertThat(messages(
                        utterance("agent", "Hello. "),
                        utterance("agent", "How can I help?"),
                        utterance("user", " I need"),
                        utterance("user", "  "),
                        utterance("user", "(unintelligible audio)"),
                        utterance("agent", "Pardon?")))
                .containsExactly(
                        said(ASSISTANT, "Hello. How can I help?"),
                        said(USER, "I need (unintelligible audio)"),
                        said(ASSISTANT, "Pardon?"));
    }

    @Test
    void asMessages_blankBetween_doesNotPart() {
        assertThat(messages(utterance("user", "a"), utterance("agent", ""), utterance("user", "b")))
                .containsExactly(said(USER, "a b"));
        assertThat(messages(utterance("user", ""), utterance("agent", " \n"))).isEmpty();
    }

    @Test
    void asMessages_toolCalls_standBeforeTheirResults() {
        assertThat(messages(
                        utterance("agent", "One second."),
                        call("t1", "find"),
                        call("t2", "book"),
                        utterance("agent", "Still looking."),
                        result("t2", "done"),
                        result("t1", "found"),
                        utterance("agent", "It is ready.")))
                .containsExactly(
                        said(ASSISTANT, "One second."),
                        called("t1", "find"),
                        answered("t1", "find", "found"),
                        called("t2", "book"),
                        answered("t2", "book", "done"),
                        said(ASSISTANT, "Still looking. It is ready."));
    }

    @Test
    void asMessages_halvesOfToolCalls_areLeftOut() {
        assertThat(messages(
                        result("t1", "too early"),
                        call("t1", "find"),
                        utterance("user", "Hello?"),
                        result("t9", "whose?"),
                        "{\"role\":\"tool_call_invocation\",\"tool_call_id\":\"t2\"}",
                        result("t2", "of no name"),
                        "{\"role\":\"tool_call_result\",\"content\":\"of no id\"}"))
                .containsExactly(said(USER, "Hello?"));
    }

    @Test
    void asMessages_sameIdTwice_isPairedInOrder() {
        assertThat(messages(call("t", "a"), result("t", "1"), call("t", "b"), result("t", "2"), result("t", "3")))
                .containsExactly(called("t", "a"), answered("t", "a", "1"), called("t", "b"), answered("t", "b", "2"));
    }

    @Test
    void asMessages_keys_areOneWord() {
        assertThat(messages(
                        utterance("agent", "Your number?"),
                        "{\"role\":\"dtmf\",\"digit\":\"1\"}",
                        "{\"role\":\"dtmf\",\"digit\":\"2\"}",
                        "{\"role\":\"dtmf\",\"digit\":\"#\"}",
                        utterance("user", "that is it"),
                        "{\"role\":\"dtmf\",\"digit\":\"9\"}"))
                .containsExactly(said(ASSISTANT, "Your number?"), said(USER, "(pressed 12#) that is it (pressed 9)"));
    }

    @Test
    void asMessages_otherEntries_areTheUsersOrTheSystemsOrLeftOut() {
        assertThat(messages(
                        "{\"role\":\"sms\",\"content\":\"AB-12\",\"time_sec\":1,"
                                + "\"multimedia\":[{\"url\":\"https://x/y\",\"summary\":\"a plate\"}]}",
                        "{\"role\":\"node_transition\",\"former_node_id\":\"a\",\"former_node_name\":\"a\","
                                + "\"new_node_id\":\"b\",\"new_node_name\":\"b\"}",
                        "{\"role\":\"injected\",\"content\":\"Offer a discount.\",\"time_sec\":2}",
                        utterance("transfer_target", "Workshop."),
                        utterance("system", "Be brief."),
                        "{\"role\":\"oracle\",\"content\":\"42\"}",
                        "{\"role\":\"user\"}",
                        "null",
                        "7"))
                .containsExactly(
                        said(USER, "(text message) AB-12 (with a plate)"),
                        said(SYSTEM, "Offer a discount."),
                        said(USER, "(transfer target) Workshop."),
                        said(SYSTEM, "Be brief."));
    }

    @Test
    void toString_wordsAndArguments_areHidden() {
        ToolUse use = new ToolUse("t1", "login", "{\"pin\":\"4711\"}");
        assertThat(use).hasToString("ToolUse[login, t1]");
        assertThat(new ChatTurn(TOOL, "4711", Optional.of(use)))
                .hasToString("ChatTurn[TOOL, ToolUse[login, t1], 4 characters]");
        assertThat(said(USER, "4711")).hasToString("ChatTurn[USER, 4 characters]");
    }
}
