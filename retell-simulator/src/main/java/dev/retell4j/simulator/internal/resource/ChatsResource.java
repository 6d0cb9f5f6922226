package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.chat.ChatLife;
import dev.retell4j.simulator.internal.chat.ChatRecord;
import dev.retell4j.simulator.internal.chat.ChatStore;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Pages;
import java.util.List;

/** Chats: started, answered, read, listed, changed, ended, analysed. */
public final class ChatsResource {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 1000;
    private static final int LARGEST_METADATA = 50_000;

    private final ChatStore chats;
    private final ChatDesk desk;
    private final ChatLife life;
    private final Pages<ChatRecord> pages =
            new Pages<>(ChatRecord::startMillis, ChatRecord::sequence, ChatRecord::whole);

    public ChatsResource(ChatStore chats, ChatDesk desk, ChatLife life) {
        this.chats = chats;
        this.desk = desk;
        this.life = life;
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on(
                        "chatCreate",
                        exchange -> Answer.of(desk.start(exchange.body()).whole()))
                .on(
                        "chatCreateSMSChat",
                        exchange -> Answer.of(desk.startSms(exchange.body()).whole()))
                .on("chatCreateChatCompletion", this::complete)
                .on("chatRetrieve", exchange -> Answer.of(find(exchange).whole()))
                .on("chatList", this::list)
                .on("chatUpdate", this::update)
                .on("chatEnd", this::end)
                .on("chatRerunAnalysis", this::rerunAnalysis)
                .on("chatDelete", this::delete);
    }

    private Answer complete(Exchange exchange) {
        ChatRecord chat = find(JsonTrees.text(exchange.body(), "chat_id", ""));
        checkIsOngoing(chat);
        desk.checkPayment();
        if (chat.isAnswering()) {
            throw ApiFailure.badRequest("Chat " + chat.id() + " is being answered; send the next message after that");
        }
        return Answer.later(life.answer(chat, JsonTrees.text(exchange.body(), "content", ""))
                .thenApply(written -> {
                    ArrayNode messages = JsonTrees.array().addAll(written);
                    return Answer.of(JsonTrees.object().set("messages", messages));
                }));
    }

    private Answer list(Exchange exchange) {
        ObjectNode wish = exchange.body();
        long limit = JsonTrees.number(wish, "limit", USUAL_PAGE);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw ApiFailure.badRequest("`limit` must be at least 1 and at most " + LARGEST_PAGE + ", not " + limit);
        }
        long skip = JsonTrees.number(wish, "skip", 0);
        if (skip < 0) {
            throw ApiFailure.badRequest("`skip` must be at least 0, not " + skip);
        }
        ChatFilters filters = new ChatFilters(wish.path("filter_criteria"));
        List<ChatRecord> matching = chats.all().stream().filter(filters::accept).toList();
        ObjectNode page = pages.page(
                matching,
                new Pages.Wish(
                        (int) limit,
                        (int) Math.min(skip, Integer.MAX_VALUE),
                        JsonTrees.text(wish, "pagination_key"),
                        "ascending".equals(JsonTrees.text(wish, "sort_order"))));
        if (wish.path("include_total").asBoolean(false)) {
            page.put("total", matching.size());
        }
        return Answer.of(page);
    }

    private Answer update(Exchange exchange) {
        ChatRecord chat = find(exchange);
        ObjectNode wish = exchange.body();
        JsonNode metadata = wish.path("metadata");
        if (JsonTrees.bytes(metadata).length > LARGEST_METADATA) {
            throw ApiFailure.badRequest("`metadata` must be at most " + LARGEST_METADATA + " bytes");
        }
        for (String field : List.of("metadata", "custom_attributes")) {
            if (wish.has(field)) {
                chat.attributes().set(field, wish.get(field));
            }
        }
        chat.override(wish.path("override_dynamic_variables"));
        String storage = JsonTrees.text(wish, "data_storage_setting");
        if (storage != null) {
            chat.setStorage(storage);
        }
        return Answer.of(chat.whole());
    }

    private Answer end(Exchange exchange) {
        ChatRecord chat = find(exchange);
        checkIsOngoing(chat);
        life.stop(chat);
        return Answer.empty();
    }

    private Answer rerunAnalysis(Exchange exchange) {
        ChatRecord chat = find(exchange);
        if (chat.isOngoing()) {
            throw ApiFailure.badRequest("Chat " + chat.id() + " has not ended; only ended chats are analysed");
        }
        life.analyze(chat);
        return Answer.of(chat.whole());
    }

    private Answer delete(Exchange exchange) {
        life.forget(find(exchange));
        return Answer.empty();
    }

    private static void checkIsOngoing(ChatRecord chat) {
        if (!chat.isOngoing()) {
            throw ApiFailure.badRequest("Chat " + chat.id() + " has already ended");
        }
    }

    private ChatRecord find(Exchange exchange) {
        return find(exchange.path("chat_id"));
    }

    private ChatRecord find(String id) {
        ChatRecord chat = chats.find(id);
        if (chat == null) {
            throw ApiFailure.unprocessable("Chat " + id + " not found");
        }
        return chat;
    }
}
