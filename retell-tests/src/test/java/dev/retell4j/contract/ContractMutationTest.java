package dev.retell4j.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Shows that the comparisons see what they are there for: they are given contracts that say one thing more, or one
 * thing less, than the compiled classes. What the classes lack looks the same as something deleted from them by hand.
 */
class ContractMutationTest {
    private static final JavaNames NAMES = JavaNames.read();

    private final Map<String, Object> tree = ContractDocument.readTree("contract/openapi.yaml");
    private final ModelComparison comparison = new ModelComparison(new ContractDocument(tree), NAMES);

    @Test
    void eachComponent_withOneMoreThing_isReported() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        new ContractDocument(tree).components().forEach((component, schema) -> {
            switch (schema.kind()) {
                case OBJECT -> at("schemas", component, "properties").put("of_tomorrow", type("string"));
                case UNION_OF_OBJECTS -> members(component).add(reference("ErrorResponse"));
                case UNION_OF_VALUES -> members(component).add(type("object"));
                default -> values(component).add("of_tomorrow");
            }
            found.put(component, compare(component));
        });

        assertThat(found)
                .hasSizeGreaterThan(390)
                .allSatisfy((component, differences) ->
                        assertThat(differences).as(component).isNotEmpty());
        assertThat(found.get("PhoneCallResponse"))
                .containsExactly("PhoneCallResponse: the class has no wire field of_tomorrow");
        assertThat(found.get("DisconnectionReason"))
                .anyMatch(difference -> difference.contains("constants lack [OF_TOMORROW=of_tomorrow]"))
                .anyMatch(difference -> difference.contains("known values lack [OF_TOMORROW]"));
        assertThat(found.get("Tool"))
                .anyMatch(difference -> difference.contains("members lack"))
                .anyMatch(difference -> difference.contains("permitted classes lack"))
                .anyMatch(difference -> difference.contains("visited classes lack"));
    }

    @Test
    void eachField_takenFromTheContract_isReported() {
        int fields = 0;
        List<String> unseen = new ArrayList<>();
        for (Map.Entry<String, SchemaNode> entry :
                new ContractDocument(tree).components().entrySet()) {
            String component = entry.getKey();
            Set<String> names = entry.getValue().properties().keySet();
            if (!names.isEmpty()) {
                at("schemas", component, "properties").clear();
                fields += names.size();
                names.forEach(name -> unseen.add(component + ": the contract has no " + name));
                unseen.removeAll(compare(component));
            }
        }

        assertThat(unseen).isEmpty();
        assertThat(fields).isGreaterThan(1800);
    }

    @Test
    void eachValueAndMember_takenFromTheContract_isReported() {
        int count = 0;
        List<String> unseen = new ArrayList<>();
        for (Map.Entry<String, SchemaNode> entry :
                new ContractDocument(tree).components().entrySet()) {
            String component = entry.getKey();
            boolean union = entry.getValue().kind() == SchemaNode.Kind.UNION_OF_OBJECTS;
            int size = union
                    ? entry.getValue().members().size()
                    : entry.getValue().values().size();
            for (int i = 0; i < size; i++) {
                count++;
                List<Object> list = union ? members(component) : values(component);
                Object removed = list.remove(i);
                if (compare(component).isEmpty()) {
                    unseen.add(component + " without " + removed);
                }
                list.add(i, removed);
            }
        }

        assertThat(unseen).isEmpty();
        assertThat(count).isGreaterThan(500);
    }

    @Test
    void component_added_isReported() {
        at("schemas").put("OfTomorrow", type("string"));

        assertThat(compare("OfTomorrow")).singleElement().asString().startsWith("OfTomorrow: there is no class");
    }

    @Test
    void field_ofAnotherType_isReported() {
        at("schemas", "AgentRequest", "properties", "voice_speed").put("type", "string");

        assertThat(compare("AgentRequest"))
                .contains("AgentRequest.voice_speed: the wire field is java.lang.Double and should be "
                        + "[java.lang.String]");
    }

    @Test
    void field_requiredFromNowOn_isReported() {
        at("schemas", "PhoneCallResponse").put("required", List.of("call_id", "transcript"));

        assertThat(compare("PhoneCallResponse"))
                .contains("PhoneCallResponse.transcript: is required in only one of contract and class");
    }

    @Test
    void field_nullableFromNowOn_isReported() {
        at("schemas", "AgentRequest", "properties", "voice_speed").put("nullable", true);

        assertThat(compare("AgentRequest"))
                .anyMatch(difference -> difference.contains("voiceSpeed() returns"))
                .contains("AgentRequest.voice_speed: the builder has no clearVoiceSpeed()");
    }

    @Test
    void tag_ofAnotherMember_isReported() {
        at("schemas", "ResponseEngine", "discriminator", "mapping")
                .put("custom-llm", "#/components/schemas/ResponseEngineConversationFlow");

        assertThat(compare("ResponseEngine"))
                .anyMatch(difference -> difference.startsWith("ResponseEngine: the values of its tag are"));
    }

    @Test
    void route_addedMovedOrGivenAnotherArgument_isReported() {
        Map<String, Object> paths = at("paths");
        Map<String, Object> listed = at("paths", "/list-voices", "get");
        paths.put("/list-of-tomorrow", Map.of("get", copyWith(listed, "ofTomorrow")));
        paths.put("/get-voice-somewhere-else/{voice_id}", paths.remove("/get-voice/{voice_id}"));
        at("paths", "/list-knowledge-bases", "get")
                .put("parameters", List.of(Map.of("name", "limit", "in", "query", "schema", type("integer"))));
        at("paths", "/v2/list-batch-tests", "get").remove("x-sdk");
        at("paths", "/v2/list-batch-tests", "get").put("x-sdk", List.of());
        at("paths", "/list-apps", "get").put("x-client-timeout-ms", 7);

        List<String> differences = new OperationComparison(new ContractDocument(tree), NAMES).compareAll();

        assertThat(differences)
                .contains("ofTomorrow: is missing in the client interfaces", "ofTomorrow: is missing in the catalogue")
                .anyMatch(difference -> difference.startsWith("voiceRetrieve: route is GET /get-voice/{voice_id} and"))
                .anyMatch(difference -> difference.startsWith("voiceRetrieve in the catalogue: path"))
                .anyMatch(difference -> difference.startsWith("knowledgeBaseList: arguments"))
                .anyMatch(difference -> difference.startsWith("knowledgeBaseList in the catalogue: parameters"))
                .anyMatch(difference -> difference.endsWith("is in the client interfaces but not in the contract"))
                .anyMatch(difference -> difference.endsWith("is in the catalogue but not in the contract"))
                .anyMatch(difference -> difference.startsWith("appList in the catalogue: timeout"));
    }

    @Test
    void eachRoute_takenFromTheContract_isReported() {
        List<String> expected = new ArrayList<>();
        for (ContractDocument.Operation operation : new ContractDocument(tree).operations()) {
            expected.add(operation.id() + ": is in the client interfaces but not in the contract");
            expected.add(operation.id() + ": is in the catalogue but not in the contract");
        }
        at("paths").clear();

        assertThat(new OperationComparison(new ContractDocument(tree), NAMES).compareAll())
                .hasSizeGreaterThan(2 * 114)
                .containsAll(expected);
    }

    private static Map<String, Object> copyWith(Map<String, Object> operation, String id) {
        Map<String, Object> copy = new LinkedHashMap<>(operation);
        copy.put("operationId", id);
        return copy;
    }

    private List<String> compare(String component) {
        return comparison.compareOne(component);
    }

    private Map<String, Object> at(String... steps) {
        Map<String, Object> node = steps[0].equals("schemas") ? ContractDocument.map(tree.get("components")) : tree;
        for (String step : steps) {
            node = ContractDocument.map(node.get(step));
        }
        return node;
    }

    @SuppressWarnings("unchecked")
    private List<Object> values(String component) {
        return (List<Object>) at("schemas", component).get("enum");
    }

    @SuppressWarnings("unchecked")
    private List<Object> members(String component) {
        Map<String, Object> schema = at("schemas", component);
        return (List<Object>) (schema.containsKey("oneOf") ? schema.get("oneOf") : schema.get("anyOf"));
    }

    private static Map<String, Object> type(String type) {
        return new LinkedHashMap<>(Map.of("type", type));
    }

    private static Map<String, Object> reference(String component) {
        return new LinkedHashMap<>(Map.of("$ref", "#/components/schemas/" + component));
    }
}
