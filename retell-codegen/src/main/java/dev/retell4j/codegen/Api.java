package dev.retell4j.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.retell4j.codegen.Contract.Endpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contract and our words about it, joined: every type and operation with its Java names, ready to be written. */
final class Api {
    /**
     * A component with properties.
     *
     * @param update whether an update sends it
     * @param created whether an operation other than an update sends it
     * @param sent whether it is, or is part of, what any operation sends
     */
    record ObjectType(
            String component,
            ClassName name,
            Docs.Type docs,
            Schema schema,
            List<Attribute> attributes,
            List<String> unions,
            boolean update,
            boolean created,
            boolean sent,
            boolean multipart) {
        /** The fields that a caller has to give. */
        List<Attribute> requiredFromCaller() {
            return attributes.stream()
                    .filter(attribute -> attribute.required() && !attribute.preset())
                    .toList();
        }

        Attribute attribute(String wireName) {
            return attributes.stream()
                    .filter(attribute -> attribute.wireName().equals(wireName))
                    .findFirst()
                    .orElseThrow(() -> new ContractException(component + " has no " + wireName));
        }

        /** An update says of a field that may be removed whether to leave, remove or set it. */
        boolean patched(Attribute attribute) {
            return update && attribute.nullable();
        }

        TypeName accessorType(Attribute attribute) {
            FieldType type = attribute.type();
            if (patched(attribute)) {
                return ParameterizedTypeName.get(Library.PATCH, type.boxed());
            }
            if (attribute.alwaysThere()) {
                return type.plain();
            }
            return type.isCollection() ? type.boxed() : type.optional();
        }
    }

    /** A component with a list of values, or such a list at a property. */
    record EnumType(ClassName name, Docs.Type docs, List<String> values) {}

    /** A component that is one of several objects. */
    record UnionType(
            String component,
            ClassName name,
            ClassName unknown,
            Docs.Type docs,
            Optional<String> tag,
            List<Member> members) {}

    /** A member of a union. */
    record Member(String component, String methodName, List<String> tags) {
        String visitMethod() {
            return "visit" + Words.capital(methodName);
        }
    }

    private final Contract contract;
    private final Docs docs;
    private final Map<String, ObjectType> objects = new LinkedHashMap<>();
    private final Map<String, UnionType> unions = new LinkedHashMap<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final Origins origins;
    private final Set<String> returned = new HashSet<>();
    private final Map<String, List<Attribute>> commonAttributes = new HashMap<>();

    Api(Contract contract, Docs docs) {
        this.contract = contract;
        this.docs = docs;
        List<String> strangers = docs.strangers(contract);
        if (!strangers.isEmpty()) {
            throw new ContractException("docs.yaml names what the contract does not have: " + strangers);
        }
        Map<String, List<String>> memberships = new HashMap<>();
        contract.components().forEach((component, schema) -> {
            if (isObjectUnion(schema)) {
                schema.members()
                        .forEach(member -> memberships
                                .computeIfAbsent(member.reference().orElseThrow(), key -> new ArrayList<>())
                                .add(component));
            }
        });
        Set<String> updates = new HashSet<>();
        Set<String> creates = new HashSet<>();
        Set<String> multiparts = new HashSet<>();
        Set<String> sent = new LinkedHashSet<>();
        for (Endpoint operation : contract.operations()) {
            operation.body().flatMap(Schema::reference).ifPresent(body -> {
                reach(body, sent);
                (isUpdate(operation) ? updates : creates).add(body);
                if (operation.multipart()) {
                    multiparts.add(body);
                }
            });
            operation
                    .response()
                    .ifPresent(
                            response -> Origins.references(response).forEach(component -> reach(component, returned)));
        }
        origins = new Origins(contract, this::className);
        contract.components().forEach((component, schema) -> {
            Docs.Type type = docs.type(component);
            if (type.handWritten()) {
                return;
            }
            if (schema.isObject()) {
                objects.put(
                        component,
                        new ObjectType(
                                component,
                                className(component),
                                type,
                                schema,
                                attributes(component, schema, memberships.getOrDefault(component, List.of())),
                                memberships.getOrDefault(component, List.of()),
                                updates.contains(component),
                                creates.contains(component),
                                sent.contains(component),
                                multiparts.contains(component)));
            } else if (isObjectUnion(schema)) {
                unions.put(component, union(component, schema, type));
            } else if (!schema.enumValues().isEmpty()) {
                enums.add(new EnumType(className(component), type, schema.enumValues()));
            } else {
                throw new ContractException(component + " is neither object, union of objects nor enum; "
                        + "write it by hand and say hand-written in docs.yaml");
            }
        });
        refuseSameNames();
    }

    List<ObjectType> objects() {
        return List.copyOf(objects.values());
    }

    List<UnionType> unions() {
        return List.copyOf(unions.values());
    }

