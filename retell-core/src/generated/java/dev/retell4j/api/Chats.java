package dev.retell4j.api;

import dev.retell4j.ApiRequest;
import dev.retell4j.Paged;
import dev.retell4j.chats.Chat;
import dev.retell4j.chats.ChatCompletion;
import dev.retell4j.chats.ChatCompletionCreate;
import dev.retell4j.chats.ChatCreate;
import dev.retell4j.chats.ChatListRequest;
import dev.retell4j.chats.ChatUpdate;
import dev.retell4j.chats.SmsChatCreate;
import dev.retell4j.operations.OperationId;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;

/**
 * Starts, continues, ends and reads chats and SMS conversations.
 *
 * <p>Methods that end in {@code Request} prepare a request; those without send it and wait.
 */
public interface Chats {
    /**
     * Starts a chat with a chat agent. Messages are exchanged with {@code createChatCompletion}; the chat is billed.
     *
     * <p>{@code POST /create-chat}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to start a chat over the API.
     * @return the request, not yet sent
     */
    @OperationId("chatCreate")
    @POST("create-chat")
    ApiRequest<Chat> createRequest(@Body ChatCreate request);

    /**
     * Starts a chat with a chat agent. Messages are exchanged with {@code createChatCompletion}; the chat is billed.
     *
     * <p>{@code POST /create-chat}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to start a chat over the API.
     * @return The chat as started.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Chat create(ChatCreate request) {
        return createRequest(request).send();
    }

    /**
     * Reads a chat with its messages. The analysis appears some time after the chat has ended. An unknown chat is
     * answered with 422, not 404.
     *
     * <p>{@code GET /get-chat/{chat_id}}.
     *
     * @param chatId Identifier of the chat.
     * @return the request, not yet sent
     */
    @OperationId("chatRetrieve")
    @GET("get-chat/{chat_id}")
    ApiRequest<Chat> retrieveRequest(@Path(value = "chat_id", encoded = true) String chatId);

    /**
     * Reads a chat with its messages. The analysis appears some time after the chat has ended. An unknown chat is
     * answered with 422, not 404.
     *
     * <p>{@code GET /get-chat/{chat_id}}.
     *
     * @param chatId Identifier of the chat.
     * @return The chat as far as it is known now.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Chat retrieve(String chatId) {
        return retrieveRequest(chatId).send();
    }

    /**
     * Changes the metadata, custom attributes, dynamic variables or storage setting of a chat.
     *
     * <p>{@code PATCH /update-chat/{chat_id}}.
     *
     * @param chatId Identifier of the chat.
     * @param request Changes to a chat; fields left out stay as they are.
     * @return the request, not yet sent
     */
    @OperationId("chatUpdate")
    @PATCH("update-chat/{chat_id}")
    ApiRequest<Chat> updateRequest(@Path(value = "chat_id", encoded = true) String chatId, @Body ChatUpdate request);

    /**
     * Changes the metadata, custom attributes, dynamic variables or storage setting of a chat.
     *
     * <p>{@code PATCH /update-chat/{chat_id}}.
     *
     * @param chatId Identifier of the chat.
     * @param request Changes to a chat; fields left out stay as they are.
     * @return The chat as changed.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Chat update(String chatId, ChatUpdate request) {
        return updateRequest(chatId, request).send();
    }

    /**
     * Lists chats that meet a filter, page by page. A page has 50 chats unless {@code limit} says otherwise, at most
     * 1000.
     *
     * <p>{@code POST /v3/list-chats}.
     *
     * @param request Which chats to list, in what order and how many.
     * @return the items, fetched page by page as they are read
     */
    @OperationId("chatList")
    @POST("v3/list-chats")
    Paged<Chat> list(@Body ChatListRequest request);

    /**
     * Lists chats that meet a filter, page by page. A page has 50 chats unless {@code limit} says otherwise, at most
     * 1000.
     *
     * <p>{@code POST /v3/list-chats}.
     *
     * @return the items, fetched page by page as they are read
     */
    default Paged<Chat> list() {
        return list(ChatListRequest.builder().build());
    }

