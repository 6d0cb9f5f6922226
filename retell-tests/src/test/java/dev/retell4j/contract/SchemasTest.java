package dev.retell4j.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.retell4j.lossless.Samples;
import dev.retell4j.lossless.Shape;
import dev.retell4j.operations.Schemas;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private static final ContractDocument CONTRACT = ContractDocument.read();
    private static final JavaNames NAMES = JavaNames.read();

    @Test
    void schemas_haveEveryComponentAndNothingElse() {
        Set<String> expected = new TreeSet<>();
        CONTRACT.components().keySet().forEach(component -> expected.add(NAMES.simpleName(component)));

        Json definitions = Schemas.root().get("$defs").orElseThrow();

        assertThat(new TreeSet<>(definitions.names())).isEqualTo(expected).hasSize(395);
        assertThat(expected).allSatisfy(name -> assertThat(Schemas.of(name)).isPresent());
        assertThat(Schemas.of("SomethingOfTomorrow")).isEmpty();
    }

    @Test
    void references_inTheWholeDocument_leadToADefinition() {
        List<String> references = new ArrayList<>();
        collectReferences(Schemas.root(), references);

        assertThat(references).hasSizeGreaterThan(700).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/$defs/");
            assertThat(Schemas.of(reference.substring("#/$defs/".length()))).isPresent();
        });
    }

    private static void collectReferences(Json json, List<String> references) {
        json.get("$ref").flatMap(Json::asString).ifPresent(references::add);
        json.names().forEach(name -> collectReferences(json.get(name).orElseThrow(), references));
        json.elements().forEach(element -> collectReferences(element, references));
    }

    @Test
    void samples_ofEveryComponent_areValid() {
        Schema schema = schemaWithAPropertyPerComponent();
        List<String> invalid = new ArrayList<>();
        CONTRACT.components().keySet().forEach(component -> {
            String name = "{\"" + NAMES.simpleName(component) + "\":";
            for (Shape shape : List.of(Shape.ALL, Shape.REQUIRED, Shape.SOME)) {
                String sample = name + new Samples(CONTRACT, new Random(7), shape).of(component) + "}";
                schema.validate(sample, InputFormat.JSON)
                        .forEach(problem -> invalid.add(component + " " + problem + " in " + sample));
            }
            if (schema.validate(name + "[[]]}", InputFormat.JSON).isEmpty()) {
                invalid.add(component + " accepts anything");
            }
        });

        assertThat(invalid).isEmpty();
    }

    /** One schema to compile, instead of one for each component. */
    private static Schema schemaWithAPropertyPerComponent() {
        Map<String, Object> properties = new LinkedHashMap<>();
        CONTRACT.components().keySet().stream()
                .map(NAMES::simpleName)
                .forEach(name -> properties.put(name, Map.of("$ref", "#/$defs/" + name)));
        Map<String, Object> document = Map.of(
                "properties", properties, "$defs", Schemas.root().get("$defs").orElseThrow());
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.of(document).text());
    }
}