    List<EnumType> enums() {
        return enums;
    }

    ObjectType object(String component) {
        return found(objects.get(component), component);
    }

    UnionType union(String component) {
        return found(unions.get(component), component);
    }

    /** Whether any operation returns a component, alone or as a part. */
    boolean isReturned(String component) {
        return returned.contains(component);
    }

    /** The fields that every member of a union has in the same form, with what can be said of all of them. */
    List<Attribute> commonAttributes(UnionType union) {
        List<Attribute> known = commonAttributes.get(union.component());
        if (known == null) {
            ObjectType first = object(union.members().get(0).component());
            known = first.attributes().stream()
                    .filter(attribute -> union.members().stream()
                            .allMatch(member -> hasSame(object(member.component()), first, attribute)))
                    .map(attribute -> attribute.described(commonDescription(union, attribute)))
                    .toList();
            commonAttributes.put(union.component(), known);
        }
        return known;
    }

    private static boolean hasSame(ObjectType type, ObjectType first, Attribute attribute) {
        return type.attributes().stream()
                .anyMatch(other -> other.javaName().equals(attribute.javaName())
                        && other.wireName().equals(attribute.wireName())
                        && type.accessorType(other).equals(first.accessorType(attribute)));
    }

    private String commonDescription(UnionType union, Attribute attribute) {
        Optional<String> own = union.docs().field(attribute.wireName());
        if (own.isPresent()) {
            return own.get();
        }
        boolean agreed = union.members().stream()
                .map(member -> object(member.component()).attribute(attribute.wireName()))
                .allMatch(other -> other.description().equals(attribute.description()));
        return agreed ? attribute.description() : describeFromFacts(attribute.wireName(), attribute.schema());
    }

    private static <T> T found(@Nullable T type, String component) {
        if (type == null) {
            throw new ContractException(component + " is not of the kind that its place in the contract needs");
        }
        return type;
    }

    boolean isObject(String component) {
        return objects.containsKey(component);
    }

    Contract contract() {
        return contract;
    }

    Docs docs() {
        return docs;
    }

    ClassName className(String component) {
        Docs.Type type = docs.type(component);
        return ClassName.get(Library.ROOT + "." + type.packageName(), type.name());
    }

    String schemaName(String component) {
        return docs.type(component).name();
    }

    /** Where a type is met: endpoints that take or return it, types that hold it. */
    String origins(String component) {
        return origins.sentence(component);
    }

    static boolean isObjectUnion(Schema schema) {
        return !schema.members().isEmpty()
                && schema.members().stream()
                        .allMatch(member -> member.reference().isPresent());
    }

    static boolean isUpdate(Endpoint operation) {
        return operation.id().toLowerCase(Locale.ROOT).contains("update");
    }

    private void refuseSameNames() {
        Map<ClassName, String> seen = new HashMap<>();
        contract.components().keySet().forEach(component -> {
            String other = seen.put(className(component), component);
            if (other != null) {
                throw new ContractException(component + " and " + other + " have the same Java name");
            }
        });
    }

    private UnionType union(String component, Schema schema, Docs.Type type) {
        ClassName name = className(component);
        Map<String, List<String>> tags = new LinkedHashMap<>();
        schema.members().forEach(member -> tags.put(member.reference().orElseThrow(), new ArrayList<>()));
        schema.tagMapping()
                .forEach((value, member) ->
                        tags.computeIfAbsent(member, key -> new ArrayList<>()).add(value));
        List<Member> members = new ArrayList<>();
        tags.forEach((member, values) -> {
            if (!className(member).packageName().equals(name.packageName())) {
                throw new ContractException(member + " must be in the package of " + component + ", which is sealed");
            }
            String method = type.member(member)
                    .orElseGet(() -> values.size() == 1
                            ? Words.camel(values.get(0))
                            : decapital(docs.type(member).name()));
            Words.illegal(method).ifPresent(reason -> {
                throw new ContractException(component + ": " + reason + "; name it under members in docs.yaml");
            });
            members.add(new Member(member, method, values));
        });
        return new UnionType(
                component, name, name.peerClass("Unknown" + name.simpleName()), type, schema.tag(), members);
    }

