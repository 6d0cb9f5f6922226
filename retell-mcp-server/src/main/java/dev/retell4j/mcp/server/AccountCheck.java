package dev.retell4j.mcp.server;

import dev.retell4j.ApiResponse;
import dev.retell4j.RetellClient;
import dev.retell4j.errors.AuthenticationException;
import dev.retell4j.errors.PermissionDeniedException;
import dev.retell4j.errors.RetellApiException;
import dev.retell4j.errors.RetellConnectionException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellTimeoutException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Checks whether a workspace can be reached and its key is taken, with one request that only reads. */
final class AccountCheck {
    /** Signatures of webhooks are refused when the clocks differ by more than five minutes. */
    private static final Duration MOST_SKEW = Duration.ofMinutes(1);

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final String PROBE = "/get-concurrency";

    private AccountCheck() {}

    static void of(Findings findings, Settings settings, WorkspaceSettings workspace) {
        String key;
        try {
            key = workspace.key().read(settings.environment(), "the API key");
        } catch (UsageException e) {
            findings.bad("no key", e.getMessage() + " It is in Retell's dashboard under API keys.");
            return;
        }
        findings.good("the key is in " + workspace.key());
        try (RetellClient client = Assembly.client(workspace, key).build()) {
            ask(findings, client);
        } catch (RetellValidationException e) {
            findings.bad("the key or the address cannot be used", String.valueOf(e.getMessage()));
        }
        if (workspace.webhookKey() != null) {
            try {
                String unused = workspace.webhookKey().read(settings.environment(), "the webhook key");
                findings.good("the webhook key is in " + workspace.webhookKey());
            } catch (UsageException e) {
                findings.bad("no webhook key", String.valueOf(e.getMessage()));
            }
        }
    }

    static void simulated(Findings findings, Assembly assembly) {
        findings.note("simulated inside this process");
        ask(findings, assembly.client());
    }

    private static void ask(Findings findings, RetellClient client) {
        try {
            ApiResponse<Json> answer =
                    client.raw().get(PROBE).timeout(LIMIT).maxRetries(0).sendForResponse();
            findings.good("the key is accepted; it took " + answer.duration().toMillis() + " ms");
            concurrency(findings, answer.body());
            answer.headers().first("Date").ifPresent(date -> clock(findings, date));
        } catch (AuthenticationException e) {
            findings.bad("Retell does not accept the key", "Copy it from Retell's dashboard again, whole.");
        } catch (PermissionDeniedException e) {
            findings.bad("the key may not read the account", "Use a key with more rights.");
        } catch (RetellTimeoutException e) {
            findings.bad(
                    "no answer within " + LIMIT.toSeconds() + " s",
                    "Check the network and the proxy on the way to it.");
        } catch (RetellConnectionException e) {
            findings.bad(
                    "Retell cannot be reached",
                    "Check the network, the name service, proxies and RETELL_BASE_URL. " + e.getMessage());
        } catch (RetellApiException e) {
            findings.bad("Retell answers with " + e.status(), String.valueOf(e.getMessage()));
        } catch (RetellException e) {
            findings.bad("the account cannot be read", String.valueOf(e.getMessage()));
        }
    }

    private static void concurrency(Findings findings, Json answer) {
        answer.get("current_concurrency")
                .map(Json::text)
                .ifPresent(running -> findings.note(running + " calls run now, at most "
                        + answer.get("concurrency_limit").map(Json::text).orElse("?") + " can"));
    }

    private static void clock(Findings findings, String date) {
        try {
            Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration skew = Duration.between(theirs, Instant.now());
            if (skew.abs().compareTo(MOST_SKEW) > 0) {
                findings.bad(
                        "this machine's clock differs from Retell's by "
                                + skew.abs().toSeconds() + " s",
                        "Set it by a time server; webhooks are refused when the difference is too large.");
            } else {
                findings.good("the clock is right");
            }
        } catch (DateTimeException e) {
            findings.note("Retell's clock cannot be read");
        }
    }
}
