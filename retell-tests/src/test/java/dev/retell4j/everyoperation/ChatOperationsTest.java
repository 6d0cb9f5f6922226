package dev.retell4j.everyoperation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.chats.Chat;
import dev.retell4j.chats.ChatCompletion;
import dev.retell4j.chats.ChatCompletionCreate;
import dev.retell4j.chats.ChatCreate;
import dev.retell4j.chats.ChatStatus;
import dev.retell4j.chats.ChatType;
import dev.retell4j.chats.ChatUpdate;
import dev.retell4j.chats.SmsChatCreate;
import dev.retell4j.playground.PlaygroundCompletion;
import dev.retell4j.playground.PlaygroundCompletionCreate;
import dev.retell4j.transcripts.ChatEntry;
import dev.retell4j.transcripts.ChatMessage;
import dev.retell4j.types.Json;
import dev.retell4j.types.Speaker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Chats, and trying an agent without one. */
class ChatOperationsTest extends Performed {
    @Test
    @Performs("chatCreate")
    void create_chat_isOngoing() {
        String agentId = chatAgent().agentId();

        Chat chat = retell.chats()
                .create(ChatCreate.builder()
                        .agentId(agentId)
                        .metadata(Map.of("order", Json.of("77")))
                        .build());

        assertThat(chat.agentId()).isEqualTo(agentId);
        assertThat(chat.chatStatus()).isEqualTo(ChatStatus.ONGOING);
        assertThat(chat.metadata()).containsEntry("order", Json.of("77"));
    }

    @Test
    @Performs("chatRetrieve")
    void retrieve_showsWhatWasWritten() {
        String chatId = chat();
        say(chatId);

        Chat chat = retell.chats().retrieve(chatId);

        assertThat(chat.transcript().orElseThrow()).contains("Is my bicycle ready?");
        assertThat(chat.messageWithToolCalls()).hasSizeGreaterThan(1);
    }

    @Test
    @Performs("chatUpdate")
    void update_metadata_isKept() {
        String chatId = chat();

        Chat changed = retell.chats()
                .update(
                        chatId,
                        ChatUpdate.builder()
                                .metadata(Map.of("order", Json.of("78")))
                                .build());

        assertThat(changed.metadata()).containsEntry("order", Json.of("78"));
    }

    @Test
    @Performs("chatList")
    void list_pages_showAll() {
        String first = chat();
        String second = chat();

        assertThat(retell.chats().list().pageSize(1).stream().map(Chat::chatId))
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    @Performs("chatDelete")
    void delete_isGone() {
        String chatId = chat();

        retell.chats().delete(chatId);

        isGone(422, () -> retell.chats().retrieve(chatId));
    }

    @Test
    @Performs("chatCreateChatCompletion")
    void createChatCompletion_isTheAgentsAnswer() {
        ChatCompletion completion = say(chat());

        assertThat(completion.messages())
                .anySatisfy(entry -> assertThat(entry)
                        .isInstanceOfSatisfying(
                                ChatMessage.class,
                                message -> assertThat(message.role()).isEqualTo(Speaker.AGENT)));
    }

    @Test
    @Performs("chatCreateSMSChat")
    void createSmsChat_isBetweenTwoNumbers() {
        String from = smsNumber(chatAgent());

        Chat chat = retell.chats()
                .createSmsChat(SmsChatCreate.builder()
                        .fromNumber(from)
                        .toNumber(OTHER_NUMBER)
                        .build());

        assertThat(chat.chatType()).hasValue(ChatType.SMS_CHAT);
        assertThat(retell.chats().retrieve(chat.chatId()).chatType()).hasValue(ChatType.SMS_CHAT);
    }

    @Test
    @Performs("chatEnd")
    void end_chat_isEndedAndAnalysed() {
        String chatId = chat();
        say(chatId);

        retell.chats().end(chatId);
        simulator.time().advanceToQuiet();

        Chat chat = retell.chats().retrieve(chatId);
        assertThat(chat.chatStatus()).isEqualTo(ChatStatus.ENDED);
        assertThat(chat.chatAnalysis()).isPresent();
    }

    @Test
    @Performs("chatRerunAnalysis")
    void rerunAnalysis_endedChat_isAnalysedAgain() {
        String chatId = chat();
        say(chatId);
        retell.chats().end(chatId);
        simulator.time().advanceToQuiet();

        Chat chat = retell.chats().rerunAnalysis(chatId);
        simulator.time().advanceToQuiet();

        assertThat(chat.chatId()).isEqualTo(chatId);
        assertThat(retell.chats().retrieve(chatId).chatAnalysis()).isPresent();
    }

    @Test
    @Performs("playgroundCompletion")
    void playgroundCompletion_isTheAgentsAnswer() {
        PlaygroundCompletion completion = retell.playground()
                .completion(
                        agent().agentId(),
                        PlaygroundCompletionCreate.builder()
                                .messages(List.of(ChatEntry.message("Is my bicycle ready?", Speaker.USER)))
                                .build());

        assertThat(completion.messages()).isNotEmpty();
    }

    private String chat() {
        return retell.chats()
                .create(ChatCreate.builder().agentId(chatAgent().agentId()).build())
                .chatId();
    }

    private ChatCompletion say(String chatId) {
        return retell.chats()
                .createChatCompletion(ChatCompletionCreate.builder()
                        .chatId(chatId)
                        .content("Is my bicycle ready?")
                        .build());
    }
}
