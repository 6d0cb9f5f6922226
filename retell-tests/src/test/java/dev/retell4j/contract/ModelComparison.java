package dev.retell4j.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.retell4j.contract.SchemaNode.Kind;
import dev.retell4j.internal.json.Constant;
import dev.retell4j.internal.json.JsonUnion;
import dev.retell4j.internal.json.Required;
import dev.retell4j.types.Json;
import dev.retell4j.types.MultipartRequest;
import dev.retell4j.types.OpenEnum;
import dev.retell4j.types.Page;
import dev.retell4j.types.RetellObject;
import dev.retell4j.types.UnknownVariant;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the components of a contract with the compiled types; says in words what differs. */
final class ModelComparison {
    private static final String EXTRA = "$extra";

    private final ContractDocument contract;
    private final JavaNames names;
    private final JavaTypes types;
    private final Set<String> updates;
    private final Set<String> sent;
    private final Set<String> multiparts;
    private final Map<String, Set<String>> tags;
    private final List<String> differences = new ArrayList<>();

    private int fields;
    private int values;
    private int members;

    ModelComparison(ContractDocument contract, JavaNames names) {
        this.contract = contract;
        this.names = names;
        this.types = new JavaTypes(names);
        this.updates = contract.updates();
        this.sent = contract.sent();
        this.multiparts = contract.multiparts();
        this.tags = contract.tags();
    }

    List<String> compareAll() {
        contract.components().keySet().forEach(this::compare);
        return differences;
    }

    /** Compares one component, as the contract describes it now. */
    List<String> compareOne(String component) {
        differences.clear();
        compare(component);
        return List.copyOf(differences);
    }

    int fields() {
        return fields;
    }

    int values() {
        return values;
    }

    int members() {
        return members;
    }

    private void compare(String component) {
        SchemaNode schema = contract.component(component);
        Optional<Class<?>> found = Classes.find(names.className(component));
        if (found.isEmpty()) {
            differences.add(component + ": there is no class " + names.className(component));
            return;
        }
        Class<?> type = found.get();
        if (!Modifier.isPublic(type.getModifiers())) {
            differences.add(component + ": " + type.getName() + " is not public");
        }
        switch (schema.kind()) {
            case OBJECT -> compareObject(component, schema, type);
            case UNION_OF_OBJECTS -> compareUnion(component, schema, type);
            case UNION_OF_VALUES ->
                types.mixedValueProblems(type.getName(), schema)
                        .forEach(problem -> differences.add(component + ": " + problem));
            default -> compareEnum(component, schema.values(), type);
        }
    }

    // Objects

    private void compareObject(String component, SchemaNode schema, Class<?> type) {
        if (!RetellObject.class.isAssignableFrom(type)) {
            differences.add(component + ": " + type.getName() + " is no RetellObject");
            return;
        }
        Map<String, Method> wireFields = new LinkedHashMap<>();
        Classes.declared(type).forEach(method -> {
            JsonProperty property = method.getAnnotation(JsonProperty.class);
            if (property != null && wireFields.put(property.value(), method) != null) {
                differences.add(component + ": two wire fields are named " + property.value());
            }
        });
        if (wireFields.remove(EXTRA) == null) {
            differences.add(component + ": unknown properties are not kept");
        }
        Set<String> surplus = new TreeSet<>(wireFields.keySet());
        surplus.removeAll(schema.properties().keySet());
        surplus.forEach(name -> differences.add(component + ": the contract has no " + name));
        Set<String> accessors = new HashSet<>();
        schema.properties().forEach((wireName, property) -> {
            Method field = wireFields.get(wireName);
            if (field == null) {
                differences.add(component + ": the class has no wire field " + wireName);
            } else {
                accessors.add(compareField(component, schema, type, wireName, property, field));
            }
        });
        compareOtherAccessors(component, type, accessors);
        compareConstants(component, schema, type);
        if (multiparts.contains(component) != MultipartRequest.class.isAssignableFrom(type)) {
            differences.add(component + ": is sent as multipart in only one of contract and class");
        }
        if (schema.required().containsAll(List.of("items", "has_more"))
                && schema.properties().containsKey("pagination_key")
                && !Page.class.isAssignableFrom(type)) {
            differences.add(component + ": is no Page");
        }
    }

    private String compareField(
            String component, SchemaNode schema, Class<?> type, String wireName, SchemaNode property, Method field) {
        fields++;
        String place = component + "." + wireName + ": ";
        String actual = Classes.returnType(field);
        List<String> allowed = types.boxed(component, wireName, property, actual);
        if (!allowed.contains(actual)) {
            differences.add(place + "the wire field is " + actual + " and should be " + allowed);
            actual = allowed.get(0);
        }
        boolean required = schema.required().contains(wireName);
        if (required != field.isAnnotationPresent(Required.class)) {
            differences.add(place + "is required in only one of contract and class");
        }
        Optional<String> constant =
                property.values().size() == 1 ? Optional.of(property.values().get(0)) : Optional.empty();
        if (!constant.equals(
                Optional.ofNullable(field.getAnnotation(Constant.class)).map(Constant::value))) {
            differences.add(place + "has another single value in the class");
        }
        String accessor = names.accessor(component, wireName, actual.equals("java.time.Duration"));
        if (!field.getName().equals(accessor + "OrNull")) {
            differences.add(
                    place + "the wire field is named " + field.getName() + " instead of " + accessor + "OrNull");
        }
        compareAccessor(place, type, accessor, accessorType(component, required, property, actual));
        compareBuilder(place, component, type, wireName, accessor, property, actual, required);
        return accessor;
    }

