package dev.retell4j.mcp.internal.retell;

import dev.retell4j.analysis.UserSentiment;
import dev.retell4j.calls.CallFilter;
import dev.retell4j.calls.DisconnectionReason;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.filters.AgentFilter;
import dev.retell4j.filters.BooleanFilter;
import dev.retell4j.filters.CallStatusFilter;
import dev.retell4j.filters.CallStatusFilterValue;
import dev.retell4j.filters.DirectionFilter;
import dev.retell4j.filters.DisconnectionReasonFilter;
import dev.retell4j.filters.StringFilter;
import dev.retell4j.filters.TimeFilter;
import dev.retell4j.filters.UserSentimentFilter;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.types.Direction;
import dev.retell4j.types.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments by which calls are chosen. */
final class CallFilters {
    /** The part of a schema's properties that is common to the tools that choose calls. */
    static final String SCHEMA = """
            "agent_id":{"type":"string","description":"Calls of this agent"},\
            "status":{"type":"string","enum":["ongoing","ended","not_connected","error"],"description":"Where it stands"},\
            "direction":{"type":"string","enum":["inbound","outbound"],"description":"Who called"},\
            "disconnection_reason":{"type":"string","description":"For example user_hangup, dial_busy"},\
            "successful":{"type":"boolean","description":"By the call's analysis"},\
            "sentiment":{"type":"string","enum":["Positive","Neutral","Negative","Unknown"],"description":"The user's"},\
            "from_number":{"type":"string","description":"Caller, E.164"},"to_number":{"type":"string","description":"Called, E.164"},\
            "batch_call_id":{"type":"string","description":"Calls of this campaign"},\
            "since":{"type":"string","description":"Started at or after: ISO time or date, or back from now: 24h, 7d"},\
            "until":{"type":"string","description":"Started before; as since"}""";

    private static final Pattern BACK = Pattern.compile("(\\d{1,5})(m|h|d)");

    private CallFilters() {}

    static CallFilter of(ToolCall call) {
        CallFilter.Builder filter = CallFilter.builder();
        call.text("agent_id")
                .ifPresent(id ->
                        filter.agent(List.of(AgentFilter.builder().agentId(id).build())));
        call.text("status")
                .ifPresent(status -> filter.callStatus(CallStatusFilter.in(CallStatusFilterValue.of(status))));
        call.text("direction").ifPresent(direction -> filter.direction(DirectionFilter.in(Direction.of(direction))));
        call.text("disconnection_reason")
                .ifPresent(reason ->
                        filter.disconnectionReason(DisconnectionReasonFilter.in(DisconnectionReason.of(reason))));
        call.arguments()
                .get("successful")
                .flatMap(Json::asBoolean)
                .ifPresent(good -> filter.callSuccessful(BooleanFilter.of(good)));
        call.text("sentiment")
                .ifPresent(sentiment -> filter.userSentiment(UserSentimentFilter.in(UserSentiment.of(sentiment))));
        call.text("from_number").ifPresent(number -> filter.fromNumber(StringFilter.equalTo(number)));
        call.text("to_number").ifPresent(number -> filter.toNumber(StringFilter.equalTo(number)));
        call.text("batch_call_id").ifPresent(id -> filter.batchCallId(StringFilter.equalTo(id)));
        time(call, filter, Instant.now());
        return filter.build();
    }

    private static void time(ToolCall call, CallFilter.Builder filter, Instant now) {
        Optional<Instant> since = call.text("since").map(text -> instant("since", text, now));
        Optional<Instant> until = call.text("until").map(text -> instant("until", text, now));
        if (since.isPresent() && until.isPresent()) {
            if (!since.get().isBefore(until.get())) {
                throw new RetellValidationException("since must be before until");
            }
            filter.startTimestamp(TimeFilter.between(since.get(), until.get()));
        } else {
            since.ifPresent(time -> filter.startTimestamp(TimeFilter.since(time)));
            until.ifPresent(time -> filter.startTimestamp(TimeFilter.before(time)));
        }
    }

    static Instant instant(String field, String text, Instant now) {
        Matcher back = BACK.matcher(text);
        if (back.matches()) {
            long count = Long.parseLong(back.group(1));
            return now.minus(
                    switch (back.group(2)) {
                        case "m" -> Duration.ofMinutes(count);
                        case "h" -> Duration.ofHours(count);
                        default -> Duration.ofDays(count);
                    });
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new RetellValidationException(
                    field
                            + " must be a time such as 2026-01-31T08:00:00Z, a date, or a span back from now such as 24h or 7d");
        }
    }
}
