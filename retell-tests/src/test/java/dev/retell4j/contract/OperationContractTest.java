package dev.retell4j.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.RetellClient;
import dev.retell4j.api.Resources;
import org.junit.jupiter.api.Test;

class OperationContractTest {
    private static final ContractDocument CONTRACT = ContractDocument.read();

    @Test
    void interfacesAndCatalogue_comparedWithEveryOperation_agree() {
        OperationComparison comparison = new OperationComparison(CONTRACT, JavaNames.read());

        assertThat(comparison.compareAll()).isEmpty();

        assertThat(CONTRACT.operations()).hasSize(114);
        assertThat(CONTRACT.operations().stream()
                        .map(operation -> operation.httpMethod() + operation.path())
                        .distinct())
                .hasSize(110);
        assertThat(comparison.parameters()).isGreaterThan(100);
    }

    @Test
    void client_offersAllResources() {
        assertThat(Resources.class).isAssignableFrom(RetellClient.class);
    }
}