    private String accessorType(String component, boolean required, SchemaNode property, String boxed) {
        if (updates.contains(component) && property.nullable()) {
            return "dev.retell4j.types.Patch<" + boxed + ">";
        }
        return required && !property.nullable() ? JavaTypes.plain(boxed) : JavaTypes.optional(boxed);
    }

    private void compareAccessor(String place, Class<?> type, String accessor, String expected) {
        Optional<Method> method = Classes.method(type, accessor);
        if (method.isEmpty() || !Modifier.isPublic(method.get().getModifiers())) {
            differences.add(place + "there is no public accessor " + accessor + "()");
        } else if (!Classes.returnType(method.get()).equals(expected)) {
            differences.add(place + accessor + "() returns " + Classes.returnType(method.get()) + " and should return "
                    + expected);
        }
    }

    private void compareBuilder(
            String place,
            String component,
            Class<?> type,
            String wireName,
            String accessor,
            SchemaNode property,
            String boxed,
            boolean required) {
        Class<?> builder = Classes.get(type.getName() + "$Builder");
        boolean preset = property.values().size() == 1 && (required || isTag(component, wireName));
        String parameter = boxed.equals("java.util.Map<java.lang.String, dev.retell4j.types.Json>")
                ? "java.util.Map<java.lang.String, ?>"
                : JavaTypes.plain(boxed);
        expect(place, builder, !preset, accessor, parameter);
        boolean clearable = property.nullable() && sent.contains(component);
        expect(place, builder, clearable, "clear" + JavaNames.capital(accessor));
        expect(
                place,
                builder,
                property.nullable() && updates.contains(component),
                accessor,
                "dev.retell4j.types.Patch<" + boxed + ">");
    }

