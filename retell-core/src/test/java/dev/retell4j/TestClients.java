package dev.retell4j;

/** Clients for tests. */
final class TestClients {
    static final String KEY = "key_0123456789abcdef0123";

    private TestClients() {}

    static RetellClientBuilder to(ScriptedServer server) {
        return RetellClient.builder().apiKey(KEY).baseUrl(server.url());
    }

    static TestApi api(RetellClient client) {
        return client.resource(TestApi.class);
    }
}
