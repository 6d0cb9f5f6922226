package dev.retell4j.everyoperation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumber;
import dev.retell4j.phonenumbers.PhoneNumberCreate;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.phonenumbers.PhoneNumberType;
import dev.retell4j.phonenumbers.PhoneNumberUpdate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneNumberOperationsTest extends Performed {
    @Test
    @Performs("phoneNumberCreate")
    void create_boughtNumber_hasTheWantedAreaCodeAndAgent() {
        String agentId = agent().agentId();

        PhoneNumber number = retell.phoneNumbers()
                .create(PhoneNumberCreate.builder()
                        .areaCode(415)
                        .nickname("Workshop")
                        .inboundAgents(List.of(AgentWeight.only(agentId)))
                        .build());

        assertThat(number.phoneNumber()).startsWith("+1415");
        assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.RETELL_TWILIO);
        assertThat(number.nickname()).hasValue("Workshop");
        assertThat(number.inboundAgents()).extracting(AgentWeight::agentId).containsExactly(agentId);
    }

    @Test
    @Performs("phoneNumberImport")
    void importNumber_keepsItsTrunk() {
        PhoneNumber number = retell.phoneNumbers()
                .importNumber(PhoneNumberImport.builder()
                        .phoneNumber(OWN_NUMBER)
                        .terminationUri("trunk.example.com")
                        .build());

        assertThat(number.phoneNumber()).isEqualTo(OWN_NUMBER);
        assertThat(number.phoneNumberType()).isEqualTo(PhoneNumberType.CUSTOM);
        assertThat(number.sipOutboundTrunkConfig().orElseThrow().terminationUri())
                .hasValue("trunk.example.com");
    }

    @Test
    @Performs("phoneNumberRetrieve")
    void retrieve_isTheOneThatWasImported() {
        number(agent());

        assertThat(retell.phoneNumbers().retrieve(OWN_NUMBER).phoneNumber()).isEqualTo(OWN_NUMBER);
    }

    @Test
    @Performs("phoneNumberUpdate")
    void update_changesAndClears() {
        String agentId = agent().agentId();
        number(agent());

        PhoneNumber changed = retell.phoneNumbers()
                .update(
                        OWN_NUMBER,
                        PhoneNumberUpdate.builder()
                                .nickname("Desk")
                                .clearInboundAgents()
                                .outboundAgents(List.of(AgentWeight.only(agentId)))
                                .build());

        assertThat(changed.nickname()).hasValue("Desk");
        assertThat(changed.inboundAgents()).isEmpty();
        assertThat(changed.outboundAgents()).extracting(AgentWeight::agentId).containsExactly(agentId);
    }

    @Test
    @Performs("phoneNumberList")
    void list_pages_showAll() {
        number(agent());
        String bought = retell.phoneNumbers()
                .create(PhoneNumberCreate.builder().build())
                .phoneNumber();

        assertThat(retell.phoneNumbers().list().pageSize(1).stream().map(PhoneNumber::phoneNumber))
                .containsExactlyInAnyOrder(OWN_NUMBER, bought);
    }

    @Test
    @Performs("phoneNumberDelete")
    void delete_isGone() {
        number(agent());

        retell.phoneNumbers().delete(OWN_NUMBER);

        isGone(422, () -> retell.phoneNumbers().retrieve(OWN_NUMBER));
    }
}