    private void expect(String place, Class<?> builder, boolean expected, String name, String... parameters) {
        boolean there = Classes.method(builder, name, parameters)
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getReturnType() == builder)
                .isPresent();
        if (there != expected) {
            differences.add(place + "the builder " + (expected ? "has no " : "should not have ") + name + "("
                    + String.join(", ", parameters) + ")");
        }
    }

    /** Public accessors that go back to no property of the contract. */
    private void compareOtherAccessors(String component, Class<?> type, Set<String> accessors) {
        Set<String> surplus = Classes.declared(type)
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        surplus.removeAll(accessors);
        surplus.removeAll(Set.of("toBuilder", "extraProperties"));
        if (MultipartRequest.class.isAssignableFrom(type)) {
            surplus.remove("parts");
        }
        if (Page.class.isAssignableFrom(type)) {
            surplus.remove("total");
        }
        surplus.forEach(name -> differences.add(component + ": the contract has nothing for " + name + "()"));
    }

    /** The builder sets by itself what can have one value only. */
    private void compareConstants(String component, SchemaNode schema, Class<?> type) {
        Map<String, String> expected = new HashMap<>();
        schema.properties().forEach((wireName, property) -> {
            boolean fixed = property.values().size() == 1;
            if (fixed && (schema.required().contains(wireName) || isTag(component, wireName))) {
                expected.put(wireName, property.values().get(0));
            }
        });
        try {
            Object builder = type.getMethod("builder").invoke(null);
            Object built = builder.getClass().getMethod("buildUnchecked").invoke(builder);
            Json json = Json.of(built);
            Map<String, String> actual = new HashMap<>();
            json.names()
                    .forEach(name -> actual.put(
                            name, json.get(name).orElseThrow().asString().orElse("?")));
            if (!actual.equals(expected)) {
                differences.add(component + ": a new builder sets " + actual + " and should set " + expected);
            }
        } catch (ReflectiveOperationException e) {
            differences.add(component + ": " + e);
        }
    }

    private boolean isTag(String component, String wireName) {
        return tags.getOrDefault(component, Set.of()).contains(wireName);
    }

    // Unions

    private void compareUnion(String component, SchemaNode schema, Class<?> type) {
        JsonUnion union = type.getAnnotation(JsonUnion.class);
        if (union == null || !type.isSealed()) {
            differences.add(component + ": " + type.getName() + " is no sealed union");
            return;
        }
        if (!UnknownVariant.class.isAssignableFrom(union.unknown())) {
            differences.add(component + ": has no member for what is unknown");
        }
        if (!union.tag().equals(schema.tag().orElse(""))) {
            differences.add(component + ": is told apart by '" + union.tag() + "' and should be by '"
                    + schema.tag().orElse("") + "'");
        }
        Set<String> expected = new LinkedHashSet<>();
        schema.members().forEach(member -> expected.add(member.reference().orElseThrow()));
        members += expected.size();
        Set<String> expectedClasses = expected.stream().map(names::className).collect(Collectors.toSet());
        compareSets(
                component + ": members",
                expectedClasses,
                Stream.of(union.members()).map(member -> member.type().getName()));
        compareSets(
                component + ": permitted classes",
                plus(expectedClasses, union.unknown().getName()),
                Stream.of(type.getPermittedSubclasses()).map(Class::getName));
        compareSets(
                component + ": visited classes",
                plus(expectedClasses, union.unknown().getName()),
                Classes.declared(Classes.get(type.getName() + "$Visitor"))
                        .map(method -> method.getParameterTypes()[0].getName()));
        Map<String, String> tags = new HashMap<>();
        for (JsonUnion.Member member : union.members()) {
            for (String tag : member.tags()) {
                tags.put(tag, member.type().getName());
            }
        }
        Map<String, String> expectedTags = new HashMap<>();
        schema.tags().forEach((tag, member) -> expectedTags.put(tag, names.className(member)));
        if (!tags.equals(expectedTags)) {
            differences.add(component + ": the values of its tag are "
                    + new TreeSet<>(
                            tags.entrySet().stream().map(Object::toString).toList()) + " and should be "
                    + new TreeSet<>(expectedTags.entrySet().stream()
                            .map(Object::toString)
                            .toList()));
        }
        Classes.find(union.unknown().getName())
                .filter(unknown -> Modifier.isPublic(unknown.getModifiers()))
                .ifPresentOrElse(unknown -> {}, () -> differences.add(component + ": its unknown member is hidden"));
    }

    private static Set<String> plus(Set<String> set, String element) {
        Set<String> sum = new HashSet<>(set);
        sum.add(element);
        return sum;
    }

    // Enums

    private void compareEnum(String component, List<String> expected, Class<?> type) {
        if (expected.isEmpty() || !OpenEnum.class.isAssignableFrom(type)) {
            differences.add(component + ": " + type.getName() + " is no open enum, or the contract has no values");
            return;
        }
        values += expected.size();
        Map<String, String> constants = new HashMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType() == type) {
                try {
                    constants.put(field.getName(), ((OpenEnum<?>) field.get(null)).asString());
                } catch (IllegalAccessException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
        }
        Map<String, String> expectedConstants = new HashMap<>();
        expected.forEach(value -> expectedConstants.put(names.constant(component, value), value));
        compareSets(
                component + ": constants",
                expectedConstants.entrySet().stream().map(Object::toString).collect(Collectors.toSet()),
                constants.entrySet().stream().map(Object::toString));
        Class<?> known = Classes.get(type.getName() + "$Known");
        compareSets(
                component + ": known values",
                expectedConstants.keySet(),
                Arrays.stream(known.getEnumConstants()).map(value -> ((Enum<?>) value).name()));
        expected.forEach(value -> {
            String found = of(type, value).known().map(Enum::name).orElse("unknown");
            if (!found.equals(names.constant(component, value))) {
                differences.add(component + ": of(\"" + value + "\") is " + found);
            }
        });
        OpenEnum<?> stranger = of(type, "a value of tomorrow");
        if (stranger.known().isPresent() || !stranger.asString().equals("a value of tomorrow")) {
            differences.add(component + ": does not keep an unknown value");
        }
    }

    /** Compares the enums that the contract gives no name, which have a class of their own all the same. */
    List<String> compareInlineEnums() {
        contract.components()
                .forEach((component, schema) -> schema.properties().forEach((wireName, property) -> {
                    SchemaNode text = property.kind() == Kind.LIST ? property.items() : property;
                    Optional<String> name = names.inlineEnum(component, wireName);
                    if (text.kind() == Kind.TEXT && text.values().size() > 1 && name.isEmpty()) {
                        differences.add(component + "." + wireName + ": its values have no class");
                    }
                    name.ifPresent(className -> Classes.find(className)
                            .ifPresentOrElse(
                                    type -> compareEnum(component + "." + wireName, text.values(), type),
                                    () -> differences.add(
                                            component + "." + wireName + ": there is no class " + className)));
                }));
        return differences;
    }

    private static OpenEnum<?> of(Class<?> type, String value) {
        try {
            return (OpenEnum<?>) type.getMethod("of", String.class).invoke(null, value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " has no usable of(String)", e);
        }
    }

    private void compareSets(String subject, Set<String> expected, Stream<String> actual) {
        Set<String> found = actual.collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(found);
        Set<String> surplus = new TreeSet<>(found);
        surplus.removeAll(expected);
        if (!missing.isEmpty()) {
            differences.add(subject + " lack " + missing);
        }
        if (!surplus.isEmpty()) {
            differences.add(subject + " have what the contract lacks: " + surplus);
        }
    }
}