    static String decapital(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private List<Attribute> attributes(String component, Schema schema, List<String> memberOf) {
        Docs.Type type = docs.type(component);
        Set<String> required = schema.required();
        Set<String> tags = new HashSet<>();
        memberOf.forEach(union -> contract.component(union).tag().ifPresent(tags::add));
        List<Attribute> attributes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        schema.properties().forEach((wireName, property) -> {
            FieldType fieldType = fieldType(component + "." + wireName, wireName, property);
            String javaName = type.accessor(wireName)
                    .orElseGet(() ->
                            Words.camel(fieldType == FieldTypes.DURATION ? Words.withoutUnit(wireName) : wireName));
            Words.illegal(javaName).ifPresent(reason -> {
                throw new ContractException(component + "." + wireName + ": " + reason + "; name it under accessors");
            });
            if (!names.add(javaName)) {
                throw new ContractException(
                        component + " has two accessors " + javaName + "; name one under accessors");
            }
            Optional<String> constant = property.enumValues().size() == 1
                    ? Optional.of(property.enumValues().get(0))
                    : Optional.empty();
            String description = description(component, wireName, property, constant, tags.contains(wireName));
            if ((fieldType == FieldTypes.TIME || fieldType == FieldTypes.DURATION)
                    && description.contains("millisecond")) {
                throw new ContractException("docs.yaml: " + component + "." + wireName
                        + " becomes a Java time or duration, so its text must not speak of milliseconds");
            }
            boolean isRequired = required.contains(wireName);
            attributes.add(new Attribute(
                    wireName,
                    javaName,
                    fieldType,
                    isRequired,
                    property.nullable(),
                    constant,
                    constant.isPresent() && (isRequired || tags.contains(wireName)),
                    property,
                    description));
        });
        return attributes;
    }

    private String description(
            String component, String wireName, Schema property, Optional<String> constant, boolean tag) {
        Optional<String> text = docs.type(component).field(wireName);
        if (text.isPresent()) {
            return text.get();
        }
        if (tag) {
            return "Tells the members of the union apart.";
        }
        return constant.map(value -> "Always `" + value + "`.").orElseGet(() -> describeFromFacts(wireName, property));
    }

    /** What can be said of a field that nobody described: its name in words and the type it refers to. */
    private String describeFromFacts(String wireName, Schema property) {
        String words = Words.capital(wireName.replace('_', ' ')) + ".";
        return property.reference().map(reference -> docs.type(reference).doc()).orElse(words);
    }

    private FieldType fieldType(String place, String wireName, Schema schema) {
        Optional<String> reference = schema.reference();
        if (reference.isPresent()) {
            return new FieldType.Simple(className(reference.get()));
        }
        if (schema.isAny()) {
            return FieldTypes.JSON;
        }
        if (!schema.members().isEmpty()) {
            return valueUnion(place, schema);
        }
        String type = schema.type().orElseThrow(() -> new ContractException(place + " has no type"));
        return switch (type) {
            case "string" -> text(place, schema);
            case "boolean" -> FieldTypes.TRUTH;
            case "integer", "number" -> number(wireName, type);
            case "array" -> new FieldType.Elements(fieldType(place, wireName + "[]", schema.items()));
            case "object" ->
                new FieldType.Entries(schema.mapValues()
                        .map(values -> fieldType(place, "", values))
                        .orElse(FieldTypes.JSON));
            default -> throw new ContractException(place + " has the unknown type " + type);
        };
    }

    private FieldType text(String place, Schema schema) {
        if (schema.binary()) {
            return FieldTypes.UPLOAD;
        }
        Optional<Docs.Type> inline = docs.inlineEnum(place);
        if (inline.isPresent()) {
            Docs.Type type = inline.get();
            ClassName name = ClassName.get(Library.ROOT + "." + type.packageName(), type.name());
            enums.add(new EnumType(name, type, schema.enumValues()));
            return new FieldType.Simple(name);
        }
        if (schema.enumValues().size() > 1) {
            throw new ContractException(
                    place + " has values without a name; give it one under inline-enums in docs.yaml");
        }
        return FieldTypes.TEXT;
    }

    private static FieldType number(String wireName, String type) {
        if (wireName.endsWith("_timestamp")) {
            return FieldTypes.TIME;
        }
        if (wireName.endsWith("_ms")) {
            return FieldTypes.DURATION;
        }
        if (type.equals("number")) {
            return FieldTypes.NUMBER;
        }
        // Totals count over all pages and are the one whole number that grows without bound.
        return wireName.equals("total") ? FieldTypes.LARGE : FieldTypes.WHOLE;
    }

    private static FieldType valueUnion(String place, Schema schema) {
        List<String> types = schema.members().stream()
                .map(member -> member.type().orElse(""))
                .toList();
        if (types.equals(List.of("string", "integer"))) {
            return new FieldType.Simple(Library.VERSION_REF);
        }
        if (types.equals(List.of("string", "number"))) {
            return new FieldType.Simple(Library.STRING_OR_NUMBER);
        }
        if (types.equals(List.of("string", "array"))) {
            return new FieldType.Simple(Library.STRING_OR_LIST);
        }
        throw new ContractException(place + " is a union of values that has no Java type: " + types);
    }

    FieldType parameterType(Schema schema) {
        return fieldType("parameter", "", schema);
    }

    private void reach(String component, Set<String> reached) {
        if (reached.add(component)) {
            Origins.references(contract.component(component)).forEach(other -> reach(other, reached));
        }
    }
}
