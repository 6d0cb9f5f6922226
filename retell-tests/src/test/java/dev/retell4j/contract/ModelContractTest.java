package dev.retell4j.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelContractTest {
    private static final ContractDocument CONTRACT = ContractDocument.read();

    @Test
    void model_comparedWithEveryComponent_hasTheSameFieldsValuesAndMembers() {
        ModelComparison comparison = new ModelComparison(CONTRACT, JavaNames.read());

        assertThat(comparison.compareAll()).isEmpty();

        Map<String, SchemaNode> components = CONTRACT.components();
        assertThat(comparison.fields())
                .isEqualTo(components.values().stream()
                        .mapToInt(schema -> schema.properties().size())
                        .sum())
                .isGreaterThan(1800);
        assertThat(comparison.values())
                .isEqualTo(components.values().stream()
                        .mapToInt(schema -> schema.values().size())
                        .sum())
                .isGreaterThan(400);
        assertThat(comparison.members())
                .isEqualTo(components.values().stream()
                        .filter(schema -> schema.kind() == SchemaNode.Kind.UNION_OF_OBJECTS)
                        .mapToInt(schema -> schema.members().size())
                        .sum())
                .isGreaterThan(100);
    }

    @Test
    void model_comparedWithValuesWithoutAName_hasAnOpenEnumForEach() {
        ModelComparison comparison = new ModelComparison(CONTRACT, JavaNames.read());

        assertThat(comparison.compareInlineEnums()).isEmpty();
        assertThat(comparison.values()).isGreaterThan(20);
    }
}
