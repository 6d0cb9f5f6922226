package dev.retell4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * What one writes by hand with OkHttp and Jackson: a request, a check of the status, a tree of the answer. Trees are
 * the quickest way to every value of an answer; there are no types, repeats, metrics or errors to speak of.
 */
final class OkHttpContender implements Contender {
    private static final MediaType JSON = MediaType.get("application/json");

    private final String baseUrl;
    private final ObjectMapper mapper = new ObjectMapper();

    /** The default keeps five connections only, which would make it open new ones all the time. */
    private final OkHttpClient http = new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(64, 55, TimeUnit.SECONDS))
            .build();

    OkHttpContender(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public String get() throws IOException {
        return send(request("/get-agent/agent_1").build()).get("agent_id").textValue();
    }

    @Override
    public String list() throws IOException {
        return send(request("/v2/list-agents").post(body(Map.of())).build())
                .get("items")
                .get(0)
                .get("agent_id")
                .textValue();
    }

    @Override
    public String create() throws IOException {
        RequestBody body = body(Map.of(
                "from_number", "+12135550142",
                "to_number", "+12135550187",
                "retell_llm_dynamic_variables", Map.of("customer_name", "Jane")));
        return send(request("/v2/create-phone-call").post(body).build())
                .get("call_id")
                .textValue();
    }

    private Request.Builder request(String path) {
        return new Request.Builder()
                .url(baseUrl + path)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer key_benchmark");
    }

    private RequestBody body(Object value) throws IOException {
        return RequestBody.create(mapper.writeValueAsBytes(value), JSON);
    }

    private JsonNode send(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("Status " + response.code());
            }
            return mapper.readTree(response.body().bytes());
        }
    }
}
