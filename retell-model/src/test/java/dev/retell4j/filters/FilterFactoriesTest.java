package dev.retell4j.filters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.analysis.UserSentiment;
import dev.retell4j.calls.DisconnectionReason;
import dev.retell4j.chats.ChatStatus;
import dev.retell4j.types.DataStorageSetting;
import dev.retell4j.types.Direction;
import dev.retell4j.types.RetellObject;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The short ways to the conditions that are needed most. */
class FilterFactoriesTest {
    static Stream<Arguments> filters() {
        return Stream.of(
                oneOf("\"inbound\",\"outbound\"", DirectionFilter.in(Direction.INBOUND, Direction.OUTBOUND)),
                oneOf(
                        "\"ended\",\"error\"",
                        CallStatusFilter.in(CallStatusFilterValue.ENDED, CallStatusFilterValue.ERROR)),
                oneOf("\"web_call\"", CallTypeFilter.in(CallType.WEB_CALL)),
                oneOf(
                        "\"dial_busy\",\"of_tomorrow\"",
                        DisconnectionReasonFilter.in(
                                DisconnectionReason.DIAL_BUSY, DisconnectionReason.of("of_tomorrow"))),
                oneOf("\"Negative\"", UserSentimentFilter.in(UserSentiment.NEGATIVE)),
                oneOf("\"a\",\"b\"", EnumFilter.in("a", "b")),
                oneOf("\"ended\"", ChatStatusFilter.in(ChatStatus.ENDED)),
                oneOf("\"everything\"", DataStorageSettingFilter.in(DataStorageSetting.EVERYTHING)),
                oneOf("", EnumFilter.in()),
                Arguments.of("{\"type\":\"string\",\"op\":\"eq\",\"value\":\"x\"}", StringFilter.equalTo("x")),
                Arguments.of("{\"op\":\"eq\",\"type\":\"boolean\",\"value\":true}", BooleanFilter.of(true)));
    }

    private static Arguments oneOf(String values, RetellObject filter) {
        return Arguments.of("{\"op\":\"in\",\"type\":\"enum\",\"value\":[" + values + "]}", filter);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void toJson_ofAFactory_isTheCondition(String json, RetellObject filter) {
        assertThat(filter.toJson()).isEqualTo(json);
    }
}
