package dev.retell4j.mcp.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.RetellClient;
import dev.retell4j.errors.RetellException;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.prompts.Prompt;
import dev.retell4j.mcp.stdio.PipedPeer;
import dev.retell4j.mcp.tools.Content;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class McpResourcesTest {
    private final Shelf shelf = new Shelf();
    private final RetellClient client =
            RetellClient.builder().apiKey("key_test").build();
    private final RetellMcp mcp = RetellMcp.builder(client)
            .resources(shelf)
            .prompt(new Prompt(
                    "recommend",
                    "Recommend a book",
                    "Finds something to read",
                    List.of(
                            new Prompt.Argument("taste", "What the reader likes", true),
                            new Prompt.Argument("length", "Short or long", false)),
                    (arguments, caller) -> {
                        if ("poison".equals(arguments.get("taste"))) {
                            throw new IllegalStateException("the key is key_secret_123");
                        }
                        if ("nothing".equals(arguments.get("taste"))) {
                            throw new RetellException("Everybody likes something");
                        }
                        return List.of(
                                new Prompt.Message(true, new Content.Text("I like " + arguments.get("taste"))),
                                new Prompt.Message(false, new Content.Link("books://1", "A book")));
                    }))
            .completions((of, argument, begun, others, caller) -> CompletableFuture.completedFuture(
                    begun.equals("many")
                            ? IntStream.range(0, 150).mapToObj(i -> "n" + i).toList()
                            : List.of(of + "|" + argument + "|" + begun + "|" + others)))
            .build();
    private PipedPeer peer;

    @BeforeEach
    void connect() throws Exception {
        peer = PipedPeer.of(mcp).initialize("{}");
    }

    @AfterEach
    void close() throws Exception {
        peer.close();
        mcp.close();
        client.close();
    }

    private JsonNode ask(String method, String params) throws IOException {
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}");
        return peer.answer(1);
    }

    @Test
    void resources_listed_areFixedOnesAndTemplates() throws Exception {
        assertThat(ask("resources/list", "{}").at("/result/resources").findValuesAsText("uri"))
                .contains("books://all");
        JsonNode templates = ask("resources/templates/list", "{}").at("/result/resourceTemplates");
        assertThat(templates.findValuesAsText("uriTemplate")).contains("books://{isbn}{?from,limit}");
        assertThat(templates.findValuesAsText("title")).contains("A book");
    }

    @Test
    void resource_read_isFoundByAddressAndByTemplateWithOrWithoutQuery() throws Exception {
        for (String uri : List.of("books://all", "books://978", "books://978?from=2&limit=3")) {
            JsonNode contents =
                    ask("resources/read", "{\"uri\":\"" + uri + "\"}").at("/result/contents");

            assertThat(contents).hasSize(1);
            assertThat(contents.at("/0/uri").asText()).isEqualTo(uri);
            assertThat(contents.at("/0/mimeType").asText()).isEqualTo("text/plain");
            assertThat(contents.at("/0/text").asText()).isEqualTo("content of " + uri + " for local");
        }
    }

    @Test
    void resource_thatCannotBeRead_isAnErrorInOurWords() throws Exception {
        JsonNode missing =
                ask("resources/read", "{\"uri\":\"books://missing\"}").get("error");
        assertThat(missing.get("code").asInt()).isEqualTo(-32002);
        assertThat(missing.at("/data/uri").asText()).isEqualTo("books://missing");
        JsonNode lent = ask("resources/read", "{\"uri\":\"books://lent\"}").get("error");
        assertThat(lent.get("code").asInt()).isEqualTo(-32000);
        assertThat(lent.get("message").asText()).isEqualTo("It is lent until Monday");
        JsonNode burnt = ask("resources/read", "{\"uri\":\"books://burnt\"}").get("error");
        assertThat(burnt.get("code").asInt()).isEqualTo(-32603);
        assertThat(burnt.toString()).doesNotContain("key_secret", "Exception");
    }

    @Test
    void update_ofAnAddress_isToldWhileSubscribed() throws Exception {
        assertThat(ask("resources/subscribe", "{\"uri\":\"books://1\"}").has("result"))
                .isTrue();
        shelf.update("books://2");
        shelf.update("books://1");
        JsonNode update = peer.next();
        assertThat(update.get("method").asText()).isEqualTo("notifications/resources/updated");
        assertThat(update.at("/params/uri").asText()).isEqualTo("books://1");

        ask("resources/unsubscribe", "{\"uri\":\"books://1\"}");
        shelf.update("books://1");
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}");
        assertThat(peer.next().get("id").asInt()).isEqualTo(2);
    }

    @Test
    void updates_afterTheEnd_areNoLongerListenedTo() throws Exception {
        ask("resources/subscribe", "{\"uri\":\"books://1\"}");
        assertThat(shelf.listeners()).isEqualTo(1);
        peer.endInput();
        peer.exit();

        await().atMost(Duration.ofSeconds(30)).until(() -> shelf.listeners() == 0);
    }

    @Test
    void subscriptions_ofAClientBefore_areForgottenWhenTheNextBegins() throws Exception {
        ask("resources/subscribe", "{\"uri\":\"books://1\"}");
        peer.initialize("{}");
        ask("resources/list", "{}");
        shelf.update("books://1");

        peer.send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}");
        assertThat(peer.next().get("id").asInt()).isEqualTo(2);
    }

    @Test
    void prompt_written_hasItsMessages() throws Exception {
        assertThat(ask("prompts/list", "{}").at("/result/prompts").findValuesAsText("name"))
                .contains("recommend");
        JsonNode result = ask("prompts/get", "{\"name\":\"recommend\",\"arguments\":{\"taste\":\"crime\"}}")
                .get("result");

        assertThat(result.get("description").asText()).isEqualTo("Finds something to read");
        assertThat(result.at("/messages/0/role").asText()).isEqualTo("user");
        assertThat(result.at("/messages/0/content/text").asText()).isEqualTo("I like crime");
        assertThat(result.at("/messages/1/role").asText()).isEqualTo("assistant");
        assertThat(result.at("/messages/1/content/uri").asText()).isEqualTo("books://1");
    }

    @Test
    void prompt_thatCannotBeWritten_isAnErrorInOurWords() throws Exception {
        JsonNode missing = ask("prompts/get", "{\"name\":\"recommend\"}").get("error");
        assertThat(missing.get("code").asInt()).isEqualTo(-32602);
        assertThat(missing.get("message").asText())
                .contains("recommend", "taste")
                .doesNotContain("length");
        assertThat(ask("prompts/get", "{\"name\":\"recommend\",\"arguments\":{\"taste\":\"nothing\"}}")
                        .at("/error/message")
                        .asText())
                .isEqualTo("Everybody likes something");
        JsonNode poison = ask("prompts/get", "{\"name\":\"recommend\",\"arguments\":{\"taste\":\"poison\"}}")
                .get("error");
        assertThat(poison.get("code").asInt()).isEqualTo(-32603);
        assertThat(poison.toString()).doesNotContain("key_secret", "Exception");
        assertThat(ask("prompts/get", "{\"name\":\"unknown\"}")
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32602);
    }

    @Test
    void completion_ofPromptsAndAddresses_isProposedByTheHost() throws Exception {
        assertThat(ask("completion/complete", """
                        {"ref":{"type":"ref/prompt","name":"recommend"},"argument":{"name":"taste","value":"cr"},\
                        "context":{"arguments":{"length":"short"}}}""")
                        .at("/result/completion/values/0")
                        .asText())
                .isEqualTo("recommend|taste|cr|{length=short}");
        assertThat(ask("completion/complete", """
                        {"ref":{"type":"ref/resource","uri":"books://{isbn}{?from,limit}"},\
                        "argument":{"name":"isbn","value":"97"}}""")
                        .at("/result/completion/values/0")
                        .asText())
                .isEqualTo("books://{isbn}{?from,limit}|isbn|97|{}");
    }

    @Test
    void completion_ofMany_isCutAt100() throws Exception {
        JsonNode completion = ask("completion/complete", """
                {"ref":{"type":"ref/prompt","name":"recommend"},"argument":{"name":"taste","value":"many"}}""").at("/result/completion");

        assertThat(completion.get("values")).hasSize(100);
        assertThat(completion.get("total").asInt()).isEqualTo(150);
        assertThat(completion.get("hasMore").asBoolean()).isTrue();
    }
}
