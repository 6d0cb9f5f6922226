package dev.retell4j.mcp.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Checks whether the server is reached by its public address, as Retell and assistants elsewhere do. */
final class ReachCheck {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private ReachCheck() {}

    static void of(Findings findings, URI publicUrl, boolean withWebhooks) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
        expect(
                findings,
                client,
                HttpRequest.newBuilder(publicUrl.resolve("/health"))
                        .timeout(LIMIT)
                        .build(),
                OK,
                "is reached");
        if (withWebhooks) {
            URI webhooks = publicUrl.resolve(HttpService.WEBHOOKS);
            expect(
                    findings,
                    client,
                    HttpRequest.newBuilder(webhooks)
                            .timeout(LIMIT)
                            .POST(BodyPublishers.ofString("{}"))
                            .build(),
                    UNAUTHORIZED,
                    "is reached and refuses what Retell has not signed");
        }
    }

    private static void expect(Findings findings, HttpClient client, HttpRequest request, int status, String good) {
        try {
            int answered = client.send(request, BodyHandlers.discarding()).statusCode();
            if (answered == status) {
                findings.good(request.uri() + " " + good);
            } else {
                findings.bad(
                        request.uri() + " answers " + answered + " instead of " + status,
                        "Start the server, or let the proxy in front of it pass this path on.");
            }
        } catch (IOException e) {
            findings.bad(
                    request.uri() + " is not reached from here",
                    "Start the server, and check name, certificate and proxy of its public address.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