    /**
     * Deletes a chat with its messages.
     *
     * <p>{@code DELETE /delete-chat/{chat_id}}.
     *
     * @param chatId Identifier of the chat.
     * @return the request, not yet sent
     */
    @OperationId("chatDelete")
    @DELETE("delete-chat/{chat_id}")
    ApiRequest<Void> deleteRequest(@Path(value = "chat_id", encoded = true) String chatId);

    /**
     * Deletes a chat with its messages.
     *
     * <p>{@code DELETE /delete-chat/{chat_id}}.
     *
     * @param chatId Identifier of the chat.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void delete(String chatId) {
        deleteRequest(chatId).send();
    }

    /**
     * Sends the user's next message in a chat and waits for the agent's answer. The answer may take minutes when the
     * agent calls tools. Each answer is billed.
     *
     * <p>{@code POST /create-chat-completion}; never repeated when Retell may have carried it out.
     *
     * @param request A message from the user that the agent of a running chat is to answer.
     * @return the request, not yet sent
     */
    @OperationId("chatCreateChatCompletion")
    @POST("create-chat-completion")
    ApiRequest<ChatCompletion> createChatCompletionRequest(@Body ChatCompletionCreate request);

    /**
     * Sends the user's next message in a chat and waits for the agent's answer. The answer may take minutes when the
     * agent calls tools. Each answer is billed.
     *
     * <p>{@code POST /create-chat-completion}; never repeated when Retell may have carried it out.
     *
     * @param request A message from the user that the agent of a running chat is to answer.
     * @return What the agent said and did since the message.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default ChatCompletion createChatCompletion(ChatCompletionCreate request) {
        return createChatCompletionRequest(request).send();
    }

    /**
     * Starts an SMS conversation with a person. The agent bound to the sending number for SMS writes first unless
     * another one is named; messages reach a person and are billed.
     *
     * <p>{@code POST /create-sms-chat}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to start a chat over text messages.
     * @return the request, not yet sent
     */
    @OperationId("chatCreateSMSChat")
    @POST("create-sms-chat")
    ApiRequest<Chat> createSmsChatRequest(@Body SmsChatCreate request);

    /**
     * Starts an SMS conversation with a person. The agent bound to the sending number for SMS writes first unless
     * another one is named; messages reach a person and are billed.
     *
     * <p>{@code POST /create-sms-chat}; never repeated when Retell may have carried it out.
     *
     * @param request What is needed to start a chat over text messages.
     * @return The chat as started.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Chat createSmsChat(SmsChatCreate request) {
        return createSmsChatRequest(request).send();
    }

    /**
     * Ends an ongoing chat. Its analysis starts after that.
     *
     * <p>{@code PATCH /end-chat/{chat_id}}.
     *
     * @param chatId Identifier of the chat.
     * @return the request, not yet sent
     */
    @OperationId("chatEnd")
    @PATCH("end-chat/{chat_id}")
    ApiRequest<Void> endRequest(@Path(value = "chat_id", encoded = true) String chatId);

    /**
     * Ends an ongoing chat. Its analysis starts after that.
     *
     * <p>{@code PATCH /end-chat/{chat_id}}.
     *
     * @param chatId Identifier of the chat.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default void end(String chatId) {
        endRequest(chatId).send();
    }

    /**
     * Has an ended chat analysed once more. It replaces the earlier analysis and may be billed.
     *
     * <p>{@code PUT /rerun-chat-analysis/{chat_id}}; never repeated when Retell may have carried it out.
     *
     * @param chatId Identifier of the chat.
     * @return the request, not yet sent
     */
    @OperationId("chatRerunAnalysis")
    @PUT("rerun-chat-analysis/{chat_id}")
    ApiRequest<Chat> rerunAnalysisRequest(@Path(value = "chat_id", encoded = true) String chatId);

    /**
     * Has an ended chat analysed once more. It replaces the earlier analysis and may be billed.
     *
     * <p>{@code PUT /rerun-chat-analysis/{chat_id}}; never repeated when Retell may have carried it out.
     *
     * @param chatId Identifier of the chat.
     * @return The chat with its analysis.
     * @throws dev.retell4j.errors.RetellException when Retell refuses the request or cannot be reached
     */
    default Chat rerunAnalysis(String chatId) {
        return rerunAnalysisRequest(chatId).send();
    }
}
